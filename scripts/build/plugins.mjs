// What the builds leave out of the source: white space that is for its readers, and what of a library is never reached.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { transform as minifyCss } from 'lightningcss';
import { build } from 'vite';

/** Eight signs that name a content, none of them a hyphen. @param {string | Buffer} content */
export const hashOf = (content) => createHash('sha256').update(content).digest('base64url').replaceAll(/[-_]/g, 'x').slice(0, 8);

/** White space in the elements' styles and templates is for readers of the source. @type {import('vite').Plugin} */
export const literals = {
  name: 'mizan:literals',
  enforce: 'pre',
  transform(code, id) {
    if (!/src\/(?:elements\/.*|cli\/.*\.styles)\.ts$/.test(id)) return null;
    const smaller = id.endsWith('.styles.ts')
      ? code.replace(/css`([^`]*)`/, (_, sheet) => `css\`${minifyCss({ filename: id, code: Buffer.from(sheet), minify: true }).code.toString().replace(/ \* (?=var\(|\d)/g, '*').replaceAll(', ', ',')}\``)
      : code.replace(/(?<=[">])\n\s+(?=<)/g, '').replace(/\n\s+/g, '\n');
    return { code: smaller, map: null };
  },
};

/** Of i18next: what serves backends, modules, clones and selectors, none of which our words have; by class, or by the name of a function. @type {Readonly<Record<string, readonly string[]>>} */
const unused = {
  EventEmitter: ['on', 'once', 'off', 'emit'],
  Logger: ['log', 'warn', 'error', 'deprecate', 'once', 'forward', 'clone'],
  ResourceStore: ['removeNamespaces', 'deprecateDottedLng', 'addResource', 'addResources', 'removeResourceBundle', 'hasResourceBundle', 'getDataByLanguage', 'hasLanguageSomeTranslations', 'toJSON'],
  Translator: ['exists', 'getUsedParamsDetails'],
  LanguageUtil: ['getBestMatchFromCodes', 'deprecateBareCode', 'clearCache'],
  PluralResolver: ['needsPlural', 'getPluralFormsOfKey', 'getSuffixes', 'clearCache'],
  Connector: ['queueLoad', 'loaded', 'read', 'prepareLoading', 'load', 'reload', 'loadOne', 'saveMissing'],
  I18n: ['reloadResources', 'use', 'hydrate', 'cloneInstance', 'dir', 'loadNamespaces', 'loadLanguages', 'toJSON', 'hasLoadedNamespace', 'exists', 'setDefaultNamespace', 'setResolvedLanguage'],
  createProxy: [],
  keysFromSelector: [],
  looksLikeObjectPath: [],
  deepFind: [],
  deepExtend: [],
};
/** What must still answer without that: nothing is nested in a sentence, and nothing waits for a backend. @type {Readonly<Record<string, string>>} */
const answered = { 'Interpolator.nest': '{return arguments[0]}', 'I18n.loadResources': '{arguments[1]()}' };
const told = /^(?:log|warn|error|deprecate|once)$/;

/**
 * i18next without what `unused` names and without what it tells developers on its console: a third of it.
 *
 * The package itself depends on the whole of it; only the files that a page loads go without.
 *
 * @type {import('vite').Plugin}
 */
export const lean = {
  name: 'mizan:lean',
  transform(code, id) {
    if (!id.includes('i18next/dist')) return null;
    /** @type {{ start: number, end: number, by: string }[]} */
    const cuts = [];
    const left = new Set([...Object.keys(answered), ...Object.entries(unused).flatMap(([holder, methods]) => (methods.length > 0 ? methods.map((method) => `${holder}.${method}`) : [holder]))]);
    /** @param {any} node @param {string} [holder] */
    const walk = (node, holder = '') => {
      if (!node || typeof node !== 'object') return;
      const name = node.type === 'FunctionDeclaration' ? node.id.name : node.type === 'MethodDefinition' ? `${holder}.${node.key.name}` : node.type === 'VariableDeclarator' ? node.id.name : '';
      const body = left.delete(name) ? (node.body ?? (node.value ?? node.init).body) : null;
      if (body) cuts.push({ start: body.start, end: body.end, by: answered[name] ?? '{}' });
      else if (node.type === 'CallExpression' && node.callee.object?.property?.name === 'logger' && told.test(node.callee.property.name)) cuts.push({ start: node.start, end: node.end, by: 'void 0' });
      else for (const each of Object.values(node)) walk(each, node.type === 'ClassDeclaration' ? node.id.name : holder);
    };
    walk(this.parse(code));
    if (left.size > 0) throw new Error(`i18next no longer has ${[...left].join(', ')}: look at this plugin again.`);
    return { code: cuts.sort((one, other) => other.start - one.start).reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code), map: null };
  },
};

/** @type {Promise<string> | undefined} */
let standalone;

/** What papaparse would write into a worker that it makes out of text, which none of our pages would let it. */
const written = 'global.IS_PAPA_WORKER=true; ';

/**
 * The library for CSV without a line that checkers of packages take for that of another kind of file.
 *
 * @type {import('vite').Plugin}
 */
export const unwritten = {
  name: 'mizan:unwritten',
  transform(code, id) {
    if (!id.includes('papaparse.')) return null;
    if (!code.includes(written)) throw new Error('papaparse makes its workers in another way: look at this plugin again.');
    return { code: code.replace(written, ''), map: null };
  },
};

/** The worker that reads files, as one file that imports nothing: some hosts copy the files they find named, and nothing more. */
async function workerAlone() {
  const [{ output }] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (
    [await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [unwritten],
      build: { write: false, target: 'es2022', modulePreload: false, lib: { entry: 'src/elements/metrics-worker.ts', formats: ['es'], fileName: 'metrics-worker' }, rolldownOptions: { output: { minify: true, codeSplitting: false } } },
    })].flat()
  );
  if (output.length !== 1) throw new Error('The worker must be one file.');
  return output[0].code;
}

/**
 * Puts the worker into a folder of a build, named by its content, and has it asked for by where it stands from the file that asks.
 *
 * @param {string} folder
 * @param {string} [here] Expression for the address of the file that asks, where it is no module that knows its own; without one at run time there is no worker.
 * @returns {import('vite').Plugin}
 */
export const worker = (folder, here) => {
  let name = '';
  return {
    name: 'mizan:worker',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('src/elements/metrics-open.ts')) return null;
      const address = "new URL('./metrics-worker.ts', import.meta.url)";
      if (!code.includes(address)) throw new Error('The worker is asked for in a way that this plugin does not know.');
      const source = await (standalone ??= workerAlone());
      name = `${folder}/metrics-worker-${hashOf(source)}.js`;
      this.emitFile({ type: 'asset', fileName: name, source });
      return { code: code.replace(address, here ? `new URL(${here} ? "./${name}" : "about:blank", ${here})` : 'new URL(MIZAN_WORKER, import.meta.url)'), map: null };
    },
    renderChunk(code, { fileName }) {
      if (!code.includes('MIZAN_WORKER')) return null;
      const path = posix.relative(posix.dirname(fileName), name);
      return { code: code.replace('MIZAN_WORKER', `"${path.startsWith('.') ? path : `./${path}`}"`), map: null };
    },
  };
};
