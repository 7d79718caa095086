// Builds everything into dist/: pages (the gallery and the workshop), lib (the package), embed (one tag), cli, types.
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { buildEmbeds, writeManifest } from './build/embed.mjs';
import { writePrerendered } from './build/prerendered.mjs';
import { lean, literals, unwritten, worker } from './build/plugins.mjs';

/** @type {import('vite').InlineConfig} */
const shared = { plugins: [literals], configFile: false, logLevel: 'error', publicDir: false, json: { namedExports: false } };
/** @param {string} script */
const run = (script) => execFileSync('npm', ['run', '--silent', script], { shell: process.platform === 'win32', stdio: ['ignore', 'ignore', 'inherit'] });
const started = performance.now();

await rm('dist', { recursive: true, force: true });

// Words of the pages. What is untranslated is a matter for `npm test`.
run('messages:build');

// The package: its dependencies stay outside, for the host's bundler to share.
await build({
  ...shared,
  plugins: [literals, unwritten, worker('chunks')],
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    modulePreload: { polyfill: false },
    lib: { entry: { index: 'src/index.ts', define: 'src/define.ts', core: 'src/core/index.ts', react: 'src/react/index.ts' }, formats: ['es'] },
    rolldownOptions: { external: [/^lit($|\/)/, /^@lit(?:-labs)?\//, 'i18next', 'valibot', 'chart.js', 'react'], output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
    minify: false,
  },
});

await buildEmbeds();

await build({
  ...shared,
  plugins: [literals, lean, unwritten, worker('assets')],
  base: './',
  build: {
    outDir: 'dist/pages',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'languages.html', 'table.html', 'diagnostic.html', 'quiz.html', 'result.html', 'snippet.html', 'theme.html', 'own.html', 'scorecard.html', 'metrics.html', 'csat.html', 'embed.html', 'workshop.html', 'present.html', 'join.html'] },
  },
});
// What authors run, the workshop's server too. Everything is within it but the database's engine, so that a packed package needs nothing else installed beside it.
await build({
  ...shared,
  ssr: { noExternal: true },
  build: {
    outDir: 'dist/cli',
    ssr: 'src/cli/main.ts',
    target: 'node20',
    rolldownOptions: { external: ['libsql'], output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
});
await chmod('dist/cli/main.js', 0o755);

// A server that keeps sessions answers in its place.
await writeFile('dist/pages/health', '{"status":"static"}\n');

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
await writeManifest(version, { prerendered: await writePrerendered() });
// The pages of the benchmark stand among the others, so that one server serves both sides of every comparison.
await cp('test/bench', 'dist/pages/bench', { recursive: true });
await cp('dist/embed', 'dist/pages/embed', { recursive: true });
await cp('examples/quiz', 'dist/pages/examples/quiz', { recursive: true });

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
