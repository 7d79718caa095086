import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mappingProblems } from '../core/check-diagnostic.js';
import type { DiagnosticMap } from '../core/diagnostic.js';
import { warning, type Problem } from '../core/problem.js';
import type { Definition } from '../core/schema.js';
import { beside } from './speech.js';

/**
 * What a mapping names and its quiz or scorecard does not have: the package's own, else those beside it, `<id>.json`, as a page finds
 * them. One that is in neither place, or cannot be shown itself, is told of: the page may bring it, or its id may be misspelt.
 */
export async function strangersIn(map: DiagnosticMap, file: string, definitionIn: (file: string) => Promise<Definition | null>): Promise<readonly Problem[]> {
  const found = async <Kind extends Definition['kind']>(kind: Kind, id: string) => {
    for (const path of [fileURLToPath(beside(`quizzes/${id}.json`)), join(dirname(file), `${id}.json`)]) {
      const definition = await definitionIn(path);
      if (definition?.kind === kind) return definition as Extract<Definition, { readonly kind: Kind }>;
    }
    return null;
  };
  const [quiz, card] = await Promise.all([found('quiz', map.quiz), found('scorecard', map.scorecard)]);
  return [
    ...(quiz ? [] : [warning(['quiz'], 'no-quiz')]),
    ...(card ? [] : [warning(['scorecard'], 'no-card')]),
    ...mappingProblems(map, quiz, card),
  ];
}
