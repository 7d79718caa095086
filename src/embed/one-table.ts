import { MizanPeriodicTable } from '../elements/mizan-periodic-table.js';
import { register } from '../elements/register.js';

// The words of one language come with `locale/load.ts`, as the build of that language has it.
import '../locale/load.js';

register('mizan-periodic-table', MizanPeriodicTable);
