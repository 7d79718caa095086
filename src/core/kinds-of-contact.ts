import { plain } from './cells.js';
import { folded } from './fold.js';

const ways: Readonly<Record<string, string>> = {
  phone: 'phone|telephone|call|phone call|voice|voice call|inbound call|phone call (inbound)|phone call (incoming)|phone call (outbound)|talk|هاتف|الهاتف|مكالمة|مكالمة هاتفية|اتصال|اتصال هاتفي|تلفن|تماس|تماس تلفنی|تلفنی',
  email: 'email|e-mail|mail|emails|بريد إلكتروني|البريد الإلكتروني|بريد|إيميل|ایمیل|رایانامه|پست الکترونیکی|پست الکترونیک',
  chat: 'chat|live chat|livechat|web chat|webchat|online chat|messenger|web messenger|messaging|native messaging|web widget|دردشة|الدردشة|محادثة|محادثة مباشرة|المحادثة المباشرة|الدردشة المباشرة|دردشة مباشرة|شات|چت|چت آنلاین|گفتگو|گفت‌وگو|گفتگوی آنلاین|گفت‌وگوی آنلاین|گپ',
  social: 'social|social media|facebook|facebook post|facebook private message|facebook messenger|twitter|twitter mention|twitter dm|twitter direct message|x|x (formerly twitter)|instagram|instagram direct|شبكات التواصل|وسائل التواصل|وسائل التواصل الاجتماعي|مواقع التواصل|التواصل الاجتماعي|شبکه اجتماعی|شبکه‌های اجتماعی|اینستاگرام|إنستغرام|فيسبوك|فیسبوک|توییتر|تويتر',
};
const byWay = new Map(Object.entries(ways).flatMap(([channel, all]) => all.split('|').map((way) => [folded(way), channel] as const)));

/** One of `channels` where the cell is a word for it, else what it says. */
export const channelOf = (cell: string): string => byWay.get(plain(cell)) ?? cell.trim();

const stages: Readonly<Record<'before' | 'after', string>> = {
  before: 'before|before purchase|before sale|pre-purchase|prepurchase|pre purchase|pre-sale|pre-sales|presale|presales|pre sales|sales|قبل|قبل الشراء|قبل البيع|ما قبل البيع|ما قبل الشراء|پیش از خرید|قبل از خرید|پیش از فروش|قبل از فروش|پیش‌فروش',
  after: 'after|after purchase|after sale|after sales|after-sale|after-sales|aftersales|post-purchase|post purchase|post-sale|post-sales|postsale|postsales|بعد|بعد البيع|بعد الشراء|ما بعد البيع|ما بعد الشراء|خدمة ما بعد البيع|پس از خرید|بعد از خرید|پس از فروش|بعد از فروش|خدمات پس از فروش',
};
const byStage = new Map((['before', 'after'] as const).flatMap((stage) => stages[stage].split('|').map((word) => [folded(word), stage] as const)));

/** Whether a cell says before purchase or after sale; null where it says neither. */
export const stageOf = (cell: string): 'before' | 'after' | null => byStage.get(plain(cell)) ?? null;
