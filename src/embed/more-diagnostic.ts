/** What a diagnostic in one file fetches as its second one: the evaluations that this device keeps, paper, and the checker of definitions that are not built in. */
export { evaluationsOf } from '../elements/evaluations-here.js';
export { fetchDefinition, readDefinition } from '../elements/load.js';
export { printDiagnosis } from '../elements/mizan-diagnostic-sheet.js';
