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
      `No account and no name is asked for. Nobody’s own answers are shown: only figures of at least ${minimum} people together. Everything is deleted by ${until}.`,
  },
  ar: {
    join: 'للانضمام: يُرجى مسح رمز QR بكاميرا الهاتف، أو فتح العنوان وكتابة رمز الجلسة.',
    privacy: (minimum, until) =>
      `لا حاجة إلى حساب ولا إلى اسم. ولا تُعرض على أحد إجابات شخص آخر بمفرده، بل أرقام الحاضرين مجتمعين، ولا يُعرض منها إلا ما يشمل ${minimum} من المشاركين على الأقل. وتُحذف كل البيانات في موعد أقصاه ${until}.`,
  },
  fa: {
    join: 'این کد QR را با دوربین گوشی اسکن کنید، یا نشانی را باز کنید و کد جلسه را وارد کنید.',
    privacy: (minimum, until) =>
      `نه حساب کاربری لازم است، نه نام. پاسخ‌های هیچ‌کس جداگانه نشان داده نمی‌شود: حاضران فقط نتایج جمعی را می‌بینند، آن هم نتایجی که از پاسخ‌های دست‌کم ${minimum} نفر به دست آمده باشد. همهٔ داده‌ها حداکثر تا ${until} حذف می‌شود.`,
  },
};

/** The sentences in the nearest language there is. */
export const sentencesIn = (tag: string): Sentences => sentences[matchLanguage(tag, ['en', 'ar', 'fa']).language as keyof typeof sentences];
