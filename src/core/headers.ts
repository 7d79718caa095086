import { folded } from './fold.js';
import type { EmploymentField, TicketField } from './ticket.js';

/**
 * Names that columns have in exports of Zendesk, Freshdesk, Intercom and HubSpot, and plain ones in three languages: for each
 * field the surer ones first, as `headerOf` gives them.
 *
 * Left out on purpose are durations within business hours, which say nothing without those hours, and times to a solution.
 */
const tickets: Readonly<Record<TicketField, string>> = {
  id: 'ticket id|conversation id|ticket number|ticket no|ticket #|ticket no.|case number|case id|request id|interaction id|id|ticket|number|رقم التذكرة|معرف التذكرة|رقم المحادثة|معرف المحادثة|رقم الطلب|رقم طلب الدعم|رقم البلاغ|المعرف|رقم|شماره تیکت|شناسه تیکت|کد تیکت|شماره درخواست|شناسه گفتگو|شناسه گفت‌وگو|شماره گفتگو|شناسه|شماره',
  opened:
    'conversation started at|ticket created timestamp|created at|created time|created date|create date|ticket created at|ticket created|ticket created date|conversation created at|creation date|creation time|date created|time created|opened at|date opened|open date|opened|received at|received|request date|started at|start time|created|contact date|timestamp|date|' +
    'تاريخ الإنشاء|وقت الإنشاء|تاريخ فتح التذكرة|تاريخ الفتح|وقت الفتح|تاريخ الاستلام|تاريخ الورود|وقت الورود|تاريخ التواصل|تاريخ المحادثة|تاريخ الطلب|أنشئت في|بدأت في|التاريخ|تاریخ ایجاد|زمان ایجاد|تاریخ ثبت|زمان ثبت|تاریخ شروع|زمان شروع|تاریخ تماس|زمان تماس|تاریخ دریافت|ایجاد شده در|تاریخ',
  answered:
    'initial response time|first agent email response date|first agent response date|first response date|first response at|first responded at|first replied at|first reply at|first reply date|conversation first replied at|first teammate reply at|first teammate replied at|first reply timestamp|answered at|date answered|answered|first response|first reply|' +
    'تاريخ أول رد|وقت أول رد|تاريخ الرد الأول|تاريخ الرد|أول رد|تاریخ اولین پاسخ|زمان اولین پاسخ|تاریخ نخستین پاسخ|تاریخ پاسخ|اولین پاسخ|نخستین پاسخ',
  response:
    'first reply time|first response time|time to first agent email reply|time to first agent reply|time to first reply|time to first response|time to first answer|agent first response time|first response duration|response time|reply time|wait time|frt|' +
    'مدة أول رد|زمن أول رد|مدة الرد الأول|زمن الرد|مدة الرد|زمن الاستجابة الأولى|زمن الاستجابة|مدت اولین پاسخ|مدت زمان اولین پاسخ|زمان نخستین پاسخ|مدت نخستین پاسخ|مدت پاسخ|مدت پاسخ‌گویی|زمان پاسخ‌گویی|مدت انتظار',
  solved:
    'solved at|resolved time|resolved at|ticket solved timestamp|closed at|closed time|close date|closed date|ticket last resolved|ticket solved|ticket solved date|resolved date|resolution date|solved date|date solved|date resolved|date closed|conversation last closed at|conversation closed at|last closed at|solved|resolved|closed|' +
    'تاريخ الحل|وقت الحل|تاريخ الإغلاق|وقت الإغلاق|حلت في|أغلقت في|تاریخ حل|زمان حل|تاریخ بسته شدن|زمان بسته شدن|تاریخ بستن|تاریخ پایان|زمان پایان',
  handled:
    'handle time|handling time|average handle time|conversation handling time|teammate handling time|time tracked|total time spent|time spent|talk time|call duration|duration|work time|agent work time|aht|' +
    'مدة المعالجة|زمن المعالجة|وقت المعالجة|مدة المكالمة|المدة|مدت رسیدگی|زمان رسیدگی|مدت مکالمه|مدت تماس|مدت زمان|مدت',
  agent:
    'assignee|assignee name|agent|agent name|teammate currently assigned|ticket owner|teammate|assigned teammate|last teammate rated|closed by|case owner|owner|assigned to|assigned agent|handled by|employee|representative|rep|' +
    'الموظف|اسم الموظف|الوكيل|اسم الوكيل|المسؤول|مسؤول التذكرة|المكلف|موظف الخدمة|کارشناس|نام کارشناس|کارمند|نام کارمند|پاسخ‌گو|پاسخگو|پاسخ‌دهنده|اپراتور|مسئول|مسئول تیکت|ارجاع به',
  channel:
    'ticket channel|channel|via|conversation channel|source|source type|contact channel|origin|medium|القناة|قناة التواصل|قناة الاتصال|المصدر|الوسيلة|کانال|کانال ارتباطی|کانال تماس|منبع|راه ارتباطی',
  reason:
    'contact reason|reason for contact|reason|contact type|category|ticket category|topic|ai topic|conversation topic|topics|issue type|type|ticket type|subject category|سبب التواصل|سبب الاتصال|السبب|التصنيف|الفئة|الموضوع|نوع التذكرة|نوع الطلب|علت تماس|دلیل تماس|علت|دلیل|موضوع تماس|دسته|دسته‌بندی|نوع تیکت|نوع درخواست|موضوع',
  stage: 'stage|purchase stage|customer stage|sales stage|before or after purchase|before/after sale|pre or post sale|مرحلة الشراء|المرحلة|قبل أو بعد البيع|مرحله خرید|مرحله|پیش یا پس از خرید|قبل یا بعد از خرید',
  segment:
    'customer segment|segment|customer type|customer tier|account tier|tier|customer value|plan|شريحة العميل|الشريحة|شريحة العملاء|فئة العميل|نوع العميل|بخش مشتری|گروه مشتری|گروه مشتریان|نوع مشتری|دسته مشتری|سطح مشتری|ارزش مشتری',
  rating:
    'satisfaction score|ticket satisfaction rating|satisfaction rating|conversation rating|survey results|survey result|last ces survey rating|csat rating|csat score|csat|customer satisfaction|customer satisfaction rating|last teammate rating|survey rating|satisfaction|rating|score|' +
    'تقييم الرضا|درجة الرضا|رضا العميل|رضا العملاء|تقييم العميل|التقييم|الرضا|امتیاز رضایت|رضایت مشتری|نمره رضایت|میزان رضایت|امتیاز مشتری|امتیاز|نمره|رضایت',
  asked:
    'survey sent|csat sent|csat survey sent|last survey sent|survey requested|rating requested|survey offered|asked for rating|أرسل الاستبيان|تم إرسال الاستبيان|طلب التقييم|تم طلب التقييم|نظرسنجی ارسال شد|ارسال نظرسنجی|درخواست امتیاز|نظرسنجی فرستاده شد',
  comment:
    'satisfaction comment|ticket satisfaction comment|rating comment|conversation rating remark|last ces survey comment|survey comment|survey feedback|csat comment|customer comment|feedback|comment|remark|تعليق العميل|تعليق التقييم|ملاحظة العميل|التعليق|ملاحظات العميل|نظر مشتری|توضیح مشتری|توضیح امتیاز|نظر|دیدگاه مشتری',
};

