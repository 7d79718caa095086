export * from './core/index.js';
export * from './elements/events.js';
export { MizanChart } from './elements/mizan-chart.js';
export { MizanHistory } from './elements/mizan-history.js';
export { MizanPlan } from './elements/mizan-plan.js';
export { MizanQuiz } from './elements/mizan-quiz.js';
export { MizanResult } from './elements/mizan-result.js';
export { MizanTakeaway } from './elements/mizan-takeaway.js';
export { addWords, type Overrides } from './locale/words.js';
