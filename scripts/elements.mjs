// Describes the public elements for tools: custom-elements.json, and from it the data that VS Code completes HTML with.
// @ts-expect-error -- it comes without types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {{ name: string; description?: string; type?: { text: string }; default?: string }} Named */
/** @typedef {Named & { fieldName: string }} Attribute */
/** @typedef {Named & { kind: string; privacy?: string; static?: boolean; readonly?: boolean; attribute?: string; reflects?: boolean; parameters?: Named[]; return?: { type: { text: string } } }} Member */
/**
 * @typedef {{ kind: string; name: string; tagName: string; description: string; members: Member[]; attributes?: Attribute[]; events?: Named[];
 *   slots?: Named[]; cssParts?: Named[]; cssProperties?: Named[]; cssStates?: Named[] }} Element
 */
/** @typedef {{ schemaVersion: string; modules: { kind: string; path: string; declarations: Element[]; exports: object[] }[] }} Manifest */

/** What `mizan-quiz` says of the look holds for every element that wears the tokens. */
const shared = readFileSync('src/elements/tokens.styles.ts', 'utf8');

/** What a page may rely on: nothing private, nothing that the platform calls, and only events that are described. @param {Element} element @param {Named[]} look @returns {Element} */
const published = (element, look) => ({
  ...element,
  members: element.members.filter((member) => member.privacy !== 'private' && member.privacy !== 'protected' && !member.static && !member.name.endsWith('Callback')),
  ...(element.events && { events: element.events.filter(({ name }) => name?.startsWith('mizan-')) }),
  cssProperties: element.cssProperties ?? look.filter(({ name }) => shared.includes(`${name},`) || shared.includes(`${name})`)),
});

/** The manifest of the public elements, the quiz first. Its paths are the package's. @returns {Promise<Manifest>} */
export async function manifestOf() {
  const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/elements/mizan-*.ts', 'src/elements/control.ts', 'src/elements/card-part.ts', '--exclude', '**/*.styles.ts', 'src/elements/mizan-print.ts'];
  /** @type {Manifest} */
  const { schemaVersion, modules } = await cli({ argv, noWrite: true });
  const order = ['mizan-quiz', 'mizan-result'];
  const place = (/** @type {Element} */ { tagName }) => (order.includes(tagName) ? order.indexOf(tagName) : order.length);
  const elements = modules.flatMap(({ declarations }) => declarations.filter(({ kind, tagName }) => kind === 'class' && tagName)).sort((one, other) => place(one) - place(other));
  const look = elements[0]?.cssProperties ?? [];
  const library = 'dist/lib/index.js';
  return {
    schemaVersion,
    modules: [
      {
        kind: 'javascript-module',
        path: library,
        declarations: elements.map((element) => published(element, look)),
        exports: elements.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: library } })),
      },
      {
        kind: 'javascript-module',
        path: 'dist/lib/define.js',
        declarations: [],
        exports: elements.map(({ name, tagName }) => ({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: library } })),
      },
    ],
  };
}

/** The elements of a manifest. @param {Manifest} manifest */
export const elementsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations);

/** Words that an attribute may be. @param {Named} attribute */
const valuesOf = ({ type }) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));

/** Tags and attributes as VS Code's HTML language service reads them. @param {Manifest} manifest */
export const vscodeOf = (manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map(({ tagName, description, attributes = [], events = [], slots = [] }) => ({
    name: tagName,
    description: {
      kind: 'markdown',
      value: [description, ...events.map(({ name, description: told }) => `Event \`${name}\`: ${told}`), ...slots.map(({ description: held }) => `Slot: ${held}`)].join('\n\n'),
    },
    attributes: attributes.map((attribute) => {
      const values = valuesOf(attribute);
      return {
        name: attribute.name,
        description: { kind: 'markdown', value: attribute.description },
        ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : values.length > 0 && { values }),
      };
    }),
  })),
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = await manifestOf();
  await mkdir('dist', { recursive: true });
  for (const [name, content] of Object.entries({ 'custom-elements.json': manifest, 'vscode.html-custom-data.json': vscodeOf(manifest) })) {
    await writeFile(join('dist', name), `${JSON.stringify(content, null, 2)}\n`);
  }
}
