/** Sizes of paper that the poster is printed on. */
export const papers = ['A4', 'A3'] as const;
export type Paper = (typeof papers)[number];
