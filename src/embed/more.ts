/** What a quiz in one file fetches as its second one: drafts, history, paper and exports, what takes over a quiz drawn beforehand, and the checker of definitions that are not built in. */
export { comparisonOf, controlOf } from '../elements/chart-drawing.js';
export { hydrate } from '../elements/hydrate.js';
export { Kept } from '../elements/kept.js';
export { fetchDefinition, readDefinition } from '../elements/load.js';
export { MizanChart } from '../elements/mizan-chart.js';
export { MizanHistory } from '../elements/mizan-history.js';
export { MizanPlan } from '../elements/mizan-plan.js';
export { print } from '../elements/mizan-print.js';
export { MizanTakeaway } from '../elements/mizan-takeaway.js';
