import type { Remark } from '../../core/workshop.js';
import { save } from '../../elements/files.js';
import type { Taken } from './keep-panel.js';
import type { Running } from './running.js';
import type { Terms } from './terms.js';
export function takeFile(taken: Taken, running: Running, remarks: Readonly<Record<string, Remark>>, _terms: Terms, now: string): void {
  save(new Blob([JSON.stringify({ reports: running.state.reports, remarks, now })], { type: 'application/json' }), `mizan-${running.code}.${taken.what}`);
}
