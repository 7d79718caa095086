import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** @param {string} file @returns {Promise<any>} */
const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

/**
 * Writes the hand-written form that ours is compared with, its words taken from ours so that they never part.
 *
 * @param {string} folder The pages' folder, before it is served.
 */
export async function writePeer(folder) {
  const [quiz, interfaceWords, words, template] = await Promise.all([
    json('quizzes/rater.json'),
    json('locales/ar/quiz.json'),
    json('locales/ar/rater.json'),
    readFile('test/bench/form-ar.html', 'utf8'),
  ]);
  const choices = Object.entries(words.choices).reverse();
  const statements = quiz.items.map((/** @type {{ id: string, reversed?: boolean }} */ { id, reversed }) => `
      <fieldset${reversed ? ' data-reversed' : ''}>
        <legend><span class="statement"><span class="number">${id}</span> <span>${words.items[id]}</span></span></legend>
        ${choices.map(([value, label]) => `<label><input type="radio" name="item-${id}" value="${value}" /> <span>${label}</span></label>`).join('\n        ')}
      </fieldset>`);
  /** @type {Record<string, string>} */
  const parts = { ...interfaceWords, ...words, statements: statements.join('') };
  const page = template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name] ?? '');
  const file = join(folder, 'bench/form-ar.html');
  await writeFile(file, page);
  await writeFile(`${file}.br`, brotliCompressSync(page));
}
