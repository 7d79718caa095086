// Builds the words of the pages: those of all, and apart from them those of the page that people join with, which must be light.
import { execFileSync } from 'node:child_process';

// The second finds most of the translations to be of no use to it, and would say so of each.
for (const [config, stdio] of /** @type {const} */ ([['lit-localize.json', 'inherit'], ['lit-localize.join.json', 'ignore']])) {
  execFileSync(process.execPath, ['node_modules/@lit/localize-tools/bin/lit-localize.js', `--config=${config}`, 'build'], { stdio });
}
