import { MizanDiagnostic } from '../elements/mizan-diagnostic.js';
import { register } from '../elements/register.js';

// Words come by themselves, in the language that is spoken.
register('mizan-diagnostic', MizanDiagnostic);
