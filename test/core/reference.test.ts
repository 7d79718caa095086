import { LitElement } from 'lit';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { elementsOf, manifestOf, vscodeOf } from '../../scripts/elements.mjs';
import { reference } from '../../scripts/reference.mjs';
import * as mizan from '../../src/index.js';

const manifest = await manifestOf();
const elements = elementsOf(manifest);
const sources = readdirSync('src/elements')
  .filter((name) => !name.startsWith('mizan-print'))
  .map((name) => readFileSync(`src/elements/${name}`, 'utf8'))
  .join('\n');
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].sort();
const named = (list: 'cssParts' | 'cssProperties') => [...new Set(elements.flatMap((element) => element[list] ?? []).map(({ name }) => name))].sort();

// After a change of a docblock: npm run reference
it('keeps the reference current', async () => {
  await expect(await reference()).toMatchFileSnapshot('../../docs/reference.md');
});

it('describes every element that the package exports, and no other', () => {
  const exported = Object.entries(mizan).flatMap(([name, value]) => (typeof value === 'function' && value.prototype instanceof LitElement ? [name] : []));
  expect(elements.map(({ name }) => name).sort()).toEqual(exported.sort());
  expect(elements).toHaveLength(16);
});

it.each(elements)('$tagName has every attribute that its class observes', ({ name, attributes = [] }) => {
  const { observedAttributes } = mizan[name as 'MizanQuiz'];
  expect(attributes.map((attribute) => attribute.name).sort()).toEqual([...observedAttributes].sort());
});

it.each(elements)('$tagName says what each of its names means, and names nothing private', ({ description, members, attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] }) => {
  expect(description).not.toBe('');
  for (const each of [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties]) expect(each, each.name).toHaveProperty('description', expect.stringMatching(/\w/));
  expect(members.filter(({ name, privacy }) => privacy || /^#|Callback$/.test(name))).toEqual([]);
  expect(events.filter(({ name }) => !/^mizan-[a-z]+$/.test(name))).toEqual([]);
});

it('lists the parts and the custom properties that the elements have', () => {
  expect(named('cssParts')).toEqual(found(/[^t]part="([\w-]+)"/g));
  expect(named('cssProperties')).toEqual(found(/var\((--mizan-[\w-]+)/g));
});

it('offers an editor the words that an attribute may be', () => {
  const [quiz] = vscodeOf(manifest).tags;
  const attribute = (name: string) => quiz?.attributes.find((each) => each.name === name);
  expect(quiz?.name).toBe('mizan-quiz');
  expect(attribute('layout')).toMatchObject({ values: [{ name: 'auto' }, { name: 'list' }, { name: 'steps' }] });
  expect(attribute('required')).toMatchObject({ valueSet: 'v' });
});
