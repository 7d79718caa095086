import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { formatsOf } from '../../src/locale/formats.js';
import { periodName } from '../../src/locale/periods.js';
import { voiceOf } from '../../src/locale/words.js';
import { accessible } from './accessible.js';
import { all, languages, one, until } from './helpers.js';
import { card, choose, csv, field, focused, press, reported, said, set, shown, text } from './metrics-desk.js';
import { known, problem, StandIn, unknown } from './metrics-stand-in.js';

for (const language of languages) {
  const { t, number } = voiceOf(language, 'metrics');
  const months = periodName('month', language);
  const options = (select: HTMLSelectElement) => [...select.options].map((each) => text(each).replace(/[\u2068\u2069]/g, ''));

  describe(`metrics in ${language}`, () => {
    it('say what each file is for, and that nothing leaves the device', async () => {
      const { host } = await shown(language);
      expect(text(one(host, '.heading'))).to.equal(t('title'));
      expect(text(one(host, '.root'))).to.contain(t('private')).and.to.contain(t('keptLocal'));
      expect(text(card(host, 'tickets'))).to.contain(t('ticketsTitle')).and.to.contain(t('ticketsAbout'));
      expect(text(card(host, 'people'))).to.contain(t('peopleTitle')).and.to.contain(t('peopleAbout'));
      expect(one(host, '.root').dir).to.equal(language === 'en' ? 'ltr' : 'rtl');
      await accessible(host);
    });

    it('read a file that is known at once, say so, and show the last period that is over', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      expect(said(host)).to.equal(t('tickets-read', { count: 9 }));
      const period = service.overview(language).periods[1] as string;
      expect(service.reports).to.deep.equal([{ view: 'team', agent: '', period, channel: '' }]);
      const select = field(host.shadowRoot as ShadowRoot, t('period'));
      expect(select.value).to.equal(period);
      // The latest first, in the calendar of the language, and the one that is not over says so.
      const [september, october, november] = service.overview(language).periods as [string, string, string];
      expect(options(select)).to.deep.equal([t('unfinished', { period: months(november) }), months(october), months(september)]);
      expect(text(one(host, '.files > summary'))).to.contain('tickets.csv').and.to.contain(t('rowsRead', { rows: number(9), refused: number(0) }));
      expect(text(card(host, 'tickets'))).to.contain(t('readDates', { order: t('day-first'), zone: '\u2068Asia/Riyadh\u2069' }));
      expect(all<HTMLDetailsElement>(host, '.files')[0]?.open).to.equal(false);
      await accessible(host);
    });

    it('say what scale and what units its numbers were taken to be in', async () => {
      const service = new StandIn();
      service.inspections.tickets = { ...known, reading: { ...known.reading, columns: { ...known.reading.columns, handled: 4 }, units: { handled: 'minutes', response: 'hours' }, scales: { rating: [0, 10] } } };
      const { host } = await shown(language, service);
      choose(host, 'tickets', csv());
      await reported(host);
      const note = text(card(host, 'tickets'));
      expect(note).to.contain(t('readScale', { field: t('field-rating'), from: 0, to: 10 }));
      expect(note).to.contain(t('readUnit', { field: t('field-handled'), unit: t('minutes') }));
      // There is no column of that.
      expect(note).not.to.contain(t('field-response'));
    });

    it('say of a period that is not over that it is not', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      expect(all(host, '[data-note=unfinished]')).to.have.length(0);
      set(field(host.shadowRoot as ShadowRoot, t('period')), service.overview(language).unfinished as string);
      await host.updateComplete;
      expect(text(one(host, '[data-note=unfinished]'))).to.equal(t('unfinishedNote'));
    });

    it('take a pasted table, by keyboard', async () => {
      const { host, service } = await shown(language);
      const tickets = card(host, 'tickets');
      press(tickets, t('paste')).focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Tab' });
      expect(focused(host).getAttribute('aria-label')).to.equal(t('ticketsPasted'));
      (focused(host) as HTMLTextAreaElement).value = 'Id\tCreated\n7\t2026-11-03';
      await sendKeys({ press: 'Tab' });
      expect(text(focused(host))).to.equal(t('readPasted'));
      await sendKeys({ press: 'Enter' });
      await reported(host);
      expect(service.loads.map((each) => each.text)).to.deep.equal(['Id\tCreated\n7\t2026-11-03']);
      // What had the focus is folded away, so it is on what unfolds it.
      await until(() => focused(host)?.localName === 'summary');
    });

    it('ask which column is what where that is not known, and remember it for the next such file', async () => {
      const service = new StandIn();
      service.inspections.tickets = unknown;
      const { host } = await shown(language, service);
      choose(host, 'tickets', csv());
      const form = await until(() => host.shadowRoot?.querySelector('.columns'));
      expect(text(form.querySelector('.subheading'))).to.equal(t('columnsTitle'));
      const opened = field(form, t('field-opened'));
      expect(text(form.querySelector('[data-field=opened] label'))).to.equal(`${t('field-opened')} ${t('needed')}`);
      // Each column with examples of what stands in it.
      expect(options(opened)).to.deep.equal([t('noColumn'), ...['7، 8', '03/11/2026 09:00', 'Sara، عمر', '5'].map((values, index) => t('columnWith', { header: 'ABCD'[index] as string, values: values.replace('، ', t('between')) }))]);
      await accessible(host);
      press(form, t('readFile')).click();
      await until(() => host.shadowRoot?.querySelector('[aria-invalid]'));
      expect(service.loads).to.have.length(0);
      expect(text(form.querySelector('[role=alert]'))).to.equal(t('columnsLack'));
      await until(() => focused(host) === opened);
      expect(text(form.querySelector('[data-field=opened] .mistake'))).to.equal(t('chooseMistake'));
      set(opened, '1');
      await host.updateComplete;
      set(field(form, t('field-rating')), '3');
      await host.updateComplete;
      press(form, t('readFile')).click();
      await host.updateComplete;
      expect(text(form.querySelector('[data-field=order] .mistake'))).to.equal(t('chooseMistake'));
      set(field(form, t('order')), 'month-first');
      await host.updateComplete;
      press(form, t('readFile')).click();
      await reported(host);
      const how = { columns: { opened: 1, rating: 3 }, order: 'month-first', timeZone: 'Asia/Riyadh', units: {}, scales: { rating: [1, 5] } };
      expect(service.loads.map((each) => each.reading)).to.deep.equal([how]);
      expect(text(card(host, 'tickets'))).to.contain(t('readByHand'));

      choose(host, 'tickets', csv());
      await until(() => service.loads.length === 2);
      expect(service.loads[1]?.reading).to.deep.equal(how);
      await until(() => text(card(host, 'tickets')).includes(t('readRemembered')));
      // Forgotten, it is asked again.
      press(card(host, 'tickets'), t('unlearn')).click();
      await until(() => host.shadowRoot?.querySelector('.columns'));
      expect(said(host)).to.equal(t('unlearnt'));
    });

    it('ask what durations are in where the file does not say, and remember it', async () => {
      const service = new StandIn();
      service.inspections.tickets = { ...known, open: ['unit'], reading: { ...known.reading, columns: { opened: 1, handled: 3 }, scales: {} } };
      const { host } = await shown(language, service);
      choose(host, 'tickets', csv());
      const form = await until(() => host.shadowRoot?.querySelector<HTMLElement>('.columns'));
      const unit = () => form.querySelector<HTMLSelectElement>('[data-field=handled] [data-field=unit] select') as HTMLSelectElement;
      expect(options(unit())).to.deep.equal(['choosePlease', 'seconds', 'minutes', 'hours'].map((key) => t(key)));
      press(form, t('readFile')).click();
      await until(() => focused(host) === unit());
      expect(text(form.querySelector('[data-field=handled]'))).to.contain(t('unitMistake'));
      expect(service.loads).to.have.length(0);
      await accessible(host);
      // What is said of one column is not said of another; a column without such numbers needs no unit.
      set(unit(), 'hours');
      await host.updateComplete;
      set(field(form, t('field-handled')), '0');
      await host.updateComplete;
      expect(unit().value).to.equal('');
      set(field(form, t('field-handled')), '2');
      await host.updateComplete;
      expect(unit().value).to.equal('seconds');
      set(field(form, t('field-handled')), '3');
      await host.updateComplete;
      set(unit(), 'minutes');
      await host.updateComplete;
      expect(options(unit())).to.deep.equal(['seconds', 'minutes', 'hours'].map((key) => t(key)));
      press(form, t('readFile')).click();
      await reported(host);
      expect(service.loads[0]?.reading.units).to.deep.equal({ handled: 'minutes' });
      choose(host, 'tickets', csv());
      await until(() => service.loads.length === 2);
      expect(service.loads[1]?.reading.units).to.deep.equal({ handled: 'minutes' });
    });

    it('ask for the ends of a scale in digits of three scripts, and read nothing by ends that are no numbers', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      press(card(host, 'tickets'), t('changeColumns')).click();
      const form = await until(() => host.shadowRoot?.querySelector<HTMLElement>('.columns'));
      await until(() => focused(host).id === 'tickets-columns');
      const [lowest, highest] = [...form.querySelectorAll<HTMLInputElement>('[data-field=rating] input')] as [HTMLInputElement, HTMLInputElement];
      expect([lowest.value, highest.value]).to.deep.equal([number(1), number(5)]);
      const type = async (into: HTMLInputElement, typed: string) => {
        into.value = typed;
        for (const event of ['input', 'change']) into.dispatchEvent(new Event(event, { bubbles: true }));
        await host.updateComplete;
      };
      await type(lowest, '٠');
      await type(highest, 'ten');
      expect(highest.validationMessage).to.equal(t('numberMistake', { example: 5 }));
      press(form, t('readFile')).click();
      await until(() => text(form.querySelector('[data-field=rating] .mistake')) === t('scaleMistake'));
      expect(service.loads).to.have.length(1);
      await type(highest, '۱۰');
      await accessible(host);
      press(form, t('readFile')).click();
      await until(() => service.loads.length === 2);
      expect(service.loads[1]?.reading.scales).to.deep.equal({ rating: [0, 10] });
    });

    it('list refused rows with line, reason and what stands there, in pages, and how many there are of each', async () => {
      const service = new StandIn();
      service.refused.tickets = [...Array.from({ length: 60 }, (_, index) => problem(index + 2)), problem(70, 'too-few-cells', '', '')];
      const { host } = await shown(language, service);
      choose(host, 'tickets', csv());
      await reported(host);
      expect(said(host)).to.equal(`${t('tickets-read', { count: 9 })} ${t('rows-refused', { count: 61 })}`);
      const list = await until(() => host.shadowRoot?.querySelector('.refused'));
      expect(text(list.querySelector('summary'))).to.equal(t('refusedTitle', { count: 61 }));
      expect([...list.querySelectorAll('.reasons li')].map(text)).to.deep.equal([`${t('reason-bad-moment')}: ${number(60)}`, `${t('reason-too-few-cells')}: ${number(1)}`]);
      const rows = () => [...list.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
      await until(() => rows().length === 50);
      expect(rows()[0]).to.deep.equal([number(2), t('reasonIn', { reason: t('reason-bad-moment'), field: t('field-opened') }), '<b>2</b>']);
      press(list, t('next')).click();
      await until(() => rows().length === 11);
      expect(rows().at(-1)).to.deep.equal([number(70), t('reason-too-few-cells'), t('foundNothing')]);
      expect(text(list.querySelector('nav [role=status]'))).to.equal(t('position', { from: 51, to: 61, of: 61 }));
      expect(press(list, t('next')).getAttribute('aria-disabled')).to.equal('true');
      one<HTMLDetailsElement>(host, '.files').open = true;
      list.setAttribute('open', '');
      await accessible(host);
    });

    it('show how far reading is, and can be stopped, which leaves what was there', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      service.hold();
      choose(host, 'tickets', csv('Id\n8'));
      const progress = await until(() => service.at);
      const status = one(host, '#tickets-progress');
      progress(0.3);
      await host.updateComplete;
      expect(one<HTMLProgressElement>(host, '[data-kind=tickets] progress').value).to.equal(0.3);
      expect(text(status)).to.equal(t('reading', { percent: formatsOf(language).percent(0.25) }));
      progress(0.4);
      await host.updateComplete;
      // Announced by quarters only.
      expect(one<HTMLProgressElement>(host, '[data-kind=tickets] progress').value).to.equal(0.4);
      expect(text(status)).to.equal(t('reading', { percent: formatsOf(language).percent(0.25) }));
      press(card(host, 'tickets'), t('cancel')).click();
      await until(() => text(status) === '');
      expect(said(host)).to.equal(t('cancelled'));
      expect(service.loads).to.have.length(1);
      expect(all(host, 'mizan-metrics-report')).to.have.length(1);
      expect(text(card(host, 'tickets'))).to.contain('tickets.csv');
    });

    it('ask first whose report it is to be, with names in the order of the alphabet', async () => {
      const { host, service } = await shown(language, new StandIn(), 'view="agent"');
      choose(host, 'tickets', csv());
      await until(() => text(one(host, '.root')).includes(t('agentFirst')));
      expect(service.reports).to.have.length(0);
      const agent = field(host.shadowRoot as ShadowRoot, t('agent'));
      const names = ['Adam', 'Zahra', 'عمر'].sort(new Intl.Collator(language).compare);
      expect(options(agent)).to.deep.equal([t('chooseAgent'), ...names]);
      set(agent, 'omar');
      const report = await reported(host);
      // There is nothing left to choose first, and whoever was chosen still is.
      expect(options(agent)).to.deep.equal(names);
      expect((agent as HTMLSelectElement).value).to.equal('omar');
      expect(report.report).to.include({ view: 'agent', channel: '' });
      expect(service.reports.at(-1)).to.include({ view: 'agent', agent: 'omar' });
      // Another view says nothing of an agent.
      (one(host, '.view input[value=management]')).click();
      await until(() => service.reports.at(-1)?.view === 'management');
      expect(service.reports.at(-1)?.agent).to.equal('');
      expect(host.getAttribute('view')).to.equal('management');
      await until(() => text(one(host, '.unseen')) === t('shown', { view: t('view-management') }));
    });

    it('name channels that are known in the language, and others as the company does', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      const channel = field(host.shadowRoot as ShadowRoot, t('channel'));
      expect(options(channel)).to.deep.equal([t('allChannels'), t('email'), t('chat'), 'Kiosk']);
      set(channel, 'Kiosk');
      await until(() => service.reports.at(-1)?.channel === 'Kiosk');
    });

    it('count anew by another zone, unit, week and holiday, and remember them', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      const settings = press(host.shadowRoot as ShadowRoot, t('settings'));
      settings.click();
      const panel = settings.parentElement as HTMLElement;
      const measured = () => service.measures.at(-1)?.settings;
      set(field(panel, t('timeZone')), 'Asia/Tehran');
      await until(() => measured()?.calendar.timeZone === 'Asia/Tehran');
      set(field(panel, t('unit')), 'week');
      await until(() => measured()?.unit === 'week');
      set(field(panel, t('hours-counted')), 'business');
      await until(() => measured()?.hours === 'business');
      set(field(panel, t('week')), 'saturday-thursday');
      await until(() => measured()?.calendar.week['4']?.[0]?.[1] === '13:00');
      expect(measured()?.calendar.week['5']).to.deep.equal([]);
      (panel.querySelector('.days') as HTMLDetailsElement).open = true;
      await accessible(host);
      const again = await shown(language, new StandIn(), '', () => localStorage.setItem('mizan/.metrics//settings', JSON.stringify({ schema: 1, ...measured() })));
      choose(again.host, 'tickets', csv());
      await reported(again.host);
      expect(again.service.measures[0]?.settings).to.deep.equal(measured());
    });

    it('change hours by hand only where time can be counted by them', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      const panel = press(host.shadowRoot as ShadowRoot, t('settings')).parentElement as HTMLDetailsElement;
      panel.open = true;
      set(field(panel, t('hours-counted')), 'business');
      await until(() => panel.querySelector('.days'));
      const before = service.measures.length;
      set(field(panel, t('week')), 'monday-friday');
      await until(() => service.measures.length > before);
      const day = panel.querySelector('[data-day="1"]') as HTMLElement;
      const name = text(day.querySelector('legend'));
      const counts = service.measures.length;
      const closes = () => day.querySelector<HTMLInputElement>(`[aria-label="${t('closesOn', { day: name, number: 1 })}"]`) as HTMLInputElement;
      set(closes(), '08:00');
      await until(() => text(day).includes(t('hoursOrder')));
      expect(closes().getAttribute('aria-invalid')).to.equal('true');
      expect(service.measures).to.have.length(counts);
      set(closes(), '12:00');
      await until(() => service.measures.length === counts + 1);
      // A second shift until the end of the day, which a clock field calls 00:00.
      press(day, t('addHoursOn', { day: name })).click();
      await until(() => day.querySelectorAll('.window').length === 2);
      expect(service.measures.at(-1)?.settings.calendar.week['1']).to.deep.equal([['09:00', '12:00'], ['12:00', '24:00']]);
      press(day, t('removeHoursOn', { day: name, number: 1 })).click();
      await until(() => day.querySelectorAll('.window').length === 1);
      expect(service.measures.at(-1)?.settings.calendar.week['1']).to.deep.equal([['12:00', '24:00']]);
    });

    it('take holidays in the calendar of the language', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      const panel = press(host.shadowRoot as ShadowRoot, t('settings')).parentElement as HTMLDetailsElement;
      panel.open = true;
      set(field(panel, t('hours-counted')), 'business');
      await until(() => panel.querySelector('.holidays'));
      const due = panel.querySelector('.holidays .due') as HTMLElement;
      if (language === 'fa') {
        // 1 Farvardin 1405 is 21 March 2026.
        const [day, month, year] = [...due.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement, HTMLSelectElement];
        set(day, '1');
        set(month, '1');
        set(year, '1405');
      } else set(due.querySelector('input') as HTMLInputElement, '2026-03-21');
      await host.updateComplete;
      press(panel, t('addHoliday')).click();
      await until(() => service.measures.at(-1)?.settings.calendar.holidays[0] === '2026-03-21');
      press(panel, t('removeHoliday', { date: formatsOf(language).date('2026-03-21') })).click();
      await until(() => service.measures.at(-1)?.settings.calendar.holidays.length === 0);
    });

    it('begin again without the files, and say so', async () => {
      const { host, service } = await shown(language);
      choose(host, 'tickets', csv());
      await reported(host);
      press(host.shadowRoot as ShadowRoot, t('startOver')).click();
      await until(() => service.forgotten.length === 2);
      await host.updateComplete;
      expect(all(host, 'mizan-metrics-report')).to.have.length(0);
      expect(said(host)).to.equal(t('startedOver'));
      expect(text(focused(host))).to.equal(t('title'));
      expect(one<HTMLDetailsElement>(host, '.files').open).to.equal(true);
    });
  });
}