const people: Readonly<Record<EmploymentField, string>> = {
  agent: `${tickets.agent}|name|full name|employee name|staff|staff member|teammate name|الاسم|اسم|الاسم الكامل|نام|نام و نام خانوادگی|نام کامل`,
  day: 'period|month|week|date|period start|week of|month of|الفترة|الشهر|الأسبوع|التاريخ|بداية الفترة|دوره|ماه|هفته|تاریخ|آغاز دوره',
  hours: 'hours|worked hours|hours worked|working hours|work hours|total hours|scheduled hours|paid hours|ساعات العمل|ساعات الدوام|الساعات|عدد الساعات|ساعات|ساعت کار|ساعت‌های کار|ساعات کار|ساعات کاری|ساعت کاری|کارکرد|ساعت کارکرد|ساعات کارکرد',
  tenure: 'tenure|length of service|seniority|experience|time in service|مدة الخدمة|الأقدمية|مدة العمل|الخبرة|سابقه|سابقه کار|مدت خدمت|سابقه خدمت',
  started: 'start date|hire date|hired|date hired|joined|joined at|date joined|joining date|employment start|employment date|started|تاريخ التعيين|تاريخ الالتحاق|تاريخ المباشرة|تاريخ بدء العمل|تاریخ استخدام|تاریخ شروع به کار|آغاز همکاری|تاریخ شروع همکاری',
  engagement: 'engagement|employee engagement|engagement score|engagement rating|الارتباط الوظيفي|الاندماج الوظيفي|الاندماج|الانخراط|ارتباط الموظف|تعلق خاطر|تعلق خاطر کارکنان|مشارکت|مشارکت شغلی|دلبستگی شغلی|دلبستگی|تعلق شغلی|درگیری شغلی|اشتیاق شغلی',
  satisfaction: 'satisfaction|employee satisfaction|job satisfaction|satisfaction score|esat|الرضا|رضا الموظف|رضا الموظفين|الرضا الوظيفي|رضایت|رضایت شغلی|رضایت کارکنان|رضایت کارمند',
};

