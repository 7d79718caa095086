import { MizanMetrics } from '../elements/mizan-metrics.js';
import { register } from '../elements/register.js';

// Words come by themselves, in the language that is spoken: three of them would weigh as much as all else that a file is first dropped on.
register('mizan-metrics', MizanMetrics);
