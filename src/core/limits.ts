/** How much a definition may hold; past these it is refused, so that no file can hang a page. */
export const limits = {
  /** Characters of the whole file. */
  file: 500_000,
  /** Characters of one sentence. */
  sentence: 2_000,
  /** Characters of an id. */
  id: 64,
  /** A whole number, either side of zero. */
  whole: 1_000_000,
  languages: 40,
  items: 200,
  dimensions: 50,
  bands: 20,
  /** Columns that a section of a periodic table is wide. */
  columns: 6,
  /** Columns of all sections of a periodic table together. */
  width: 36,
  /** Choices of the scale. */
  choices: 11,
  /** Opening or closing points. */
  remarks: 20,
} as const;
