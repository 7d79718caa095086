import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import helpdesk from '../../examples/scorecard/helpdesk.json';
import customerService from '../../quizzes/customer-service.json';
import raterDiagnostic from '../../quizzes/rater-diagnostic.json';
import rater from '../../quizzes/rater.json';
import { diagnosticSchema } from '../../src/core/schema-diagnostic.js';
import { tableSchema } from '../../src/core/schema-table.js';
import { quizSchema, scorecardSchema } from '../../src/core/schema.js';

const files = [
  ['quiz', quizSchema, 'A Mizan quiz'],
  ['scorecard', scorecardSchema, 'A Mizan scorecard'],
  ['periodic-table', tableSchema, 'A Mizan periodic table'],
  ['diagnostic', diagnosticSchema, 'A Mizan mapping for the diagnostic'],
] as const;
/** The smallest mapping there can be. */
const mapping = { schema: 1, kind: 'diagnostic', id: 'ours', version: '1.0.0', languages: ['en'], quiz: 'rater', scorecard: 'agent-scorecard', dimensions: [{ id: 'reliability', questions: [], metrics: [] }] };
const accepts = (kind: string) => new Ajv({ strict: false }).compile(JSON.parse(readFileSync(`quizzes/schema/${kind}.json`, 'utf8')) as object);

// After a change of the schema: npx vitest run --project core -u
it.each(files)('keeps the schema of a %s for editors current', async (kind, schema, title) => {
  const written = toJsonSchema(schema, { errorMode: 'ignore' });
  await expect(`${JSON.stringify({ ...written, title }, null, 2)}\n`).toMatchFileSnapshot(`../../quizzes/schema/${kind}.json`);
});

describe('an editor', () => {
  it('accepts the built-in quiz and marks a wrong one', () => {
    const valid = accepts('quiz');
    expect(valid(rater)).toBe(true);
    expect(valid({ ...rater, scale: { min: '1', max: 5 } })).toBe(false);
    expect(valid({ ...rater, items: [{ id: '1', reverse: true }] })).toBe(false);
  });

  it('accepts a scorecard and marks a wrong one', () => {
    const valid = accepts('scorecard');
    expect(valid(helpdesk)).toBe(true);
    expect(valid({ ...helpdesk, channels: ['fax'] })).toBe(false);
    expect(valid({ ...helpdesk, critical: { effect: 'cap' } })).toBe(false);
    expect(valid({ ...helpdesk, critical: { effect: 'flag', at: 40 } })).toBe(false);
    expect(valid({ ...helpdesk, passMark: 101 })).toBe(false);
    expect(valid({ ...helpdesk, sections: [{ id: 'a', weight: 100, questions: [{ id: 'a', wieght: 1 }] }] })).toBe(false);
  });

  it('accepts the built-in periodic table and marks a wrong one', () => {
    const valid = accepts('periodic-table');
    expect(valid(customerService)).toBe(true);
    const [first, ...others] = customerService.sections;
    expect(valid({ ...customerService, sections: [{ ...first, columns: 7 }, ...others] })).toBe(false);
    expect(valid({ ...customerService, sections: [{ ...first, elements: [] }, ...others] })).toBe(false);
    expect(valid({ ...customerService, sections: [{ ...first, elements: [{ id: 'a', origin: 'elsewhere', dimensions: [], instruments: [] }] }, ...others] })).toBe(false);
    expect(valid({ ...customerService, text: { en: { elements: { tenure: { symbol: 'Tn' } } } } })).toBe(false);
  });

  it('accepts the built-in mapping and marks a wrong one', () => {
    const valid = accepts('diagnostic');
    expect(valid(raterDiagnostic)).toBe(true);
    const mapped = (metric: object) => ({ ...mapping, dimensions: [{ id: 'reliability', questions: [{ id: 'correct', weight: 2 }], metrics: [metric] }] });
    expect(valid(mapped({ id: 'soon', metric: 'prompt', within: 3600, stage: 'before', channels: ['chat'] }))).toBe(true);
    expect(valid(mapped({ id: 'soon', metric: 'prompt', within: 60 }))).toBe(false);
    expect(valid(mapped({ id: 'glad', metric: 'happy' }))).toBe(false);
    expect(valid(mapped({ id: 'glad', metric: 'satisfied', channels: ['fax'] }))).toBe(false);
    expect(valid({ ...mapping, quiz: undefined })).toBe(false);
  });

  it('takes no kind for another', () => {
    const held = { quiz: rater, scorecard: helpdesk, 'periodic-table': customerService, diagnostic: raterDiagnostic };
    for (const [kind, definition] of Object.entries(held)) for (const [other] of files) expect(accepts(other)(definition), `${kind} as ${other}`).toBe(kind === other);
  });
});
