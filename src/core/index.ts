export * from './check.js';
export * from './compare.js';
export * from './csv.js';
export * from './limits.js';
export * from './pattern.js';
export * from './quiz.js';
export * from './record.js';
export * from './score.js';
