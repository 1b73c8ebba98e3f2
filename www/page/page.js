/**
 * What the playground page adds to the element: a menu of presets, buttons for sharing, language and theme, and the
 * address, which follows what the reader does.
 *
 * Language and theme last as long as the page: nothing is stored.
 */
import '../define.js';
import {defaultPreset} from '../config/preset.js';
import {applyAddress, isOfAStep} from './address.js';
import {beginningOf, followHistory, leftBefore, rememberWhenLeft} from './history.js';
import {texts} from './texts.js';
import titles from './titles.json' with {type: 'json'};

const root = document.documentElement;
const network = /** @type {import('../element/two-layer.js').TwoLayerElement} */ (find('two-layer'));
const menu = /** @type {HTMLSelectElement} */ (find('#preset'));
/** What the menu says when a link was opened; it cannot be chosen. */
const linked = new Option('', 'linked');
linked.hidden = true;

/** @typedef {keyof typeof texts} Language */

/** What this page was when it was left, if somebody comes back to it. */
const left = leftBefore();
/** Settings and points presets began with, by their names, as far as they have been seen. @type {Map<string, string>} */
const beginnings = new Map(left && [[left.preset, left.beginning]]);
/** Whether the run is no longer the preset's. */
let isChanged = false;

/** @param {Language} language */
function speak(language) {
    root.lang = language;
    const {switchTo, ...words} = texts[language];
    for (const [key, text] of Object.entries(words)) {
        for (const element of document.querySelectorAll(`[data-text=${key}]`)) element.textContent = text;
        for (const element of document.querySelectorAll(`[data-label=${key}]`)) {
            element.setAttribute('aria-label', text);
            element.setAttribute('title', text);
        }
    }
    const button = find('#language');
    button.textContent = switchTo[0];
    button.title = button.ariaLabel = switchTo[1];
    button.setAttribute('lang', language === 'en' ? 'zh' : 'en');
}

function fillMenu() {
    const language = /** @type {Language} */ (root.lang);
    const chosen = menu.value || defaultPreset;
    menu.replaceChildren(...titles.map(({title, presets}) => {
        const group = document.createElement('optgroup');
        group.label = title[language];
        group.append(...Object.entries(presets).map(([name, title]) => new Option(title[language], name, false, name === chosen)));
        return group;
    }), linked);
    linked.text = texts[language].linked;
    for (const option of menu.options) option.title = option.text;
}

/** A page somebody comes back to goes on with a link. */
const presetNow = () => (left && network.preset === left.run ? left.preset : network.preset);

function showPreset() {
    menu.value = presetNow();
    if (menu.selectedIndex < 0) menu.value = linked.value;
    const {changed} = texts[/** @type {Language} */ (root.lang)];
    for (const option of menu.options) option.text = option.title + (option.selected && isChanged ? changed : '');
}

/** @param {string} place address of what is there */
function compare(place) {
    const beginning = ownParts(place);
    if (!beginnings.has(presetNow())) beginnings.set(presetNow(), beginning);
    isChanged = beginning !== beginnings.get(presetNow());
    showPreset();
}

/** What of an address is a preset's own. Another draw of the weights is no other preset, nor is another view of it. @param {string} place */
function ownParts(place) {
    const parts = [...new URLSearchParams(place.slice(1))];
    return parts.filter(([name]) => !['v', 'seed', 'speed', 'open'].includes(name) && !name.includes('.')).join();
}

/** @param {string} selector */
function find(selector) {
    return /** @type {HTMLElement} */ (document.querySelector(selector));
}

menu.addEventListener('change', () => {
    network.setAttribute('preset', menu.value);
});

network.addEventListener('two-layer-change', () => {
    if (beginnings.has(presetNow())) showPreset(); // an undo may have brought the one before back
    else compare(beginningOf(network.permalink));
});

find('#language').addEventListener('click', () => {
    speak(root.lang === 'en' ? 'zh' : 'en');
    fillMenu();
    showPreset();
});

find('#share').addEventListener('click', async () => {
    const {share} = await import('./share.js');
    share(network, /** @type {Language} */ (root.lang), menu.selectedOptions[0].text);
});

find('#theme').addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
});

// An address that names a preset is a tag written differently: it says itself whether it plays.
const isTag = new URLSearchParams(location.hash.slice(1)).has('preset');
if (left ? !left.playing : isTag || isOfAStep(location.hash)) network.removeAttribute('playing');
applyAddress(network, left?.run ?? location.hash);
followHistory(network, compare);
menu.value = defaultPreset; // a reload would keep the old choice
speak(navigator.language.startsWith('zh') ? 'zh' : 'en');
network.ready.then(() => { // the first picture comes first; without an engine there is nothing to choose
    fillMenu();
    compare(beginningOf(network.permalink));
    rememberWhenLeft(() => ({run: new URL(network.permalink).hash, playing: network.playing, preset: presetNow(), beginning: beginnings.get(presetNow()) ?? ''}));
}, () => {});
