import { describe, expect, it } from 'vitest';
import { guessOf, signatureOf } from '../../src/core/columns.js';
import { headerOf } from '../../src/core/headers.js';

const guess = (kind: 'tickets' | 'people', header: string, ...rows: string[]) => {
  const { source, reading, open } = guessOf(kind, header.split('|'), rows.map((row) => row.split('|')), 'Asia/Riyadh');
  const heads = header.split('|');
  return { source, open, ...reading, columns: Object.fromEntries(Object.entries(reading.columns).map(([field, place]) => [field, heads[place as number]])) };
};

describe('the head of a column', () => {
  it.each([
    ['First response time (in hrs)', { name: 'first response time', unit: 'hours' }],
    ['First reply time in minutes within business hours', { name: 'first reply time', unit: 'minutes', business: true }],
    ['Time to first agent email reply (HH:mm:ss)', { name: 'time to first agent email reply', unit: null }],
    ['Conversation started at (America/New_York)', { name: 'conversation started at', timeZone: 'America/New_York' }],
    ['Created at (UTC)', { name: 'created at', timeZone: 'UTC' }],
    ['Created at (Middle/Earth)', { name: 'created at', timeZone: null }],
    ['Motivo [list]', { name: 'motivo' }], ['created_at', { name: 'created at' }], ['createdAt', { name: 'created at' }], ['Ticket created - Timestamp', { name: 'ticket created timestamp' }],
    ['مدة الرد (بالدقائق)', { name: 'مده الرد', unit: 'minutes' }], ['سابقه (سال)', { name: 'سابقه', unit: 'years' }], ['Hours', { name: 'hours', unit: null }],
  ])('%s is read', (text, found) => {
    expect(headerOf(text)).toMatchObject(found);
  });
});

describe('the columns of an export', () => {
  it('of Zendesk are known, with what it says of business hours left out', () => {
    expect(guess('tickets', 'Id|Requester|Assignee|Group|Via|Created at|Solved at|Satisfaction Score|First reply time in minutes within business hours|First reply time in minutes', '7|Ali|Mona|A|Mail|2026-11-22 13:30|-|Good|3|9')).toEqual({
      source: 'zendesk', open: [], order: 'day-first', timeZone: 'Asia/Riyadh', units: { response: 'minutes' }, scales: { rating: [1, 5] },
      columns: { id: 'Id', agent: 'Assignee', channel: 'Via', opened: 'Created at', solved: 'Solved at', rating: 'Satisfaction Score', response: 'First reply time in minutes' },
    });
  });

  it('of Zendesk Explore are known', () => {
    expect(guess('tickets', 'Ticket ID|Ticket created - Timestamp|Ticket solved - Timestamp|Assignee name|Ticket channel|Ticket satisfaction rating|First reply time (min)', '7|2026-11-22T13:30:00|2026-11-22T14:30:00|Mona|Email|Offered|12')).toMatchObject({
      source: 'zendesk', open: [], units: { response: 'minutes' },
      columns: { id: 'Ticket ID', opened: 'Ticket created - Timestamp', solved: 'Ticket solved - Timestamp', agent: 'Assignee name', channel: 'Ticket channel', rating: 'Ticket satisfaction rating', response: 'First reply time (min)' },
    });
  });

  it('of Freshdesk are known, its initial response time being a moment', () => {
    expect(guess('tickets', 'Ticket ID|Subject|Status|Priority|Source|Type|Agent|Group|Created time|Due by Time|Resolved time|Closed time|Initial response time|Time tracked|First response time (in hrs)|Resolution time (in hrs)|Survey results', '7|Hi|Open|Low|Email|Question|Mona|A|2026-11-22 13:30:00|2026-11-25 13:30:00||2026-11-23 10:00:00|2026-11-22 14:30:00|00:20|00:30:00|20:00:00|Extremely Happy')).toMatchObject({
      source: 'freshdesk', open: [], units: { handled: 'hours' },
      columns: { id: 'Ticket ID', opened: 'Created time', answered: 'Initial response time', solved: 'Resolved time', agent: 'Agent', channel: 'Source', reason: 'Type', handled: 'Time tracked', rating: 'Survey results' },
    });
  });

  it('of Intercom are known, with the zone that its heads name', () => {
    expect(guess('tickets', 'Conversation ID|Conversation started at (Europe/Berlin)|Teammate currently assigned|Channel|AI Topic|First response time (seconds)|Conversation rating|Conversation rating remark|Last survey sent', '7|2026-11-22 13:30:00|Mona|Chat|Refunds|125|4|ok|2026-11-22 15:00:00')).toMatchObject({
      source: 'intercom', open: [], timeZone: 'Europe/Berlin', units: { response: 'seconds' },
      columns: { id: 'Conversation ID', opened: 'Conversation started at (Europe/Berlin)', agent: 'Teammate currently assigned', channel: 'Channel', reason: 'AI Topic', response: 'First response time (seconds)', rating: 'Conversation rating', comment: 'Conversation rating remark', asked: 'Last survey sent' },
    });
  });

  it('of HubSpot are known', () => {
    expect(guess('tickets', 'Ticket ID|Ticket name|Pipeline|Ticket status|Create date|Close date|Ticket owner|Source|Category|Time to first agent email reply (HH:mm:ss)', '7|Hi|Support|New|2026-11-22 13:30||Mona|Email|Billing|01:02:03')).toMatchObject({
      source: 'hubspot', open: [],
      columns: { id: 'Ticket ID', opened: 'Create date', solved: 'Close date', agent: 'Ticket owner', channel: 'Source', reason: 'Category', response: 'Time to first agent email reply (HH:mm:ss)' },
    });
  });

  it.each([
    ['رقم التذكرة|تاريخ الإنشاء|وقت أول رد|الموظف|القناة|سبب التواصل|شريحة العميل|التقييم', '٧|٢٢/١١/٢٠٢٦ ١:٣٠ م|٢٢/١١/٢٠٢٦ ٢:٣٠ م|منى|هاتف|فاتورة|ذهبي|٥'],
    ['شمارهٔ تیکت|تاریخ ایجاد|زمان اولین پاسخ|کارشناس|کانال|علت تماس|گروه مشتری|امتیاز رضایت', '۷|۱۴۰۵/۰۹/۰۱ ۱۳:۳۰|۱۴۰۵/۰۹/۰۱ ۱۴:۳۰|رضا|تلفن|صورت‌حساب|طلایی|۵'],
  ])('with plain names are known: %s', (header, row) => {
    const [id, opened, answered, agent, channel, reason, segment, rating] = header.split('|');
    expect(guess('tickets', header, row)).toMatchObject({ source: 'plain', open: [], columns: { id, opened, answered, agent, channel, reason, segment, rating } });
  });

  it('of the second file are known in three languages', () => {
    expect(guess('people', 'Agent|Month|Hours worked|Tenure (years)|Engagement|Satisfaction', 'Mona|2026-11|160|2|4|80')).toMatchObject({
      open: [], units: { hours: 'hours', tenure: 'years' }, scales: { engagement: [1, 5], satisfaction: [0, 100] },
      columns: { agent: 'Agent', day: 'Month', hours: 'Hours worked', tenure: 'Tenure (years)', engagement: 'Engagement', satisfaction: 'Satisfaction' },
    });
    expect(guess('people', 'الموظف|الشهر|ساعات العمل|تاريخ التعيين|الرضا الوظيفي', 'منى|2026-11|160|2024-01-01|4').columns).toEqual({ agent: 'الموظف', day: 'الشهر', hours: 'ساعات العمل', started: 'تاريخ التعيين', satisfaction: 'الرضا الوظيفي' });
    expect(guess('people', 'نام|ماه|ساعت کار|سابقه|رضایت شغلی', 'رضا|آبان ۱۴۰۵|۱۶۰|۱۸|۴').columns).toEqual({ agent: 'نام', day: 'ماه', hours: 'ساعت کار', tenure: 'سابقه', satisfaction: 'رضایت شغلی' });
  });
});

