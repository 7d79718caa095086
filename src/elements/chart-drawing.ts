/** How a chart is drawn: what is fetched with chart.js, once one is asked for. */
export { comparisonOf, heightOf } from './chart-comparison.js';
export { controlOf } from './chart-control.js';
export { timeOf } from './chart-time.js';
