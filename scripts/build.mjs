// Builds everything into dist/: pages (the gallery), lib (the package), embed (one tag), server, types.
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { transform as minifyCss } from 'lightningcss';
import { build } from 'vite';

/** White space in the elements' styles and templates is for readers of the source. @type {import('vite').Plugin} */
const literals = {
  name: 'mizan:literals',
  enforce: 'pre',
  transform(code, id) {
    if (!/src\/elements\/.*\.ts$/.test(id)) return null;
    const smaller = id.endsWith('.styles.ts')
      ? code.replace(/css`([^`]*)`/, (_, sheet) => `css\`${minifyCss({ filename: id, code: Buffer.from(sheet), minify: true }).code.toString().replace(/(?<=[,*]) | (?=\*)/g, '')}\``)
      : code.replace(/(?<=[">])\n\s+(?=<)/g, '').replace(/\n\s+/g, '\n');
    return { code: smaller, map: null };
  },
};

/** Words that an entry holds are never fetched by it, nor are those that no element says. @param {string} language @returns {import('vite').Plugin} */
const held = (language) => ({
  name: 'mizan:held',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('src/locale/load.ts') ? { code: code.replace(new RegExp(`.*'(?:${language}/(?:quiz|rater)|../problems)':.*\n`, 'g'), ''), map: null } : null),
});

/** What i18next tells developers on the console reaches no reader: the pages and embeds go without. @type {import('vite').Plugin} */
const quiet = {
  name: 'mizan:quiet',
  transform(code, id) {
    if (!id.includes('i18next/dist')) return null;
    /** @type {[number, number][]} */
    const calls = [];
    /** @param {any} node */
    const walk = (node) => {
      if (!node || typeof node !== 'object') return;
      const { callee } = node;
      if (node.type === 'CallExpression' && callee.object?.property?.name === 'logger' && /^(?:log|warn|error|deprecate)$/.test(callee.property.name)) calls.push([node.start, node.end]);
      else for (const each of Object.values(node)) walk(each);
    };
    walk(this.parse(code));
    if (calls.length === 0) throw new Error('i18next no longer logs as it did: look at this plugin again.');
    return { code: calls.reverse().reduce((text, [start, end]) => `${text.slice(0, start)}void 0${text.slice(end)}`, code), map: null };
  },
};

/** @type {import('vite').InlineConfig} */
const shared = { plugins: [literals], configFile: false, logLevel: 'error', publicDir: false, json: { namedExports: false } };
/** @param {string} script */
const run = (script) => execFileSync('npm', ['run', '--silent', script], { shell: process.platform === 'win32', stdio: ['ignore', 'ignore', 'inherit'] });
const languages = ['en', 'ar', 'fa'];
const started = performance.now();

await rm('dist', { recursive: true, force: true });

// Words of the pages. What is untranslated is a matter for `npm test`.
run('messages:build');

// The package: its dependencies stay outside, for the host's bundler to share.
await build({
  ...shared,
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    modulePreload: { polyfill: false },
    lib: { entry: { index: 'src/index.ts', define: 'src/define.ts', core: 'src/core/index.ts' }, formats: ['es'] },
    rolldownOptions: { external: [/^lit($|\/)/, 'i18next', 'valibot', 'chart.js'], output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
    minify: false,
  },
});

// One tag: a file a language, with what is not needed for the first question in chunks beside it.
for (const language of languages) {
  await build({
    ...shared,
    plugins: [literals, quiet, held(language)],
    build: {
      outDir: 'dist/embed',
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { [`mizan-quiz.${language}`]: `src/embed/mizan-quiz.${language}.ts` }, formats: ['es'] },
      // The chunks import from the entry itself: a facade before it would cost a round trip.
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}

// What fits the frames on other pages, as a script of any kind.
await build({
  ...shared,
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/embed/mizan-frame.ts', formats: ['iife'], name: 'mizanFrame', fileName: () => 'mizan-frame.js' },
    rolldownOptions: { output: { minify: true } },
  },
});

await build({
  ...shared,
  plugins: [literals, quiet],
  base: './',
  build: {
    outDir: 'dist/pages',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'quiz.html', 'result.html', 'snippet.html', 'theme.html', 'own.html', 'embed.html'] },
  },
});
// The pages of the benchmark stand among the others, so that one server serves both sides of every comparison.
await cp('test/bench', 'dist/pages/bench', { recursive: true });
await cp('dist/embed', 'dist/pages/embed', { recursive: true });

await build({
  ...shared,
  build: {
    outDir: 'dist/server',
    ssr: 'src/server/main.ts',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
});

run('types');
run('manifest');

/** Compresses once what is served often. @param {string} folder */
async function compress(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:js|css|html|json|svg)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    await writeFile(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  }
}
await compress('dist/pages');
await mkdir('dist', { recursive: true });
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
