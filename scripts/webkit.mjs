// Starts WebKit's driver for the element tests, in a window that Xvfb holds where there is no screen.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { find } from './browsers.mjs';

const libraries = '/usr/lib';

/** WebKitGTK's own small browser, which its driver can drive. */
function miniBrowser() {
  if (!existsSync(libraries)) return null;
  const folders = readdirSync(libraries).flatMap((machine) => ['6.0', '4.1', '4.0'].map((version) => `${libraries}/${machine}/webkit${version === '6.0' ? 'gtk-6.0' : `2gtk-${version}`}/MiniBrowser`));
  return folders.find((file) => existsSync(file)) ?? null;
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** Resolves once something answers at the port. @param {number} port @param {number} tries */
async function listening(port, tries = 100) {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false);
    if (answered) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** What the webdriver launcher needs to reach WebKit; null where it is not installed. */
export async function startWebKit() {
  const driver = find('webkit');
  const binary = miniBrowser();
  if (!driver || !binary) return null;
  const port = await freePort();
  const command = [driver, `--port=${port}`, '--host=127.0.0.1'];
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const [program, ...args] = /** @type {[string, ...string[]]} */ (screen ? command : ['xvfb-run', '-a', ...command]);
  const child = spawn(program, args, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  child.unref();
  process.once('exit', () => {
    try {
      process.kill(-(/** @type {number} */ (child.pid)));
    } catch {
      // It had ended by itself.
    }
  });
  if (!(await listening(port))) return null;
  return {
    automationProtocol: /** @type {const} */ ('webdriver'),
    protocol: 'http',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: /** @type {const} */ ('error'),
    capabilities: /** @type {any} */ ({ browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }),
  };
}
