// Finds the browsers of this machine: environment, PATH, usual places.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Flags that a container and a closed network need. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @typedef {{ variable: string, names: readonly string[], places: readonly string[] }} Browser */

/** @type {Readonly<Record<'chromium' | 'firefox' | 'webkit', Browser>>} */
const browsers = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
      ...playwrightBuilds(),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox', 'firefox-esr'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
  },
  // WebKit is driven through its WebDriver server, in a window that Xvfb holds where there is no screen.
  webkit: { variable: 'WEBKIT_DRIVER_PATH', names: ['WebKitWebDriver'], places: [] },
};

/** Builds that Playwright has downloaded before, newest last. */
function playwrightBuilds() {
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'].map((path) => join(folder, name, path)));
}

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a browser (of WebKit's driver, for WebKit), or null.
 * @param {keyof typeof browsers} name
 */
export function find(name) {
  const { variable, names, places } = browsers[name];
  const chosen = process.env[variable];
  const suffixes = process.platform === 'win32' ? ['.exe', ''] : [''];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.flatMap((each) => suffixes.map((suffix) => join(folder, each + suffix))));
  return [...(chosen ? [chosen] : []), ...onPath, ...places].find(runs) ?? null;
}

/** Chromium's path; installs one where there is none, and throws with one sentence that says what to install where that fails. */
export function needChromium() {
  const found = find('chromium');
  if (found) return found;
  const attempts = [
    ...(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? [[['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-core']]]
      : []),
    [[process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']],
  ];
  for (const commands of attempts) {
    try {
      for (const [command, ...args] of commands) execFileSync(/** @type {string} */ (command), args, { stdio: 'inherit' });
    } catch {
      continue;
    }
    const installed = find('chromium');
    if (installed) return installed;
  }
  throw new Error('No browser was found: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}
