import type { Language } from './page.js';

/** An email as a help desk might send it, made up. */
export const sampleEmails: Readonly<Record<Language, { readonly from: string; readonly subject: string; readonly greeting: string; readonly body: string }>> = {
  en: {
    from: 'Bluebird Bicycles, support',
    subject: 'Your request A-17 is solved',
    greeting: 'Hello Sam,',
    body: 'the new brake pads left our workshop this morning. If anything is still open, just answer this email.',
  },
  ar: {
    from: 'دراجات الطائر الأزرق، خدمة العملاء',
    subject: 'انتهت معالجة طلب الدعم A-17',
    greeting: 'مرحبًا،',
    body: 'خرجت بطانات المكابح الجديدة من ورشتنا هذا الصباح. وإن بقي لديك سؤال فيكفي الرد على هذه الرسالة.',
  },
  fa: {
    from: 'پشتیبانی دوچرخه‌فروشی پرندهٔ آبی',
    subject: 'به درخواست پشتیبانی A-17 رسیدگی شد',
    greeting: 'سلام،',
    body: 'لنت‌های ترمز جدید امروز صبح از تعمیرگاه ما فرستاده شد. اگر کاری باقی مانده است، به همین ایمیل پاسخ دهید.',
  },
};
