// Fails where a message of the pages is missing from a translation, empty, or no longer used.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const config = JSON.parse(readFileSync('lit-localize.json', 'utf8'));
const folder = config.interchange.xliffDir;
const scratch = mkdtempSync(join(tmpdir(), 'messages-'));
try {
  // Extracting writes what the code holds now over a copy of the translations; what then lacks a target is untranslated.
  cpSync(folder, scratch, { recursive: true });
  const file = join(scratch, 'lit-localize.json');
  writeFileSync(file, JSON.stringify({ ...config, tsConfig: resolve(config.tsConfig), interchange: { ...config.interchange, xliffDir: scratch } }));
  execFileSync(process.execPath, ['node_modules/@lit/localize-tools/bin/lit-localize.js', `--config=${file}`, 'extract'], { stdio: 'ignore' });
  const problems = config.targetLocales.flatMap((/** @type {string} */ locale) => {
    const units = (/** @type {string} */ from) => [...readFileSync(join(from, `${locale}.xlf`), 'utf8').matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)];
    const due = units(scratch);
    const used = new Set(due.map(([, id]) => id));
    return [
      ...due.filter(([, , body]) => !/<target>\s*\S/.test(/** @type {string} */ (body))).map(([, id, body]) => `${locale}: untranslated ${id}: ${/<source>([\s\S]*?)<\/source>/.exec(/** @type {string} */ (body))?.[1]}`),
      ...units(folder).filter(([, id]) => !used.has(id)).map(([, id]) => `${locale}: no longer used ${id}`),
    ];
  });
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'Every message of the pages is translated.' : `${problems.length} problem(s); run: npx lit-localize --config=lit-localize.json extract`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
