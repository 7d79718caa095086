import type { Start } from './starts.js';

/** Two dimensions of the built-in quiz, with questions of the built-in card and one metric of each sort, so that it can be shown as it is. */
export const startOfDiagnostic: Start = {
  scaled: false,
  rules: () => ({
    quiz: 'rater',
    scorecard: 'agent-scorecard',
    dimensions: [
      {
        id: 'empathy',
        questions: [{ id: 'listened', weight: 2 }, { id: 'empathy' }],
        metrics: [{ id: 'satisfied', metric: 'satisfied' }],
      },
      {
        id: 'responsiveness',
        questions: [{ id: 'timely' }],
        metrics: [
          { id: 'prompt-chat', metric: 'prompt', channels: ['chat', 'phone'], within: 3600, weight: 2 },
          { id: 'answered', metric: 'answered' },
          { id: 'solved-after', metric: 'solved', stage: 'after' },
        ],
      },
    ],
  }),
  file: 'start-diagnostic',
};
