import type { channels } from '../core/ticket.js';

type Channel = (typeof channels)[number];

/** A made-up service in one language: who works there, and what its customers want and say. */
export interface Desk {
  readonly agents: readonly string[];
  readonly channels: Readonly<Record<Channel, string>>;
  /** What customers want, the commonest first, with whether they have bought by then. The first is what one month brings too much of. */
  readonly reasons: readonly (readonly [reason: string, stage: 'before' | 'after'])[];
  readonly stages: Readonly<Record<'before' | 'after', string>>;
  /** From the customers whom the company calls first to those it knows least. */
  readonly segments: readonly [string, string, string];
  /** What customers write with ratings of 4 and 5, of 3, of 1 and 2. */
  readonly comments: readonly [good: readonly string[], middling: readonly string[], bad: readonly string[]];
  readonly yes: string;
  readonly no: string;
  /** Days of the week without service, 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[];
  /** Heads of the columns of tickets. */
  readonly tickets: readonly string[];
  /** Heads of the columns of employees. */
  readonly people: readonly string[];
}

export const desks: Readonly<Record<'en' | 'ar' | 'fa', Desk>> = {
  en: {
    agents: ['Grace Okafor', 'Henry Vance', 'Ines Duarte', 'Jack Pemberton', 'Leila Marsh', 'Noah Sandberg', 'Orla Kinsella'],
    channels: { phone: 'Phone', email: 'Email', chat: 'Live chat', social: 'Social media' },
    reasons: [['Delivery', 'after'], ['Invoice', 'after'], ['Choosing a product', 'before'], ['Returns', 'after'], ['Fault', 'after'], ['Prices and offers', 'before'], ['Account', 'after'], ['Availability', 'before']],
    stages: { before: 'Before purchase', after: 'After sale' },
    segments: ['Key customers', 'Regular customers', 'New customers'],
    comments: [
      ['Sorted within minutes, thank you.', 'Friendly, and knew the answer.', 'They called back when they said they would.', 'Explained so that I understood it.'],
      ['It worked out in the end.', 'The answer was right, but I had to ask twice.', 'Fine, only slow.'],
      ['Four days for one sentence.', 'My parcel is still missing, and nobody knows where it is.', 'I was sent from one person to the next.', 'A ready-made answer to another question.'],
    ],
    yes: 'yes', no: 'no', weekend: [6, 7],
    tickets: ['Ticket ID', 'Created at', 'First reply at', 'Solved at', 'Handling time (minutes)', 'Agent', 'Channel', 'Contact reason', 'Stage', 'Customer segment', 'Satisfaction rating', 'Survey sent', 'Comment'],
    people: ['Agent', 'Month', 'Hours worked', 'Start date', 'Engagement', 'Satisfaction'],
  },
  ar: {
    agents: ['أمل الزهراني', 'باسم الخوري', 'دانة العتيبي', 'رامي الشناوي', 'سلمى بنعيسى', 'فراس النجار', 'هدى المالكي'],
    channels: { phone: 'الهاتف', email: 'البريد الإلكتروني', chat: 'المحادثة المباشرة', social: 'وسائل التواصل الاجتماعي' },
    reasons: [['التوصيل', 'after'], ['الفاتورة', 'after'], ['اختيار المنتج', 'before'], ['الإرجاع', 'after'], ['عطل في المنتج', 'after'], ['الأسعار والعروض', 'before'], ['الحساب', 'after'], ['توفّر المنتج', 'before']],
    stages: { before: 'قبل الشراء', after: 'بعد البيع' },
    segments: ['كبار العملاء', 'العملاء الدائمون', 'العملاء الجدد'],
    comments: [
      ['حُلّت المشكلة في دقائق، شكرًا لكم.', 'تعامل راقٍ ومعلومات دقيقة.', 'اتصلوا بي في الموعد كما وعدوا.', 'شرح واضح من أول مرة.'],
      ['حُلّت المشكلة في النهاية.', 'الرد صحيح، لكنني سألت مرتين.', 'خدمة جيدة، لكنها بطيئة.'],
      ['انتظرت أربعة أيام من أجل جملة واحدة.', 'شحنتي لم تصل حتى الآن، ولا أحد يعرف أين هي.', 'حوّلوني من موظف إلى آخر بلا فائدة.', 'رد جاهز على سؤال لم أطرحه.'],
    ],
    yes: 'نعم', no: 'لا', weekend: [5, 6],
    tickets: ['رقم الطلب', 'تاريخ الإنشاء', 'تاريخ أول رد', 'تاريخ الحل', 'زمن المعالجة (دقائق)', 'الموظف', 'القناة', 'سبب التواصل', 'المرحلة', 'شريحة العملاء', 'التقييم', 'أُرسل الاستبيان', 'التعليق'],
    people: ['الموظف', 'الشهر', 'ساعات الدوام', 'تاريخ الالتحاق', 'الاندماج الوظيفي', 'الرضا الوظيفي'],
  },
  fa: {
    agents: ['آزاده مهرابی', 'پژمان کیانی', 'ترانه صفوی', 'رامین دهقان', 'ساناز اکبرزاده', 'فرزاد یوسفی', 'مهسا تهرانی'],
    channels: { phone: 'تلفن', email: 'ایمیل', chat: 'گفت‌وگوی آنلاین', social: 'شبکه‌های اجتماعی' },
    reasons: [['ارسال کالا', 'after'], ['فاکتور', 'after'], ['انتخاب کالا', 'before'], ['مرجوعی', 'after'], ['خرابی کالا', 'after'], ['قیمت و تخفیف', 'before'], ['حساب کاربری', 'after'], ['موجودی کالا', 'before']],
    stages: { before: 'پیش از خرید', after: 'پس از فروش' },
    segments: ['مشتریان ویژه', 'مشتریان همیشگی', 'مشتریان تازه'],
    comments: [
      ['در چند دقیقه حل شد، ممنون.', 'خوش‌برخورد بود و پاسخ را می‌دانست.', 'همان ساعتی که گفته بودند تماس گرفتند.', 'طوری توضیح داد که کاملاً فهمیدم.'],
      ['آخرش درست شد.', 'پاسخ درست بود، ولی مجبور شدم دو بار بپرسم.', 'خوب بود، فقط کمی کند.'],
      ['چهار روز منتظر یک جمله ماندم.', 'بسته‌ام هنوز نرسیده و کسی نمی‌داند کجاست.', 'مدام مرا به یکی دیگر حواله دادند.', 'پاسخی آماده فرستادند که ربطی به پرسش من نداشت.'],
    ],
    yes: 'بله', no: 'خیر', weekend: [5],
    tickets: ['شمارهٔ درخواست', 'تاریخ ایجاد', 'تاریخ نخستین پاسخ', 'تاریخ حل', 'زمان رسیدگی (دقیقه)', 'کارشناس', 'کانال', 'علت تماس', 'مرحله', 'گروه مشتریان', 'امتیاز', 'ارسال نظرسنجی', 'نظر'],
    people: ['کارشناس', 'ماه', 'ساعت کارکرد', 'تاریخ شروع به کار', 'تعلق خاطر', 'رضایت شغلی'],
  },
};
