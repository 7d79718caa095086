import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { pack } from '../../scripts/package.mjs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** Runs a package's program in a folder; what it says goes to the error where it fails. */
export function run(folder: string, program: string, ...rest: string[]): string {
  const { NODE_ENV: _, ...env } = process.env;
  try {
    return execFileSync(process.execPath, [join('node_modules', program), ...rest], { cwd: folder, encoding: 'utf8', env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${rest.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** An empty project for the tests of a file, with the package as npm would install it, and beside it others by name. */
export function project(...others: string[]): () => string {
  let folder = '';
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'mizan-')));
    execFileSync('tar', ['-xzf', pack(folder), '-C', folder]);
    for (const name of [...Object.keys(dependencies), ...others]) {
      const link = join(folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(realpathSync(join('node_modules', name)), link, 'junction');
    }
    renameSync(join(folder, 'package'), join(folder, 'node_modules/mizan'));
  });
  afterAll(() => {
    if (existsSync(folder)) rmSync(folder, { recursive: true });
  });
  return () => folder;
}
