import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/commands.js';

/** A call of the command line within this process, and what came of it. */
export async function call(...args: string[]): Promise<{ code: number; stdout: string; stderr: string; lines: string[] }> {
  const said = { stdout: '', stderr: '' };
  const code = await run(args, (text, to = 'stdout') => { said[to] += text; });
  return { code, ...said, lines: said.stdout.split('\n').filter((line) => line !== '') };
}

/** An empty folder for one test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'mizan-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
