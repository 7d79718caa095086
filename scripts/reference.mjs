// Writes docs/reference.md from what the elements say of themselves.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { elementsOf, manifestOf } from './elements.mjs';

/** @typedef {import('./elements.mjs').Element} Element */
/** @typedef {import('./elements.mjs').Named} Named */
/** @typedef {import('./elements.mjs').Member} Member */

/** Where the shapes stand that pages hand over and are handed. */
const sources = ['src/core/quiz.ts', 'src/core/score.ts', 'src/core/record.ts', 'src/core/check.ts', 'src/elements/events.ts', 'src/locale/words.ts'];

/** Declarations by name. */
const declared = new Map(
  sources.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
    return source.statements.flatMap((node) =>
      ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || (ts.isClassDeclaration(node) && node.name)
        ? [[/** @type {ts.Identifier} */ (node.name).text, { node, text: source.text.slice(node.getStart(source, true), node.end) }]]
        : [],
    );
  }),
);

/** The `T` of an event that is a `CustomEvent<T>`. @param {string} event */
function detailOf(event) {
  const text = declared.get(event)?.text ?? event;
  return /CustomEvent<(.+?)>(?:\s*\{|$)/.exec(text)?.[1] ?? '';
}

/** Names of shapes that a type speaks of. @param {string} type */
const namesIn = (type) => (type.match(/\b[A-Z]\w+/g) ?? []).filter((name) => declared.has(name) && !ts.isClassDeclaration(/** @type {ts.Node} */ (declared.get(name)?.node)));

/** Shapes that types speak of, and those that these speak of, in the order they are met. @param {string[]} types @param {Set<string>} met */
function shapesOf(types, met = new Set()) {
  for (const name of types.flatMap(namesIn)) {
    if (met.has(name)) continue;
    met.add(name);
    shapesOf([(declared.get(name)?.text ?? '').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '')], met);
  }
  return met;
}

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const code = (/** @type {string | undefined} */ text) => (text ? `\`${text}\`` : '');

/** A table, or nothing where there is nothing in it. @param {string} title @param {string[]} heads @param {string[][]} rows */
const table = (title, heads, rows) =>
  rows.length === 0 ? [] : [`### ${title}`, [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')];

const described = (/** @type {Named} */ { description }) => description ?? '';
const list = (/** @type {string} */ title, /** @type {string} */ head, /** @type {Named[] | undefined} */ named, mark = (/** @type {string} */ name) => code(name)) =>
  table(title, [head, 'means'], (named ?? []).map((each) => [mark(each.name), described(each)]));

/** @param {Member} method */
const signature = ({ name, parameters = [], return: given }) =>
  `${name}(${parameters.map((each) => `${each.name}: ${each.type?.text ?? 'unknown'}`).join(', ')}): ${given?.type.text ?? 'void'}`;

/** @param {Element} element @param {Element} first */
function section(element, first) {
  const { tagName, description, members, events, slots, cssParts, cssProperties, cssStates } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const same = element !== first && JSON.stringify(cssProperties) === JSON.stringify(first.cssProperties);
  return [
    `## ${tagName}`,
    description,
    ...table('Attributes and properties', ['attribute', 'property', 'type', 'default', 'means'], fields.map((field) => [
      code(field.attribute),
      code(field.name),
      code(field.type?.text),
      code(field.default),
      described(field) + (field.readonly ? ' Read only.' : ''),
    ])),
    ...table('Methods', ['method', 'does'], members.filter(({ kind }) => kind === 'method').map((method) => [code(signature(method)), described(method)])),
    ...table('Events', ['event', 'class', 'detail', 'fired'], (events ?? []).map((event) => [code(event.name), code(event.type?.text), code(detailOf(event.type?.text ?? '')), described(event)])),
    ...list('Slots', 'slot', slots, (name) => (name ? code(name) : '(default)')),
    ...list('Parts', 'part', cssParts),
    ...(same
      ? ['### Custom properties', `Those of [${first.tagName}](#${first.tagName}).`]
      : table('Custom properties', ['property', 'default', 'means'], (cssProperties ?? []).map((each) => [code(each.name), code(each.default), described(each)]))),
    ...list('States', 'state', cssStates, (name) => code(`:state(${name})`)),
  ];
}

/** The reference, as Markdown. */
export async function reference() {
  const elements = elementsOf(await manifestOf());
  const [first] = elements;
  if (!first) throw new Error('There are no elements.');
  const types = elements.flatMap(({ members, events = [] }) => [
    ...members.map((member) => `${member.type?.text ?? ''} ${member.return?.type.text ?? ''}`),
    ...events.map(({ type }) => detailOf(type?.text ?? '')),
  ]);
  const lines = [
    '# Reference',
    'Made by `npm run reference` from the docblocks in `src/elements`; the same facts, for tools, are in `mizan/custom-elements.json`.',
    elements.map(({ tagName }) => `- [\`<${tagName}>\`](#${tagName})`).concat('- [Shapes](#shapes)').join('\n'),
    'Properties without an attribute take objects, and only from a script. All events bubble and cross shadow roots; `event.detail` is plain JSON. What is not listed here may change at any time.',
    ...elements.flatMap((element) => section(element, first)),
    '## Shapes',
    'TypeScript types that the properties, methods and events speak of; `mizan` exports them. A definition is described by `mizan/quizzes/schema/quiz.json`.',
    ...[...shapesOf(types)].map((name) => `### ${name}\n\n\`\`\`ts\n${declared.get(name)?.text ?? ''}\n\`\`\``),
  ];
  return `${lines.join('\n\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync('docs/reference.md', await reference());
