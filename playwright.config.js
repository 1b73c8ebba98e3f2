/**
 * The page in a real Chromium, against the built site. The browser is the one named by `CHROMIUM`;
 * `cargo xtask test` finds or installs one and sets it.
 */

import {existsSync} from 'node:fs';
import {defineConfig} from '@playwright/test';

const port = Number(process.env.TEST_PORT ?? 4174); // not that of `cargo xtask play`, which may be running
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const executablePath = process.env.CHROMIUM ?? installed;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
    testDir: 'tests',
    outputDir: 'test-results',
    workers: 2,
    timeout: 120_000, // a busy machine is slow, and slow is not wrong
    expect: {timeout: 20_000},
    retries: 0,
    forbidOnly: Boolean(process.env.CI),
    reporter: 'list',
    use: {
        baseURL: `http://127.0.0.1:${port}/`,
        viewport: {width: 1280, height: 800},
        trace: 'off',
        launchOptions: {
            ...(executablePath && {executablePath}),
            args: [
                '--disable-gpu',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
                ...(isRoot ? ['--no-sandbox'] : []) // Chromium's sandbox refuses to run as root
            ]
        }
    },
    projects: [
        {name: 'page', testDir: 'tests/browser', use: {browserName: 'chromium'}},
        {name: 'hosts', testDir: 'tests/hosts', use: {browserName: 'chromium'}} // after `node tests/hosts/build.js`
    ],
    webServer: {
        command: `node node_modules/vite/bin/vite.js preview --port ${port}`,
        url: `http://127.0.0.1:${port}/`,
        reuseExistingServer: false
    }
});
