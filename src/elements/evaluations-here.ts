/** What is kept of evaluations comes with the browser's database, so it is fetched only where it is read. */
export { evaluationsOf } from '../store/evaluations.js';
