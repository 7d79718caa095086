import type { Evaluation } from '../src/core/evaluation.js';
import { figuresOf } from '../src/core/evaluation.js';
import { scoreCard } from '../src/core/marks.js';
import type { Scorecard } from '../src/core/scorecard.js';

const words = (title: string, sections: readonly string[], questions: readonly string[], advice: string) => {
  const ids = ['greet', 'record', 'right', 'clear', 'follow'];
  const by = (values: readonly string[], keys: readonly string[]) => Object.fromEntries(keys.map((key, index) => [key, values[index] as string]));
  return { title, sections: by(sections, ['opening', 'solving']), questions: by(questions, ids), recommendations: by(ids.map(() => advice), ids) };
};

/** A card that a hand can count: 40 points for the opening, 60 for the solution, of which "right" carries half. */
export const card: Scorecard = {
  schema: 1, kind: 'scorecard', id: 'small', version: '1.0.0', status: 'trial', languages: ['en', 'ar', 'fa'],
  channels: ['phone', 'email'], partial: 0.5, critical: { effect: 'flag' }, passMark: 80,
  sections: [
    { id: 'opening', weight: 40, questions: [{ id: 'greet', weight: 1 }, { id: 'record', weight: 1, channels: ['phone'], notApplicable: true }] },
    { id: 'solving', weight: 60, questions: [
      { id: 'right', weight: 2, critical: true },
      { id: 'clear', weight: 1, partial: true },
      { id: 'follow', weight: 1, notApplicable: true, later: true },
    ] },
  ],
  text: {
    en: words('Small card', ['Opening', 'Solution'], ['Gave own name', 'Said that the call is recorded', 'Solution was right', 'Solution was clear', 'Followed up'], 'Practise it.'),
    ar: words('بطاقة صغيرة', ['الافتتاح', 'الحل'], ['التعريف بالاسم', 'الإخبار بتسجيل المكالمة', 'صحة الحل', 'وضوح الحل', 'المتابعة في وقتها'], 'التمرّن على ذلك.'),
    fa: words('کارت کوچک', ['آغاز', 'راه‌حل'], ['نام خود را گفت', 'ضبط تماس را اعلام کرد', 'راه‌حل درست بود', 'راه‌حل روشن بود', 'پیگیری کرد'], 'این کار را تمرین کنید.'),
  },
};

export const perfect = { greet: 'yes', record: 'yes', right: 'yes', clear: 'yes', follow: 'yes' } as const;
/** The same where no call is recorded. */
export const written = { greet: 'yes', right: 'yes', clear: 'yes', follow: 'yes' } as const;

/** A review of the small card; its number makes its id. */
export function review(number: number, { marks = perfect, channel = 'phone', version = '1.0.0', ...more }: Partial<Evaluation> & { version?: string } = {}, of: Scorecard = card): Evaluation {
  return {
    schema: 1, kind: 'evaluation', id: String(number).padStart(32, '0'), definition: { id: of.id, version }, channel,
    interaction: `call ${number}`, agent: 'Mina', reviewer: 'Sam', date: '2026-11-02', marks, comments: {}, times: {}, note: '', calibration: false,
    createdAt: '2026-11-02T09:00:00Z', changedAt: '2026-11-02T09:00:00Z', figures: figuresOf(scoreCard(of, channel, marks)), history: [], ...more,
  };
}
