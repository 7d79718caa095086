import { esbuildPlugin } from '@web/dev-server-esbuild';
import { sendKeysPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromium } from 'playwright-core';
import { chromiumArgs, find, needChromium } from './scripts/browsers.mjs';
import { startWebKit } from './scripts/webkit.mjs';

const firefox = find('firefox');
const webkit = await startWebKit();
// Where all three are promised, one that is not found is a failure and not a shorter run.
if (process.env['ALL_ENGINES'] && !(firefox && webkit)) throw new Error('Firefox and WebKit must be installed here.');

export default {
  files: 'test/elements/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' }), sendKeysPlugin()],
  concurrency: 1,
  concurrentBrowsers: 1,
  testsFinishTimeout: 240_000,
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [
    playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: needChromium(), args: chromiumArgs }, ...{ browserType: chromium } }),
    ...(firefox ? [puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox, headless: true } })] : []),
    ...(webkit ? [webdriverLauncher(webkit)] : []),
  ],
};
