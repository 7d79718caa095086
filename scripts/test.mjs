// Everything that must hold, part by part; one part that fails does not hide the next. Names as arguments run only those parts.
import { spawnSync } from 'node:child_process';
import { needChromium } from './browsers.mjs';

/** Parts in order, as scripts of package.json. */
const parts = ['build', 'test:types', 'test:lint', 'test:words', 'test:core', 'test:elements', 'test:pages', 'test:unused', 'test:package', 'size'];
/** A driver that crashed is started once more; a failed assertion never is. */
const crashed = /session not created|ECONNREFUSED|disconnected|crashed|Could not create a new session/i;

const asked = process.argv.slice(2);
const chosen = parts.filter((part) => asked.length === 0 || asked.includes(part.replace('test:', '')));
if (chosen.some((part) => part === 'test:elements' || part === 'test:pages')) {
  try {
    process.env['CHROMIUM_PATH'] = needChromium();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
}

/** @param {string} part */
function run(part) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', part], { shell: process.platform === 'win32', encoding: 'utf8', maxBuffer: 1 << 28 });
  return { passed: status === 0, output: stdout + stderr };
}

const failed = [];
for (const part of chosen) {
  const started = performance.now();
  let { passed, output } = run(part);
  if (!passed && part === 'test:elements' && crashed.test(output) && !output.includes('AssertionError')) ({ passed, output } = run(part));
  console.log(`\n── ${part.replace('test:', '')} (${((performance.now() - started) / 1000).toFixed(1)} s) ${passed ? 'passed' : 'FAILED'}`);
  console.log(passed ? output.trim().split('\n').slice(-12).join('\n') : output);
  if (!passed) failed.push(part);
}
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '');
console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
