// One tag. mizan-quiz.js and so on: modules, all languages, what is not needed at first in chunks. mizan-quiz.<language>.js, and so for all but the scorecard: one
// file, module and classic script alike; what only some people need in a second one, chart.js in a third, beside it. And what says which file is which.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { hashOf, lean, literals, unwritten, worker } from './plugins.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'dist/embed';
const languages = ['en', 'ar', 'fa'];

/**
 * What comes as one file a language: its entry with the words that it holds, and what its second file has; null where there is none.
 *
 * @typedef {{ readonly tag: string, readonly entry: string, readonly first: readonly string[], readonly later: { readonly entry: string, readonly name: string, readonly words: readonly string[] } | null }} Kit
 * @type {readonly Kit[]}
 */
const kits = [
  { tag: 'mizan-quiz', entry: 'src/embed/one-file.ts', first: ['quiz', 'rater', 'result', 'rater.result', 'chart'], later: { entry: 'src/embed/more.ts', name: 'mizan-more', words: ['kept', 'print'] } },
  { tag: 'mizan-metrics', entry: 'src/embed/one-metrics.ts', first: ['metrics'], later: { entry: 'src/embed/more-metrics.ts', name: 'mizan-metrics-more', words: ['metrics-report', 'chart'] } },
  { tag: 'mizan-csat', entry: 'src/embed/one-csat.ts', first: ['csat'], later: null },
  { tag: 'mizan-periodic-table', entry: 'src/embed/one-table.ts', first: ['periodic-table', 'customer-service'], later: { entry: 'src/embed/more-table.ts', name: 'mizan-periodic-table-more', words: [] } },
  { tag: 'mizan-diagnostic', entry: 'src/embed/one-diagnostic.ts', first: ['diagnostic', 'rater-diagnostic', 'rater', 'agent-scorecard'], later: { entry: 'src/embed/more-diagnostic.ts', name: 'mizan-diagnostic-more', words: [] } },
];
/** @param {Kit} kit */
const wordsOf = ({ first, later }) => [...first, ...(later?.words ?? [])];

/** @type {import('vite').InlineConfig} */
const shared = { configFile: false, logLevel: 'error', publicDir: false, json: { namedExports: false }, define: { 'process.env.NODE_ENV': '"production"' } };

/** Imports words and puts them into memory. @param {string} language @param {readonly string[]} names */
const holding = (language, names) =>
  `\nimport { addWords as hold } from '${root}src/locale/words.ts';${names.map((name, index) => `\nimport words${index} from '${root}locales/${language}/${name}.json';\nhold('${language}', '${name}', words${index});`).join('')}\n`;

/** Words of the file's own language stand in it, and are never fetched; those of each other language are one file. @param {Kit} kit @param {string} language @returns {import('vite').Plugin} */
const spoken = (kit, language) => ({
  name: 'mizan:spoken',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('mizan:words/') ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith('\0mizan:words/')) return null;
    const names = wordsOf(kit);
    const imports = names.map((name, index) => `import words${index} from '${root}locales/${id.slice(-2)}/${name}.json';`);
    return `${imports.join('\n')}\nexport const words = {${names.map((name, index) => `'${name}': words${index}`).join()}};`;
  },
  transform(code, id) {
    if (kit.later && id.endsWith(kit.later.entry)) return { code: code + holding(language, kit.later.words), map: null };
    if (!id.endsWith('src/locale/load.ts')) return null;
    const foreign = code
      // What it never says is not among its words, whoever else may say it.
      .replace(/^ *'(\w+)\/([\w.-]+)': .*\n/gm, (line, spokenIn, name) => (spokenIn === language || !wordsOf(kit).includes(name) ? '' : line))
      .replace(/import\('\.\.\/\.\.\/locales\/(\w+)\/([\w.-]+)\.json'\)/g, (_, other, name) => `import('mizan:words/${other}').then(({ words }) => ({ default: words['${name}'] }))`);
    return { code: foreign + holding(language, kit.first), map: null };
  },
});

/** What an element fetches later is in the second file, unless the first one has it. @param {Kit} kit @returns {import('vite').Plugin} */
const gathered = ({ tag, later: second }) => ({
  name: 'mizan:gathered',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('src/elements/')) return null;
    const later = code.replace(/import\('\.\/(?!parts)[\w-]+\.js'\)/g, (found) => {
      if (!second) throw new Error(`${tag} has no second file for ${found} of ${id}.`);
      return `import('${root}${second.entry}')`;
    });
    const words = later.includes("import('../locale/load.js')") ? `\nimport * as load from '${root}src/locale/load.ts';` : '';
    return { code: later.replace("import('../locale/load.js')", 'load') + words, map: null };
  },
});

/** Finds the files beside this one: as a module where it can be one, as a classic script where it cannot (a page opened from a disk). */
const loader = `
const fetched = {};
const script = (address) => new Promise((resolve, reject) => {
  const element = document.createElement('script');
  element.src = address;
  element.onload = resolve;
  element.onerror = reject;
  document.head.append(element);
  element.remove();
});
const load = (name) => fetched[name] ??= (async () => {
  try {
    const file = files[name], address = here ? new URL(file, here).href : './' + file;
    if (here?.startsWith('file:')) await script(address);
    else try { await import(address) } catch (error) { if (!here) throw error; await script(address) }
    globalThis[Symbol.for(file)](parts[name] = {}, parts, load);
    return parts[name];
  } catch (error) { delete fetched[name]; throw error }
})();
`.replace(/\n\s*/g, ' ');

