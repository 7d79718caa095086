import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import card from '../../quizzes/agent-scorecard.json';
import { check } from '../../src/core/check.js';
import { scoreCard } from '../../src/core/marks.js';
import { variantOf, wordsFor, type CardFormWords, type CardResultWords, type Marks, type Scorecard } from '../../src/core/scorecard.js';

const scorecard = card as Scorecard;
const words = (language: string): CardFormWords & CardResultWords => ({
  ...(JSON.parse(readFileSync(`locales/${language}/agent-scorecard.json`, 'utf8')) as CardFormWords),
  ...(JSON.parse(readFileSync(`locales/${language}/agent-scorecard.result.json`, 'utf8')) as CardResultWords),
});
const asked = (channel: string) => variantOf(scorecard, channel).questions;
const ids = (channel: string) => asked(channel).map(({ id }) => id);

describe('the agent scorecard', () => {
  it('has no problem and no warning, its words included', () => {
    const text = Object.fromEntries(['en', 'ar', 'fa'].map((language) => [language, words(language)]));
    expect(check(JSON.stringify(card), text)).toEqual([]);
    // The check does look at the words: one that is missing is told.
    const { crm: _, ...questions } = words('fa').questions;
    expect(check(JSON.stringify(card), { ...text, fa: { ...words('fa'), questions } }).map(({ at }) => at)).toEqual(['/text/fa/questions/crm']);
  });

  it.each([
    ['phone', [8, 4, 3, 6, 7]],
    ['email', [5, 4, 2, 10, 6]],
    ['chat', [7, 4, 4, 8, 7]],
    ['social', [7, 4, 2, 7, 5]],
  ])('asks on %s as many questions in each section as it should', (channel, counts) => {
    expect(variantOf(scorecard, channel).sections.map(({ questions }) => questions.length)).toEqual(counts);
  });

  it('asks about recording on the phone alone, and asks for consent to wait where a person waits there and then', () => {
    expect(scorecard.channels.filter((channel) => ids(channel).includes('recording'))).toEqual(['phone']);
    expect(scorecard.channels.filter((channel) => ids(channel).includes('hold-consent'))).toEqual(['phone', 'chat']);
  });

  it('lets be not applicable on the phone what may not arise there, and only the follow-up be put off', () => {
    const may = (key: 'notApplicable' | 'later') => asked('phone').flatMap((question) => (question[key] ? [question.id] : []));
    expect(may('notApplicable')).toEqual([
      ...['recording', 'thanked-contact', 'account-details', 'account-opened', 'details-confirmed', 'contact-details'],
      ...['hold-consent', 'hold-time', 'hold-update', 'satisfied', 'crm', 'follow-up-date', 'followed-up'],
    ]);
    expect(may('later')).toEqual(['followed-up']);
  });

  it('holds on social media that personal data in public is critical, as temper and a wrong solution are everywhere', () => {
    const critical = (channel: string) => asked(channel).flatMap(({ id, critical: so }) => (so ? [id] : []));
    expect(critical('social')).toEqual(['private-data', 'calm', 'correct']);
    for (const channel of ['phone', 'email', 'chat']) expect(critical(channel)).toEqual(['calm', 'correct']);
  });

  it('lets no interaction pass in which a critical question failed', () => {
    for (const channel of scorecard.channels) {
      const flawless: Marks = Object.fromEntries(ids(channel).map((id) => [id, 'yes']));
      expect(scoreCard(scorecard, channel, flawless)).toMatchObject({ score: 100, passed: true, provisional: false });
      for (const { id } of asked(channel).filter(({ critical }) => critical)) {
        expect(scoreCard(scorecard, channel, { ...flawless, [id]: 'no' }), id).toMatchObject({ score: 50, passed: false });
      }
    }
  });

  it.each(['en', 'ar', 'fa'])('has in %s words and advice of its own for every question of every channel, no two questions alike', (language) => {
    for (const channel of scorecard.channels) {
      const { question, section, recommendation } = wordsFor(words(language), channel);
      const lines = ids(channel).map(question);
      expect(lines).not.toEqual(expect.arrayContaining([expect.stringMatching(/^[a-z-]+$/)]));
      expect(new Set(lines).size).toBe(lines.length);
      expect(new Set(ids(channel).map(recommendation)).size).toBe(lines.length);
      expect(ids(channel).map(recommendation)).not.toContain(null);
      for (const { id } of scorecard.sections) expect(section(id)).not.toBe(id);
    }
  });

  it('rewords the same questions in each language where the advice differs by channel', () => {
    const advised = (language: string) => Object.entries(words(language).channelRecommendations ?? {}).map(([channel, advice]) => [channel, Object.keys(advice)]);
    for (const language of ['ar', 'fa']) expect(advised(language)).toEqual(advised('en'));
  });

  it.each(['en', 'ar', 'fa'])('has in %s no words for a question that is not asked', (language) => {
    const { channels = {}, channelRecommendations = {}, questions, recommendations } = words(language);
    const every = scorecard.sections.flatMap((section) => section.questions.map(({ id }) => id));
    expect(Object.keys(questions)).toEqual(every);
    expect(Object.keys(recommendations)).toEqual(every);
    for (const channel of scorecard.channels) {
      const reworded = [...Object.keys(channels[channel]?.questions ?? {}), ...Object.keys(channelRecommendations[channel] ?? {})];
      expect(reworded.filter((id) => !ids(channel).includes(id))).toEqual([]);
    }
  });
});
