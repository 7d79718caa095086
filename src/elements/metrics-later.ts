import { register } from './register.js';

/** Fetches what a report is drawn with. Rejects where it cannot be had. */
export async function needReport(): Promise<void> {
  if (customElements.get('mizan-metrics-report')) return;
  const [{ MizanMetricsReport }, { MizanChart }] = await Promise.all([import('./mizan-metrics-report.js'), import('./mizan-chart.js')]);
  for (const [tag, element] of Object.entries({ 'mizan-chart': MizanChart, 'mizan-metrics-report': MizanMetricsReport })) if (!customElements.get(tag)) register(tag, element);
}
