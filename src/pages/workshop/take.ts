import { reportCsv, reportFile } from '../../core/report-csv.js';
import type { Remark } from '../../core/workshop.js';
import { save } from '../../elements/files.js';
import type { Taken } from './keep-panel.js';
import { reportWords } from './report-words.js';
import type { Running } from './running.js';
import type { Wording } from './words.js';

/** Hands over what was revealed, noted and agreed on as a file. */
export function takeFile(taken: Exclude<Taken, { what: 'paper' }>, { code, face, state, wordings }: Running, remarks: Readonly<Record<string, Remark>>, now: string): void {
  const { reports } = state;
  const wording = wordings[0] as Wording;
  const content =
    taken.what === 'csv'
      ? new Blob([reportCsv(wording.quiz, { ...face, takenAt: now }, { reports, remarks }, reportWords(wording), taken.separator)], { type: 'text/csv;charset=utf-8' })
      : new Blob([JSON.stringify(reportFile(face, { reports, remarks }, now), null, 2)], { type: 'application/json' });
  save(content, `mizan-${face.rehearsal ? 'rehearsal-' : ''}${code}-${now.slice(0, 10)}.${taken.what}`);
}
