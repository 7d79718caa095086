/** What there is to work on an element with. */
export const instruments = ['quiz', 'scorecard', 'metrics', 'csat', 'diagnostic', 'workshop'] as const;
/** Whether an element is named by the chart that the table goes back to, or was added. */
export const origins = ['chart', 'own'] as const;