/**
 * The files of one language. The later ones are functions that the first calls with what they share; their names hold the hash of their content, so that two versions never mix.
 *
 * @param {Kit} kit @param {string} language
 */
async function oneFile(kit, language) {
  const [{ output }] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (
    [await build({
      ...shared,
      plugins: [literals, lean, unwritten, spoken(kit, language), worker('chunks', 'parts.here'), gathered(kit)],
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        lib: { entry: { main: kit.entry }, formats: ['cjs'] },
        rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
      },
    })].flat()
  );
  const chunks = output.flatMap((each) => (each.type === 'chunk' ? [{ name: each.name, code: each.code.trim() }] : []));
  const apart = output.flatMap((each) => (each.type === 'chunk' ? each.imports.filter((name) => name !== 'main.js') : []));
  if (apart.length > 0) throw new Error(`${apart.join(', ')} would be a file of its own: let ${kit.entry} export what is in it.`);
  /** @param {string} code */
  const bound = (code) =>
    code
      .replaceAll(/Promise\.resolve\(\)\.then\(\(\)=>require\("\.\/([\w-]+)\.js"\)\)/g, 'load("$1")')
      .replaceAll(/require\("\.\/([\w-]+)\.js"\)/g, 'parts.$1')
      // Nothing here is CommonJS any more, and tools are not to take it for that.
      .replaceAll(/(?<![.\w$])exports(?=[.,[])/g, 'shared');
  /** @param {string} name */
  const called = (name) => (kit.later?.entry.endsWith(`/${name}.ts`) ? `${kit.later.name}.${language}` : languages.includes(name) ? `mizan-words.${name}` : `mizan-${name}`);
  /** @type {Record<string, string>} */
  const files = {};
  for (const { name, code } of chunks) {
    if (name === 'main') continue;
    files[name] = `${called(name)}-${hashOf(code)}.js`;
    await writeFile(join(folder, files[name]), `globalThis[Symbol.for("${files[name]}")]=(shared,parts,load)=>{${bound(code)}\n};\n`);
  }
  const main = chunks.find(({ name }) => name === 'main')?.code ?? '';
  const whole = `(()=>{"use strict";const once=Symbol.for("${kit.tag}.${language} ${hashOf(main)}");if(globalThis[once])return;globalThis[once]=true;const shared={},parts={main:shared},files=${JSON.stringify(files)},here=document.currentScript instanceof HTMLScriptElement?document.currentScript.src:void 0;parts.here=here;${loader}${bound(main)}\n})();\n`;
  if (/\brequire\(|(?<![.\w$])exports\b/.test(whole)) throw new Error('A file is asked for in a way that the loader does not know.');
  await writeFile(join(folder, `${kit.tag}.${language}.js`), whole);
  await writeFile(join(folder, `${kit.tag}.${language}-${hashOf(whole)}.js`), whole);
}

/** What stands alone in all languages. */
const entries = ['mizan-quiz', 'mizan-scorecard', 'mizan-metrics', 'mizan-csat', 'mizan-periodic-table', 'mizan-diagnostic'];

/**
 * All languages, as modules. A build for each entry: what two entries share would be a file of its own, and cost whoever has one of them a round trip.
 *
 * @param {readonly string[]} names @param {string} entryFileNames @param {string | null} [outDir] Null writes nothing.
 */
export const allLanguages = (names, entryFileNames, outDir = folder) =>
  build({
    ...shared,
    plugins: [literals, lean, unwritten, worker('chunks')],
    build: {
      ...(outDir === null ? { write: false } : { outDir }),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: Object.fromEntries(names.map((name) => [name, `src/embed/${name}.ts`])), formats: ['es'] },
      // The chunks import from the entry itself: a facade before it would cost a round trip.
      // A hash without hyphens, so that where the name ends and the hash begins is plain.
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, hashCharacters: 'base36', entryFileNames, chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });

/** What fits the frames on other pages, as a script of any kind. */
async function frame() {
  const [{ output }] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (
    [await build({
      ...shared,
      build: { write: false, target: 'es2022', lib: { entry: 'src/embed/mizan-frame.ts', formats: ['iife'], name: 'mizanFrame' }, rolldownOptions: { output: { minify: true } } },
    })].flat()
  );
  const { code } = output[0];
  await writeFile(join(folder, 'mizan-frame.js'), code);
  await writeFile(join(folder, `mizan-frame-${hashOf(code)}.js`), code);
}

/** The page that a frame shows, for sites that host it themselves. */
const framed = () =>
  build({
    ...shared,
    plugins: [literals, lean],
    base: './',
    build: { outDir: folder, emptyOutDir: false, assetsDir: 'frame', target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input: 'embed.html' } },
  });

export async function buildEmbeds() {
  await mkdir(folder, { recursive: true });
  await frame();
  await framed();
  for (const entry of entries) for (const name of ['[name].js', '[name]-[hash].js']) await allLanguages([entry], name);
  for (const kit of kits) for (const language of languages) await oneFile(kit, language);
}

/**
 * Size and integrity of every file to embed. `file` is a name of the same content that never changes it.
 *
 * @param {string} version @param {object} more
 */
export async function writeManifest(version, more) {
  /** @type {Record<string, object>} */
  const files = {};
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).filter((name) => /\.(?:js|css)$/.test(name)).sort();
  for (const name of names) {
    const content = await readFile(join(folder, name));
    const file = names.find((each) => each.replace(/-[\w]{8}\.js$/, '.js') === name && each !== name);
    files[name] = {
      ...(file ? { file } : {}),
      bytes: content.length,
      brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length,
      integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    };
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ version, files, ...more }, null, 2)}\n`);
}
