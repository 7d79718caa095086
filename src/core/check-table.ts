import { leaves, isObject, type Json, type Problem, type Uses } from './problem.js';

/** What hangs together between ids and numbers of a periodic table. Reads whatever part of the file is sound. */
export function structureOfTable(_definition: Json): readonly Problem[] {
  return [];
}

/** Sentences of a periodic table. */
export function wordsOfTable(_definition: Json, text: unknown): Uses {
  return { due: new Set(), optional: new Set(Object.values(isObject(text) ? text : {}).flatMap((words) => [...leaves(words)])) };
}
