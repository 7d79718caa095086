export * from './check.js';
export * from './quiz.js';
export { limits } from './schema.js';
export * from './score.js';
