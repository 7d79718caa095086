import type { Start } from './starts.js';

/** A card on trial: two channels and three sections, with one question of each sort that there is. */
export const startOfScorecard: Start = {
  scaled: false,
  rules: () => ({
    status: 'trial',
    channels: ['phone', 'email'],
    partial: 0.5,
    notApplicable: 'redistribute',
    critical: { effect: 'cap', at: 50 },
    passMark: 80,
    sections: [
      {
        id: 'opening',
        weight: 20,
        questions: [{ id: 'greeting', weight: 1 }, { id: 'recording', weight: 1, channels: ['phone'], notApplicable: true }],
      },
      {
        id: 'solution',
        weight: 60,
        threshold: 50,
        questions: [
          { id: 'understanding', weight: 1, partial: true },
          { id: 'answer', weight: 2, critical: true },
          { id: 'writing', weight: 1, channels: ['email'] },
        ],
      },
      { id: 'closing', weight: 20, questions: [{ id: 'promise', weight: 1, notApplicable: true, later: true }, { id: 'extra', bonus: 5 }] },
    ],
  }),
  file: 'start-scorecard',
};
