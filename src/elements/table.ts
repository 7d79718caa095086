import customerService from '../../quizzes/customer-service.json';
import type { PeriodicTable, TableElement, TableWords } from '../core/periodic-table.js';
import { trusted, type Ready, type Vocabulary } from './definition.js';

/** Id of the table that is drawn where the page names none. */
export const defaultTable = 'customer-service';

/** What an element that draws a periodic table needs. */
export const tableVocabulary: Vocabulary<PeriodicTable> = {
  kind: 'periodic-table',
  builtIn: { [defaultTable]: trusted(customerService as PeriodicTable) },
  namespaces: ['periodic-table'],
  files: [''],
};

/** A periodic table with all its words. */
export type TableReady = Ready<TableWords, PeriodicTable>;

/** The element of an id; null for none. */
export const elementIn = ({ sections }: PeriodicTable, id: string): TableElement | null =>
  sections.flatMap(({ elements }) => elements).find((element) => element.id === id) ?? null;
