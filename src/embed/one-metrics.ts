import { MizanMetrics } from '../elements/mizan-metrics.js';
import { register } from '../elements/register.js';

// The words of one language come with `locale/load.ts`, as the build of that language has it.
import '../locale/load.js';

register('mizan-metrics', MizanMetrics);
