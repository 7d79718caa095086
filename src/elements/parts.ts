import { MizanChart } from './mizan-chart.js';
import { MizanPlan } from './mizan-plan.js';
import { MizanResult } from './mizan-result.js';

/** A result, and the elements that it draws with. */
export const parts = { 'mizan-result': MizanResult, 'mizan-chart': MizanChart, 'mizan-plan': MizanPlan };
