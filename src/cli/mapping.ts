import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mappingProblems } from '../core/check-diagnostic.js';
import type { DiagnosticMap } from '../core/diagnostic.js';
import type { Problem } from '../core/problem.js';
import type { Definition } from '../core/schema.js';
import { beside } from './speech.js';

/**
 * What a mapping names and its quiz or scorecard does not have: those beside it, `<id>.json`, else the package's own. Where one of them is
 * in neither place, or cannot be shown itself, there is nothing to say: the page may bring it.
 */
export async function strangersIn(map: DiagnosticMap, file: string, definitionIn: (file: string) => Promise<Definition | null>): Promise<readonly Problem[]> {
  const [quiz, card] = await Promise.all([map.quiz, map.scorecard].map(async (id) => {
    for (const path of [join(dirname(file), `${id}.json`), fileURLToPath(beside(`quizzes/${id}.json`))]) {
      if (await access(path).then(() => true, () => false)) return definitionIn(path);
    }
    return null;
  }));
  return quiz?.kind === 'quiz' && card?.kind === 'scorecard' ? mappingProblems(map, quiz, card) : [];
}
