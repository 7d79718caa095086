export * from './core/index.js';
export * from './elements/events.js';
export { MizanQuiz } from './elements/mizan-quiz.js';
export { MizanResult } from './elements/mizan-result.js';
export { addWords } from './locale/words.js';
