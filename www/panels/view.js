/**
 * What a panel is given (a view), what it may ask for (actions), and what it is (a panel). Types only.
 *
 * A panel draws the state it is given and changes nothing; whatever a reader does goes through the actions,
 * which catch errors and show them.
 */

/** @typedef {import('../engine/session.js').Session} Session */
/** @typedef {import('../engine/session.js').Names} Names */
/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/config.js').Bounds} Bounds */

/**
 * Looks up a visible text; `{name}` in it is replaced by `values.name`.
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Text
 */

/**
 * The colours pictures are drawn with, read from the CSS custom properties `--two-layer-…`.
 * @typedef {object} Palette
 * @property {Uint32Array} colours   256 RGBA values for `session.paint`, negative to positive
 * @property {string} negative       negative values, class 0
 * @property {string} neutral        zero, undecided
 * @property {string} positive       positive values, class 1
 * @property {string[]} classes      8 class colours; the first two are `negative` and `positive`
 * @property {string} foreground
 * @property {string} muted          secondary text, axes
 * @property {string} surface        behind everything
 * @property {string} raised         behind panels and controls
 * @property {string} line           hairlines
 * @property {string} accent         what is selected or focused
 */

/**
 * A unit of the network: `layer` 0 is the first hidden layer, the last one is the output.
 * @typedef {{layer: number, index: number}} Unit
 */

/**
 * What a reader is looking at; not part of the model, not undone.
 * @typedef {object} Selection
 * @property {Unit | null} unit          shown large on the stage instead of the output
 * @property {number | null} parameter   looked at as one of many: its place in the flat order of all parameters, layer by
 *     layer, weights `W[in][out]` row by row, then biases
 * @property {number | null} pointed     the parameter under the pointer or the focus, for as long as it is
 * @property {number | 'erase'} label    the class a click adds, or that it removes
 * @property {number[] | null} cursor    keyboard cursor in data units, one number per feature
 * @property {readonly (readonly number[])[]} places  marked on the stage, data units, one number per feature
 * @property {boolean} discrete          pictures show the decision instead of the value
 * @property {boolean} showTest          test points are shown
 * @property {boolean} lines             the stage shows the line of each unit of the first layer
 * @property {boolean} mistakes          the stage marks the points that are put into another class than their own
 * @property {boolean} sum               with one feature, the stage shows what the output makes its value from
 */

/**
 * @typedef {object} View
 * @property {Session} session      for reading only
 * @property {Session | undefined} rival  the other network of a comparison, on the same points; for reading only
 * @property {Config} config        the complete current configuration
 * @property {Text} text
 * @property {string} language    of the texts, for number formats
 * @property {Palette} palette
 * @property {Bounds} bounds        follows the data when they are generated anew, never because of a single point
 * @property {boolean} away         whether a reader has moved or zoomed the bounds
 * @property {Selection} selection
 * @property {readonly string[]} shown  names of the panels, in the order of `show`
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {boolean} playing
 * @property {number | 'max'} speed steps per second
 * @property {import('../engine/stop.js').Stopper | undefined} stopper  what lets training stop by itself
 * @property {Names} names          the choices for menus
 * @property {import('../config/preset.js').Preset | undefined} preset that the session began with: its words, and in `view` how panels are set then
 */

/**
 * What a reader can do. Errors are shown and dispatched as `two-layer-error`, never thrown.
 * `continues` folds an edit into the one before it, so that a whole drag is undone at once.
 * @typedef {object} Actions
 * @property {() => void} toggle                     plays or pauses
 * @property {(n?: number) => void} step             pauses and takes n steps
 * @property {() => void} reset                      same initial weights, step 0
 * @property {(step: number) => void} seek           pauses and goes to a step already reached
 * @property {() => void} newSeed                    draws other initial weights
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(partial: Partial<Config>, continues?: boolean) => void} configure
 * @property {(partial: Partial<Config>) => void} generate   the same, and points of the reader's own give way to the generator's
 * @property {(x: number[], label: number) => void} addPoint
 * @property {(index: number, x: number[], continues?: boolean) => void} movePoint
 * @property {(index: number) => void} removePoint
 * @property {(data: import('../config/config.js').Data, settings?: Partial<Config>) => void} setData  replaces all points, and settings with them, as one edit
 * @property {(parameters: import('../config/config.js').LayerParameters[], continues?: boolean) => void} setParameters
 * @property {(different: Partial<Config> | null) => void} compare  trains a second network on the same points, in step with
 *     this one, its settings the same but for these; null ends it
 * @property {(partial: Partial<Selection>) => void} select
 * @property {(stopper?: import('../engine/stop.js').Stopper) => void} stopWhen  lets training stop by itself, or no more
 * @property {(speed: number | 'max') => void} setSpeed
 * @property {(bounds?: Bounds) => void} setBounds   pans or zooms; without bounds back to the data
 * @property {(name?: string, aside?: boolean) => void} open  opens the tab of a panel of looking inside and brings it into
 *     sight, but for one opened aside; without a name closes the one that is open
 * @property {(text: string) => void} announce       says what happened to those who cannot see it
 */

/**
 * A panel whose tab is closed keeps what it has on the page, hidden, and is neither rendered nor drawn until it is open again.
 * @typedef {object} Panel
 * @property {(view: View) => unknown} render     the structure, as a Lit template; not called per frame.
 *     Lit's `nothing`: there is nothing to show, and the panel takes no place
 * @property {(view: View) => boolean | void} [draw]   pictures and live numbers; at most once per animation frame.
 *     True: there was more to draw than fits in a frame, draw again with the next
 * @property {() => Record<string, unknown>} [look]  how it is set, as the `view` of a preset says it; links carry it
 * @property {() => void} [dispose]
 */

/**
 * @typedef {object} PanelModule
 * @property {import('./adopt.js').Styles} styles
 * @property {new (actions: Actions) => Panel} default
 * @property {readonly Record<string, import('../texts/texts.js').Texts>[]} [texts]  by language: what the first panels do not say, where it is loaded on demand
 */

export {};
