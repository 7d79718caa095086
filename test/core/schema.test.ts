import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { quizSchema } from '../../src/core/schema.js';

const file = 'quizzes/schema/quiz.json';

// After a change of the schema: npx vitest run --project core -u
it('keeps the schema for editors current', async () => {
  const schema = toJsonSchema(quizSchema, { errorMode: 'ignore' });
  await expect(`${JSON.stringify({ ...schema, title: 'A Mizan quiz' }, null, 2)}\n`).toMatchFileSnapshot(`../../${file}`);
});

it('lets an editor accept the built-in quiz and mark a wrong one', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  expect(valid(rater)).toBe(true);
  expect(valid({ ...rater, scale: { min: '1', max: 5 } })).toBe(false);
  expect(valid({ ...rater, items: [{ id: '1', reverse: true }] })).toBe(false);
});
