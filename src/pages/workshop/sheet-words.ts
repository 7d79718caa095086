import { matchLanguage } from '../../locale/language.js';

/** What hangs on the wall, in one language. */
interface Sentences {
  readonly join: string;
  /** @param minimum Fewest people behind a figure. @param until The day on which all is deleted. */
  readonly privacy: (minimum: string, until: string) => string;
}

// A sheet has several languages side by side, and the words of a page are in one of them at a time.
const sentences: Readonly<Record<'en' | 'ar' | 'fa', Sentences>> = {
  en: {
    join: 'Scan this with a phone, or open the address and type the code.',
    privacy: (minimum, until) =>
      `No account and no name is asked for. Nobody’s own answers are shown: only figures of the whole room, and only where at least ${minimum} people stand behind them. Everything is deleted by ${until}.`,
  },
  ar: {
    join: 'للانضمام: مسح الرمز بكاميرا الهاتف، أو فتح العنوان وكتابة رمز الجلسة.',
    privacy: (minimum, until) =>
      `لا حاجة إلى حساب ولا إلى اسم. ولا تُعرض إجابات شخص بعينه: تُعرض أرقام المجموعة كلها، وحين يكون وراءها ما لا يقل عن ${minimum} من المشاركين فقط. وتُحذف كل البيانات في موعد أقصاه ${until}.`,
  },
  fa: {
    join: 'این کد را با دوربین تلفن اسکن کنید، یا نشانی را باز کنید و کد جلسه را بنویسید.',
    privacy: (minimum, until) =>
      `نه حسابی لازم است و نه نامی. پاسخ‌های یک نفر هرگز جداگانه نشان داده نمی‌شود: فقط ارقام کل گروه نشان داده می‌شود، آن هم اگر دست‌کم ${minimum} نفر پشت آن باشند. همهٔ داده‌ها حداکثر تا ${until} حذف می‌شود.`,
  },
};

/** The sentences in the nearest language there is. */
export const sentencesIn = (tag: string): Sentences => sentences[matchLanguage(tag, ['en', 'ar', 'fa']).language as keyof typeof sentences];
