import { MizanPeriodicTable } from '../elements/mizan-periodic-table.js';
import { register } from '../elements/register.js';

// Words come by themselves, in the language that is spoken: what three of them say of each element would weigh more than all else.
register('mizan-periodic-table', MizanPeriodicTable);
