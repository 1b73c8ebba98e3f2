/**
 * The words of the share dialog.
 */

export const texts = {
    en: {
        title: 'Share',
        learned: 'With what has been learned: the same weights at the same step',
        nothing: 'This is step 0: nothing has been learned yet.',
        link: 'Link',
        tag: 'Tag, for a page with the folder two-layer beside it',
        frame: 'Frame, for platforms that allow no scripts of your own',
        markdown: 'Markdown',
        copy: 'Copy',
        copied: 'Copied',
        long: 'The link has {n} letters; some mail and chat programs cut long ones.',
        close: 'Close'
    },
    zh: {
        title: '分享',
        learned: '包含已学到的内容：同一步的同一组权重',
        nothing: '现在是第 0 步，还没有学习。',
        link: '链接',
        tag: '标签，用于旁边有 two-layer 文件夹的页面',
        frame: '框架，用于不允许自带脚本的平台',
        markdown: 'Markdown',
        copy: '复制',
        copied: '已复制',
        long: '链接有 {n} 个字符；有些邮件和聊天程序会截断长链接。',
        close: '关闭'
    }
};
