import raterDiagnostic from '../../quizzes/rater-diagnostic.json';
import type { Diagnosis, DiagnosticMap, DiagnosticWords } from '../core/diagnostic.js';
import type { CardFormWords, FormWords } from '../core/schema.js';
import { trusted, type Ready, type Vocabulary } from './definition.js';

/** Id of the mapping that is drawn where the page names none. */
export const defaultDiagnostic = 'rater-diagnostic';

/** What an element that draws a diagnostic needs. */
export const diagnosticVocabulary: Vocabulary<DiagnosticMap> = {
  kind: 'diagnostic',
  builtIn: { [defaultDiagnostic]: trusted(raterDiagnostic as DiagnosticMap) },
  namespaces: ['diagnostic'],
  files: [''],
};

/** A mapping with all its words. */
export type DiagnosticReady = Ready<DiagnosticWords, DiagnosticMap>;

/** A comparison with all that it takes to put it into words. */
export interface Scene {
  readonly ready: DiagnosticReady;
  readonly diagnosis: Diagnosis;
  readonly quiz: FormWords;
  /** Ids of its statements, in its order. */
  readonly order: readonly string[];
  readonly card: CardFormWords;
  /** Results that what is believed was taken from. */
  readonly results: number;
}

/** What the mapping says of a dimension, and what it calls it. */
export const mappedIn = ({ ready }: Pick<Scene, 'ready'>, id: string) => ready.definition.dimensions.find((each) => each.id === id);
export const nameIn = ({ ready }: Pick<Scene, 'ready'>, id: string): string => ready.words.dimensions[id]?.name ?? id;
