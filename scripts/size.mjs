// Fails where a built file is past its budget (brotli 11, kB = 1000 bytes), or where something heavy is reachable without import().
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { allLanguages } from './build/embed.mjs';

/** Traces of what may only come later. */
const later = { 'what is kept': /putDraft/, 'chart.js': /registerables|\.RadialLinearScale=/, valibot: /strict_object/, hydration: /already contains a live render/ };

/** What an entry and all it imports before it runs may weigh, and what may not be in it. */
const budgets = [
  // To show, answer and count the quiz, in any language.
  { entry: 'dist/embed/mizan-quiz.js', budget: 28_000, without: { ...later, 'the result': /aria-describedby="summary"/ } },
  // The quiz with its result in one language, as one file.
  ...['ar', 'en', 'fa'].map((language) => ({ entry: `dist/embed/mizan-quiz.${language}.js`, budget: 39_000, without: later })),
];

/** The files that `entry` imports statically, itself first. @param {string} entry @param {Set<string>} [seen] @returns {Set<string>} */
function closure(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, specifier] of readFileSync(entry, 'utf8').matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}$,\s]*?from\s*)?["'](\.[^"']+)["']/g)) {
    closure(join(dirname(entry), /** @type {string} */ (specifier)), seen);
  }
  return seen;
}

const brotli = (/** @type {Buffer} */ content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;

let failed = false;
for (const { entry, budget, without } of budgets) {
  const files = [...closure(entry)].map((file) => readFileSync(file));
  const size = files.reduce((sum, content) => sum + brotli(content), 0);
  const heavy = Object.entries(without).flatMap(([name, trace]) => (files.some((content) => trace.test(content.toString())) ? [name] : []));
  const over = size > budget || heavy.length > 0;
  failed ||= over;
  console.log(`${over ? 'OVER' : ' ok '} ${entry}: ${(size / 1000).toFixed(2)} of ${budget / 1000} kB${heavy.length > 0 ? `, and holds ${heavy.join(', ')}` : ''}`);
}

/**
 * What stands beside the quiz: what each needs for its first draw, in three languages, beyond what the quiz needs for its own, in a build where the two share what both have.
 *
 * @type {readonly { tag: string, budget: number, without: Record<string, RegExp> }[]}
 */
const beside = [
  { tag: 'mizan-scorecard', budget: 12_000, without: { ...later, 'what is kept of a card': /putVersion/, 'its result': /class="advice"/ } },
  // Files, columns and settings, without words. What reads them, counts and draws comes with the first file.
  { tag: 'mizan-metrics', budget: 18_000, without: { ...later, 'papaparse': /BAD_DELIMITERS/, 'what reads': /teammate currently assigned/, 'the report': /data-signal/ } },
  // Five choices on a customer's phone, in three languages, with what sends an answer that got lost. What was kept is checked as the quiz checks it, so valibot is in it.
  { tag: 'mizan-csat', budget: 13_000, without: { ...later, valibot: /a^/ } },
  // Grid, list, filters and details, without words: what three languages say of forty elements would weigh more than all of it. The poster and the picture come when they are asked for.
  { tag: 'mizan-periodic-table', budget: 10_500, without: { ...later, 'the poster': /mizan-table-poster/, 'the picture': /toBlob/ } },
  // What reads the three sources, checks them (valibot is in it), compares them and draws, without words. The evaluations that are kept come with the browser's database, paper when it is asked for.
  { tag: 'mizan-diagnostic', budget: 26_500, without: { 'chart.js': later['chart.js'], hydration: later.hydration, 'the database': /putVersion/, 'the sheet': /id="sheet-/ } },
];
for (const { tag, budget, without } of beside) {
  const [{ output }] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ ([await allLanguages(['mizan-quiz', tag], '[name].js', null)].flat());
  const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each]] : [])));
  /** @param {string} name @param {Set<string>} [seen] @returns {Set<string>} */
  const before = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const each of chunks.get(name)?.imports ?? []) before(each, seen);
    return seen;
  };
  const quiz = before('mizan-quiz.js');
  const own = [...before(`${tag}.js`)].filter((name) => !quiz.has(name));
  // As one file, which is how it comes; the files that these chunks are cut into are an affair of this build.
  const code = Buffer.from(own.map((name) => chunks.get(name)?.code ?? '').join('\n'));
  const heavy = Object.entries(without).flatMap(([name, trace]) => (trace.test(code.toString()) ? [name] : []));
  const size = brotli(code);
  const over = size > budget || heavy.length > 0;
  failed ||= over;
  const whole = brotli(readFileSync(`dist/embed/${tag}.js`));
  console.log(`${over ? 'OVER' : ' ok '} ${tag} beyond mizan-quiz: ${(size / 1000).toFixed(2)} of ${budget / 1000} kB (${(whole / 1000).toFixed(2)} alone)${heavy.length > 0 ? `, and holds ${heavy.join(', ')}` : ''}`);
}
process.exitCode = failed ? 1 : 0;
