/** Made-up people and what is said of their work, in one language. */
export interface Cast {
  readonly agents: readonly string[];
  readonly reviewers: readonly string[];
  /** What a reviewer writes beside a question that was missed or partly met. */
  readonly comments: Readonly<Record<string, string>>;
  /** Remarks on the whole: of a good interaction, an ordinary one, a weak one. */
  readonly notes: readonly string[];
}

export const casts: Readonly<Record<'en' | 'ar' | 'fa', Cast>> = {
  en: {
    agents: ['Maya Hartwell', 'Tom Beckerby', 'Priya Nair', 'Daniel Osei', 'Lucia Romero', 'Ewan Clarkson'],
    reviewers: ['Rosa Lindqvist', 'Adam Farouk', 'Jane Whitlock'],
    comments: {
      'contact-details': 'The line dropped later, and we had no number to call.',
      empathy: 'Went straight to the invoice; the missed delivery was not mentioned.',
      listened: 'Understood, but did not repeat it, so the customer explained it twice.',
      'reply-prompt': 'Promised within a day, answered after three.',
      'hold-consent': 'Asked, and was gone before the answer came.',
      'hold-update': 'Four minutes of music without a word.',
      correct: 'The refund was right, the date of it was missing.',
      'all-questions': 'Two of three questions answered; the one about the warranty was not.',
      clear: 'Our internal names for the tariffs mean nothing to a customer.',
      'template-tailored': 'The paragraph about shops abroad stayed in.',
      tone: 'Approved wording, but stiff beside so angry a post.',
      crm: 'Only the order number was noted.',
      'follow-up-date': '“We will get back to you” is no date.',
      feedback: 'Forgotten in the hurry at the end.',
    },
    notes: ['A pleasure to listen to: calm, quick and to the point.', 'Solid work. We talked about the first two points over coffee.', 'A hard case late in the day; let us listen to it together.'],
  },
  ar: {
    agents: ['ليلى حداد', 'كريم المنصوري', 'نورة السالمي', 'ياسر الخطيب', 'هبة فؤاد', 'سامي بركات'],
    reviewers: ['منى الشامي', 'فادي النجار', 'سلمى عزام'],
    comments: {
      'contact-details': 'انقطعت المكالمة لاحقًا ولم يكن لدينا رقم نتصل به.',
      empathy: 'انتقل الحديث إلى الفاتورة مباشرة، ولم يُذكر تأخر التوصيل.',
      listened: 'فُهمت المشكلة ولم تُلخَّص، فاضطر العميل إلى شرحها مرتين.',
      'reply-prompt': 'كان الموعد يومًا واحدًا، وجاء الرد بعد ثلاثة أيام.',
      'hold-consent': 'طُرح السؤال وبدأ الانتظار قبل أن يجيب العميل.',
      'hold-update': 'أربع دقائق من الموسيقى بلا كلمة واحدة.',
      correct: 'مبلغ الاسترداد صحيح، وتاريخه لم يُذكر.',
      'all-questions': 'أُجيب عن سؤالين من ثلاثة، وبقي سؤال الضمان.',
      clear: 'أسماء الباقات الداخلية لا تعني للعميل شيئًا.',
      'template-tailored': 'بقيت في النص فقرة عن فروعنا في الخارج لا تخص العميل.',
      tone: 'العبارة معتمدة، لكنها جافة أمام منشور غاضب.',
      crm: 'لم يُسجّل سوى رقم الطلب.',
      'follow-up-date': 'عبارة «سنعاود التواصل» ليست موعدًا.',
      feedback: 'نُسي الأمر في عجلة الختام.',
    },
    notes: ['مكالمة يسرّ الاستماع إليها: هدوء وسرعة ووضوح.', 'عمل متين، وتحدثنا معًا عن أول نقطتين.', 'حالة صعبة في آخر النهار، وسنستمع إليها معًا.'],
  },
  fa: {
    agents: ['نگار رضوانی', 'آرش مرادپور', 'الهام کاظمیان', 'پیمان سلطان‌زاده', 'شیوا نوروزی', 'بهنام قاسم‌پور'],
    reviewers: ['مریم تهرانی', 'کاوه امین‌پور', 'سارا بهرامی'],
    comments: {
      'contact-details': 'بعداً تماس قطع شد و شماره‌ای نداشتیم که زنگ بزنیم.',
      empathy: 'یک‌راست سراغ فاکتور رفت و از کالایی که نرسیده بود چیزی نگفت.',
      listened: 'مشکل را فهمید اما بازگو نکرد، پس مشتری دو بار توضیح داد.',
      'reply-prompt': 'قرار بود یک‌روزه پاسخ بدهیم و سه روز طول کشید.',
      'hold-consent': 'پرسید، اما پیش از شنیدن پاسخ رفت.',
      'hold-update': 'چهار دقیقه موسیقی، بی هیچ خبری.',
      correct: 'مبلغ بازپرداخت درست بود، ولی تاریخش گفته نشد.',
      'all-questions': 'از سه پرسش دو تا پاسخ گرفت و پرسش ضمانت‌نامه بی‌پاسخ ماند.',
      clear: 'نام داخلی تعرفه‌ها برای مشتری معنایی ندارد.',
      'template-tailored': 'بند مربوط به شعبه‌های خارج در متن مانده بود.',
      tone: 'عبارت تأییدشده بود، اما در برابر نوشته‌ای چنان خشمگین، خشک به نظر می‌رسید.',
      crm: 'فقط شمارهٔ سفارش ثبت شد.',
      'follow-up-date': '«خبرتان می‌کنیم» تاریخ نیست.',
      feedback: 'در شتاب پایان کار فراموش شد.',
    },
    notes: ['شنیدنش لذت داشت: آرام، سریع و سرراست.', 'کار خوبی بود. دربارهٔ دو نکتهٔ نخست با هم حرف زدیم.', 'کار سختی بود، آن هم آخر وقت. یک بار با هم گوش می‌دهیم.'],
  },
};