/** Places in the lists by name. */
const ranked = <Field extends string>(names: Readonly<Record<Field, string>>): ReadonlyMap<string, readonly (readonly [field: Field, rank: number])[]> => {
  const map = new Map<string, [Field, number][]>();
  for (const field of Object.keys(names) as Field[]) {
    names[field].split('|').forEach((name, rank) => {
      const key = folded(name);
      map.set(key, [...(map.get(key) ?? []), [field, rank]]);
    });
  }
  return map;
};

/** Fields that a name may stand for, with its place in the list of each. */
export const namesOf = { tickets: ranked(tickets), people: ranked(people) } as const;

export type HeaderUnit = 'seconds' | 'minutes' | 'hours' | 'months' | 'years';

/** What the head of a column says. */
export interface Header {
  /** Its name, folded, without what stands in brackets. */
  readonly name: string;
  readonly unit: HeaderUnit | null;
  /** IANA name of a zone in brackets; null without one. */
  readonly timeZone: string | null;
  /** Whether it counts working hours alone. */
  readonly business: boolean;
}

const units: readonly (readonly [HeaderUnit, RegExp])[] = [
  ['hours', /(?<!\p{L})(?:in )?(?:hrs?|hours?|h|ساعه|ساعات|بالساعات|ساعت)(?!\p{L})$/u],
  ['minutes', /(?<!\p{L})(?:in )?(?:mins?|minutes?|دقيقه|دقايق|بالدقايق)(?!\p{L})$/u],
  ['seconds', /(?<!\p{L})(?:in )?(?:secs?|seconds?|s|ثانيه|ثواني|بالثواني)(?!\p{L})$/u],
  ['months', /(?<!\p{L})(?:in )?(?:months?|mos?|بالاشهر|بالشهور|شهر|اشهر|ماه)(?!\p{L})$/u],
  ['years', /(?<!\p{L})(?:in )?(?:years?|yrs?|سنه|سنوات|بالسنوات|سال)(?!\p{L})$/u],
];

function zoneIn(text: string): string | null {
  if (!/^(?:UTC|GMT|[A-Z]\w+\/[\w/+-]+)$/.test(text)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Reads the head of a column: `First response time (in hrs)`, `Conversation started at (Europe/Berlin)`, `createdAt`, `created_at`, `Contact reason [list]`. */
export function headerOf(text: string): Header {
  const brackets = [...text.matchAll(/[([（]([^)\]）]*)[)\]）]/g)].map(([, inner = '']) => inner.trim());
  let name = folded(text.replace(/[([（][^)\]）]*[)\]）]/g, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(/[_:-]+/g, ' ')).replace(/[.:،,]+$/, '').trim();
  const business = /business hours/.test(name) || brackets.some((inner) => /business/i.test(inner));
  name = name.replace(/\s*(?:with)?in business hours$/, '');
  const bracketed = brackets.map(folded);
  let unit = units.find(([, pattern]) => bracketed.some((inner) => pattern.test(inner)))?.[0] ?? null;
  // Only where more is left than the unit: "hours" may be what is counted.
  const tail = /\bin (?:hours|hrs|minutes|mins|seconds|secs|months|years)$/.exec(name) ?? /(?<=\w{3} )(?:sec|secs|seconds|min|mins|minutes|hrs)$/.exec(name);
  if (tail && !unit) unit = units.find(([, pattern]) => pattern.test(tail[0]))?.[0] ?? null;
  if (tail) name = name.slice(0, tail.index).trim();
  return { name, unit, timeZone: brackets.map(zoneIn).find((zone) => zone !== null) ?? null, business };
}