describe('what cannot be told', () => {
  it('stays open', () => {
    expect(guess('tickets', 'When|Who', '2026-11-22|Mona')).toMatchObject({ source: null, open: ['opened', 'agent'], columns: {} });
  });

  it('is a column of moments without any', () => {
    expect(guess('tickets', 'Created|Agent', 'yes|Mona', 'no|Ali').open).toEqual(['opened']);
  });

  it('is the order of days and months where no row shows it, or rows contradict one another', () => {
    const order = (...dates: string[]) => guess('tickets', 'Created at|Solved at|Agent', ...dates.map((date) => `${date}|Mona`));
    expect(order('3/4/2026|', '5/6/2026|')).toMatchObject({ open: ['order'] });
    expect(order('3/14/2026|', '25/6/2026|')).toMatchObject({ open: ['order'] });
    expect(order('3/4/2026|', '5/6/2026|5/16/2026')).toMatchObject({ open: [], order: 'month-first' });
    expect(order('3/4/2026|', '25/6/2026|')).toMatchObject({ open: [], order: 'day-first' });
    expect(order('2026-03-04|', '2026-03-05|')).toMatchObject({ open: [], order: 'day-first' });
  });
});

describe('the unit of durations', () => {
  const units = (header: string, ...cells: string[]) => {
    const { open, units: read } = guess('tickets', `Created at|Agent|${header}`, ...cells.map((cell) => `2026-11-22|Mona|${cell}`));
    return { open, units: read };
  };

  it('is open where bare numbers stand under a head that names none', () => {
    expect(units('handling time', '3', '40')).toEqual({ open: ['unit'], units: {} });
    expect(units('زمن المعالجة', '', '٤٠')).toEqual({ open: ['unit'], units: {} });
    expect(units('زمان نخستین پاسخ', '۱:۳۰', '۴۰')).toEqual({ open: ['unit'], units: {} });
  });

  it('is not asked for where head, cells or help desk say it, or there is nothing to say', () => {
    expect(units('handling time (min)', '3')).toEqual({ open: [], units: { handled: 'minutes' } });
    expect(units('handling time', '3 min', '00:04:00')).toEqual({ open: [], units: { handled: 'seconds' } });
    expect(units('handling time', '0', '', '-')).toEqual({ open: [], units: { handled: 'seconds' } });
    expect(guess('tickets', 'Id|Assignee|Via|Created at|Satisfaction Score|First reply time', '7|Mona|Mail|2026-11-22 13:30|Good|9')).toMatchObject({ source: 'zendesk', open: [], units: { response: 'minutes' } });
    expect(guess('people', 'Agent|Hours|Tenure', 'Mona|160|18')).toMatchObject({ open: [], units: { hours: 'hours', tenure: 'months' } });
  });
});

it('is remembered by the heads of its columns, however they are written', () => {
  expect(signatureOf(['Ticket ID', 'كانال'])).toBe(signatureOf([' ticket  id', 'کانال']));
  expect(signatureOf(['a', 'b'])).not.toBe(signatureOf(['ab']));
});
