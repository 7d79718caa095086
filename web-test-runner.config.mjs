import { esbuildPlugin } from '@web/dev-server-esbuild';
import { sendKeysPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { request } from 'node:http';
import { chromium } from 'playwright-core';
import { chromiumArgs, find, needChromium } from './scripts/browsers.mjs';
import { startServer } from './scripts/server.mjs';
import { startWebKit } from './scripts/webkit.mjs';

const firefox = find('firefox');
const webkit = await startWebKit();
// Where all three are promised, one that is not found is a failure and not a shorter run.
if (process.env['ALL_ENGINES'] && !(firefox && webkit)) throw new Error('Firefox and WebKit must be installed here.');

// Pages of the workshop talk to a real server, as though it were the one that the tests come from.
const workshop = await startServer();
process.once('exit', () => {
  workshop.process.kill('SIGKILL');
  workshop.forget();
});

/** @type {import('@web/test-runner').TestRunnerConfig['middleware']} */
const middleware = [
  (context, next) => {
    if (!context.url.startsWith('/api/')) return next();
    context.respond = false;
    context.status = 200;
    const { req, res } = context;
    const passed = request(workshop.address + context.url, { method: req.method, headers: req.headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    passed.once('error', () => res.destroy());
    res.once('close', () => passed.destroy());
    req.pipe(passed);
    return undefined;
  },
];

/**
 * The library for CSV is of the time before modules.
 *
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
const papaparse = {
  name: 'papaparse',
  transform: ({ path, body }) => (path.endsWith('/papaparse.js') || path.endsWith('/papaparse.min.js') ? `const module = { exports: {} }, exports = module.exports;\n${body}\nexport default module.exports;` : undefined),
};

export default {
  files: 'test/elements/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' }), sendKeysPlugin(), papaparse],
  middleware,
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
