import { msg } from '@lit/localize';
import type { ReportWords } from '../../core/report-csv.js';
import { roundName } from './running.js';
import { withheldShort } from './terms.js';
import type { Wording } from './words.js';

/** The words of a table of figures, in the language of the page and of the quiz. */
export const reportWords = ({ words }: Wording): ReportWords => ({
  columns: {
    round: msg('Round'),
    part: msg('Kind'),
    id: msg('Id'),
    text: msg('Text'),
    choice: msg('Choice'),
    count: msg('Count'),
    people: msg('People'),
    mean: msg('Mean'),
    sd: msg('Standard deviation'),
    low: msg('Interval from'),
    high: msg('Interval to'),
    agreement: msg('Agreement'),
    withheld: msg('Withheld'),
    owner: msg('Who'),
    due: msg('By when'),
    done: msg('Done'),
  },
  parts: {
    title: msg('Title'),
    takenAt: msg('Taken at'),
    minimum: msg('Smallest number of people behind a figure'),
    rehearsal: msg('Rehearsal'),
    people: msg('People behind the figures'),
    total: msg('Total'),
    band: msg('Band'),
    dimension: msg('Dimension'),
    group: msg('Group'),
    groupDimension: msg('Dimension of a group'),
    statement: msg('Statement'),
    choice: msg('Choice'),
    change: msg('Change'),
    leftOut: msg('Pairs left out'),
    detectable: msg('Points that chance can explain (MDC95)'),
    risen: msg('Risen'),
    fallen: msg('Fallen'),
    dimensionChange: msg('Change of a dimension'),
    statementChange: msg('Change of a statement'),
    note: msg('Note'),
    action: msg('Agreed action'),
  },
  rounds: { 1: roundName(1), 2: roundName(2) },
  withheld: { few: withheldShort('few'), agreed: withheldShort('agreed'), nearly: withheldShort('nearly'), derivable: withheldShort('derivable') },
  yes: msg('yes'),
  no: msg('no'),
  title: words.title,
  item: (id) => words.items[id] ?? id,
  dimension: (id) => words.dimensions[id]?.name ?? id,
  band: (id) => words.bands[id]?.name ?? id,
  choice: (value) => words.choices[value] ?? String(value),
});
