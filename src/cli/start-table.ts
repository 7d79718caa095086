import type { Start } from './starts.js';

/** Two sections of different width, five elements: of a chart and added, with and without dimensions and instruments. */
export const startOfTable: Start = {
  scaled: false,
  rules: () => ({
    dimensions: ['first', 'second'],
    sections: [
      {
        id: 'customers',
        columns: 2,
        elements: [
          { id: 'need', origin: 'chart', dimensions: ['first'], instruments: ['metrics'] },
          { id: 'welcome', origin: 'chart', dimensions: ['second', 'first'], instruments: ['scorecard', 'quiz'] },
          { id: 'verdict', origin: 'own', dimensions: ['first'], instruments: ['csat', 'metrics'] },
        ],
      },
      {
        id: 'team',
        columns: 1,
        elements: [
          { id: 'skill', origin: 'own', dimensions: ['second'], instruments: ['scorecard'] },
          { id: 'rest', origin: 'own', dimensions: [], instruments: [] },
        ],
      },
    ],
  }),
  file: 'start-periodic-table',
};
