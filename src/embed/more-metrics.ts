/** What metrics in one file fetch as their second one, once there is something to read: what reads and counts, asks about columns, reports and charts. */
export { comparisonOf, controlOf } from '../elements/chart-drawing.js';
export { columns } from '../elements/metrics-columns.js';
export { HeldMetrics } from '../elements/metrics-held.js';
export { printProse } from '../elements/metrics-paper.js';
export { pauseAfter } from '../elements/turns.js';
export { MizanChart } from '../elements/mizan-chart.js';
export { MizanMetricsReport } from '../elements/mizan-metrics-report.js';
