/**
 * What the playground page adds to the element: a menu of presets, buttons for sharing, language and theme, and the
 * address, which follows what the reader does.
 *
 * Language and theme last as long as the page: nothing is stored.
 */
import '../define.js';
import {defaultPreset} from '../config/preset.js';
import {applyAddress} from './address.js';
import {followHistory} from './history.js';
import {texts} from './texts.js';
import titles from './titles.json' with {type: 'json'};

const root = document.documentElement;
const network = /** @type {import('../element/two-layer.js').TwoLayerElement} */ (find('two-layer'));
const menu = /** @type {HTMLSelectElement} */ (find('#preset'));
/** What the menu says when a link was opened; it cannot be chosen. */
const linked = new Option('', 'linked');
linked.hidden = true;

/** @typedef {keyof typeof texts} Language */

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
    linked.textContent = texts[language].linked;
}

function showPreset() {
    menu.value = network.preset;
    if (menu.selectedIndex < 0) menu.value = linked.value;
}

/** @param {string} selector */
function find(selector) {
    return /** @type {HTMLElement} */ (document.querySelector(selector));
}

menu.addEventListener('change', () => {
    network.setAttribute('preset', menu.value);
});

network.addEventListener('two-layer-change', () => {
    showPreset(); // an undo may have brought the one before back
});

find('#language').addEventListener('click', () => {
    speak(root.lang === 'en' ? 'zh' : 'en');
    fillMenu();
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
if (new URLSearchParams(location.hash.slice(1)).has('preset')) network.removeAttribute('playing');
applyAddress(network, location.hash);
followHistory(network);
menu.value = defaultPreset; // a reload would keep the old choice
speak(navigator.language.startsWith('zh') ? 'zh' : 'en');
network.ready.then(() => { // the first picture comes first; without an engine there is nothing to choose
    fillMenu();
    showPreset();
}, () => {});
