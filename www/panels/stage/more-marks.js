/**
 * What is marked on the stage only once a reader has the keyboard or looks at places elsewhere. Loaded then.
 */
export {drawCursor} from './cursor-mark.js';
export {drawPlaces} from './place-marks.js';
