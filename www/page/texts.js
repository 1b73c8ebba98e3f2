/**
 * The few words of the page itself.
 */

export const texts = {
    en: {
        preset: 'Preset',
        linked: 'From a link',
        changed: ' (changed)',
        theme: 'Light or dark',
        fallback: 'A small neural network that learns while you watch. It needs JavaScript and WebAssembly.',
        share: 'Share',
        switchTo: ['中文', '中文']
    },
    zh: {
        preset: '预设',
        linked: '来自链接',
        changed: '（已改动）',
        theme: '浅色或深色',
        fallback: '一个看得见学习过程的小型神经网络。需要 JavaScript 和 WebAssembly。',
        share: '分享',
        switchTo: ['EN', 'English']
    }
};
