import { interfaceOf } from '../locale/words.js';
import { ours } from './speech.js';

/** What a new card is to be like; what cannot be is left for the checker to find. */
export interface WantedCard {
  readonly id: string;
  readonly languages: readonly string[];
  /** Address of the schema, for editors. */
  readonly schema: string;
}

/** A card to begin with, on trial: two channels and three sections, with one question of each sort that there is. */
export async function startOfCard({ id, languages, schema }: WantedCard): Promise<object> {
  return {
    $schema: schema,
    schema: 1,
    kind: 'scorecard',
    id,
    version: '1.0.0',
    status: 'trial',
    languages,
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
    text: Object.fromEntries(await Promise.all(languages.map(async (tag) => [tag, await ours(`locales/${interfaceOf(tag).language}/start-scorecard.json`)] as const))),
  };
}
