import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import helpdesk from '../../examples/scorecard/helpdesk.json';
import rater from '../../quizzes/rater.json';
import { quizSchema, scorecardSchema } from '../../src/core/schema.js';

const files = [
  ['quiz', quizSchema, 'A Mizan quiz'],
  ['scorecard', scorecardSchema, 'A Mizan scorecard'],
] as const;
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

  it('takes neither kind for the other', () => {
    expect(accepts('quiz')(helpdesk)).toBe(false);
    expect(accepts('scorecard')(rater)).toBe(false);
  });
});
