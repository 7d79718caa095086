// Packs what is built as npm would publish it, into the folder named: mizan.tgz.
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packs into `folder`, and returns the file. @param {string} folder */
export function pack(folder) {
  const options = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const told = execFileSync('npm', options, { shell: process.platform === 'win32', encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename }] = /** @type {[{ filename: string }]} */ (JSON.parse(told));
  const file = join(folder, 'mizan.tgz');
  renameSync(join(folder, filename), file);
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) pack(process.argv[2] ?? 'dist');
