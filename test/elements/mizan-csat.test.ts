import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import ar from '../../locales/ar/csat.json';
import en from '../../locales/en/csat.json';
import fa from '../../locales/fa/csat.json';
import type { CsatResult } from '../../src/core/csat.js';
import type { MizanCsat } from '../../src/elements/mizan-csat.js';
import { register } from '../../src/elements/register.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { accessible } from './accessible.js';
import { all, button, languages, one, until, webkit } from './helpers.js';

for (const [language, words] of Object.entries({ ar, en, fa })) addWords(language, 'csat', words);

const here = location.href;
let names = 0;
let heard: CsatResult[] = [];
let answers: number[] = [];
document.addEventListener('mizan-complete', ({ detail }) => (detail as CsatResult).kind === 'csat' && heard.push(detail as CsatResult));
document.addEventListener('mizan-answer', ({ detail }) => detail.id === 'rating' && answers.push(detail.answer as number));

/** Opens a link: the address it leads to, and a page with elements whose records nobody else has. */
async function opened(fragment: string, markup = '<mizan-csat lang="en"></mizan-csat>', keep = false): Promise<MizanCsat> {
  document.querySelector('#csat')?.remove();
  if (!keep) names += 1;
  history.replaceState(null, '', `${here.split(fragment.startsWith('?') ? '?' : '#', 1)[0] ?? ''}${fragment}`);
  await resetMouse();
  [heard, answers] = [[], []];
  const stage = document.createElement('div');
  stage.id = 'csat';
  stage.innerHTML = markup.replaceAll('<mizan-csat', `<mizan-csat name="test-${names}"`);
  document.body.append(stage);
  const element = stage.querySelector('mizan-csat') as MizanCsat;
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

const link = (rating: number | string, ticket = 'A-17', language = '') => `#mizan-rating=${rating}&mizan-ticket=${ticket}${language && `&mizan-lang=${language}`}`;
const status = (csat: Element) => one(csat, '[role=status]').textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const checked = (csat: Element) => all<HTMLInputElement>(csat, 'input').find((each) => each.checked)?.value ?? null;
const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
};
const settled = async (csat: MizanCsat) => {
  await until(() => csat.result);
  await csat.updateComplete;
};

/** All that a script can do to a page without a person. */
function scripted(csat: MizanCsat): void {
  const inside = csat.shadowRoot?.querySelector('fieldset') as HTMLElement;
  for (const target of [window, document, document.body, csat, inside]) {
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousemove', 'click', 'touchstart', 'keydown', 'wheel', 'scroll', 'focus', 'pagehide', 'visibilitychange']) {
      target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    for (const [screenX, screenY] of [[1, 1], [50, 60]] as const) target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, screenX, screenY }));
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }
  for (const each of all(csat, 'label, input, button')) each.click();
  for (const each of all<HTMLInputElement>(csat, 'input')) each.focus();
  window.scrollBy(0, 200);
  csat.scrollIntoView();
  window.scrollTo(0, 0);
}

after(() => history.replaceState(null, '', here));

for (const language of languages) {
  describe(`the question in ${language}`, () => {
    const { t, number, dir } = voiceOf(language, 'csat');

    it('has five ratings, each with a digit and words, and the language of the link', async () => {
      const csat = await opened(link(4, 'A-17', language), '<mizan-csat lang="de"></mizan-csat>');
      const root = one(csat, '.root');
      expect([root.lang, getComputedStyle(root).direction]).to.deep.equal([language, dir]);
      expect(all(csat, 'legend [role=heading]').map(({ textContent }) => textContent)).to.deep.equal([t('question')]);
      expect(all(csat, '.choices label').map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim())).to.deep.equal([1, 2, 3, 4, 5].map((rating) => `${number(rating)} ${t(`rating${rating}`)}`));
      expect(one(csat, 'bdi').textContent).to.equal('A-17');
      await accessible(csat);
    });

    it('says that a rating is not counted yet, then that it is', async () => {
      const csat = await opened(link(2, 'A-17', language));
      const rating = { digit: number(2), rating: t('rating2') };
      expect(checked(csat)).to.equal('2');
      expect(status(csat)).to.equal(`${t('chosen', rating)} ${t('waiting')}`);
      await sendKeys({ press: 'Shift' });
      await settled(csat);
      expect(status(csat)).to.equal(`${t('counted', rating)} ${t('thanks')}`);
      expect(csat.result).to.include({ language, rating: 2, revision: 1, ticket: 'A-17' });
      await accessible(csat);
    });
  });
}

describe('a link that a program opens', () => {
  it('is not counted by loading, by time, by a script or by scrolling', async () => {
    const csat = await opened(link(4), '<mizan-csat lang="en"></mizan-csat><div style="block-size: 3000px"></div>');
    scripted(csat);
    await frames(10);
    scripted(csat);
    // Longer than it takes keys to settle.
    const from = performance.now();
    await until(() => performance.now() - from > 1_200);
    expect(csat.result).to.equal(null);
    expect([heard, answers]).to.deep.equal([[], []]);
    expect(Object.keys(localStorage).filter((key) => key.includes(`test-${names}/`))).to.deep.equal([]);
    expect(location.hash).to.equal(link(4));
  });

  it('is counted once when a person comes to the page that it had opened', async () => {
    const csat = await opened(link(4));
    const before = heard.length;
    await sendMouse({ type: 'move', position: [20, 20] });
    await sendMouse({ type: 'move', position: [60, 80] });
    await settled(csat);
    await sendMouse({ type: 'move', position: [90, 80] });
    await sendKeys({ press: 'Shift' });
    expect(heard.slice(before)).to.have.length(1);
    expect(answers).to.deep.equal([4]);
    const { id, ratedAt, changedAt, ...rest } = heard[0] as CsatResult;
    expect(id).to.match(/^[0-9a-f]{32}$/);
    expect(ratedAt).to.equal(changedAt).and.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(rest).to.deep.equal({ schema: 1, kind: 'csat', revision: 1, ticket: 'A-17', rating: 4, comment: '', language: 'en' });
    expect(csat.matches(':state(counted)')).to.equal(true);
  });
});

describe('a rating', () => {
  it('is counted by the button, whose place the sentence about it takes', async () => {
    const csat = await opened(link(4));
    button(csat, en.countNow)?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(csat);
    await until(() => csat.shadowRoot?.activeElement === one(csat, '[role=status]'));
    expect([heard.length, button(csat, en.countNow)]).to.deep.equal([1, undefined]);
  });

  it('leaves the address once it is counted, and the ticket stays in it', async () => {
    const csat = await opened(`?a=b&mizan-rating=1${link(3)}`);
    await sendKeys({ press: 'Shift' });
    await settled(csat);
    expect(location.search + location.hash).to.equal('?a=b#mizan-ticket=A-17');
  });

  it('is counted by a press on the page, also where it is no link', async () => {
    const csat = await opened(link(5));
    const { x, y, height } = one(csat, '.heading').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 5), Math.round(y + height / 2)] });
    await settled(csat);
    expect(answers).to.deep.equal([5]);
  });

  it('is asked for where the address has none, and counted when a person chooses', async () => {
    const csat = await opened('');
    expect([checked(csat), status(csat)]).to.deep.equal([null, '']);
    await sendKeys({ press: 'Shift' });
    await frames(3);
    expect(heard).to.deep.equal([]);
    const { x, y, height } = (all(csat, '.choices label')[1] as HTMLElement).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + height / 2)] });
    await settled(csat);
    expect(heard).to.have.length(1);
    expect(csat.result).to.include({ rating: 2, ticket: '' });
  });

  it('goes by arrow keys in the direction of the script, and only where they come to rest is counted', async () => {
    const csat = await opened('#mizan-lang=ar');
    (all<HTMLInputElement>(csat, 'input')[2] as HTMLInputElement).focus();
    await sendKeys({ type: ' ' });
    expect(checked(csat)).to.equal('3');
    // Safari's engine keeps left and right as they are in left-to-right text.
    await sendKeys({ press: webkit ? 'ArrowRight' : 'ArrowLeft' });
    await sendKeys({ press: 'ArrowDown' });
    expect(checked(csat)).to.equal('5');
    await settled(csat);
    expect(answers).to.deep.equal([5]);
  });

  it('in hand by keys is counted when the focus leaves it', async () => {
    // With nothing to go to in the page it would go to the browser's own controls, and stay there for whatever comes after.
    const csat = await opened('', '<mizan-csat lang="en"></mizan-csat><button>Next</button>');
    (all<HTMLInputElement>(csat, 'input')[0] as HTMLInputElement).focus();
    await sendKeys({ type: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await settled(csat);
    expect(answers).to.deep.equal([2]);
  });

  it('is not counted again by the same link, and may be changed', async () => {
    await settledBy('4');
    const again = await opened(link(4), undefined, true);
    expect(status(again)).to.equal(`${en.countedBefore.replace('{{digit}}', '4').replace('{{rating}}', en.rating4)} ${en.change}`);
    await sendKeys({ press: 'Shift' });
    await frames(5);
    expect(heard).to.deep.equal([]);
    (all(again, '.choices input')[0] as HTMLElement).click();
    await until(() => heard.length === 1);
    expect(heard[0]).to.include({ revision: 2, rating: 1 });
    // The same link a third time does not undo what was changed by hand.
    const third = await opened(link(4), undefined, true);
    expect(checked(third)).to.equal('1');
    await sendKeys({ press: 'Shift' });
    await frames(5);
    expect(heard).to.deep.equal([]);
  });

  it('is changed by another link of the same ticket, and is another one of another ticket', async () => {
    const { id } = await settledBy('4');
    const other = await opened(link(2), undefined, true);
    expect(status(other)).to.contain(en.waiting);
    await sendKeys({ press: 'Shift' });
    await until(() => heard.length === 1);
    expect(heard[0]).to.include({ id, revision: 2, rating: 2 });
    await opened(link(2, 'B-1'), undefined, true);
    await sendKeys({ press: 'Shift' });
    await until(() => heard.length === 1);
    expect(heard[0]).to.include({ revision: 1, ticket: 'B-1' });
    expect(heard[0]?.id).not.to.equal(id);
  });

  it('follows an address that changes, and waits again for a person', async () => {
    const csat = await opened(link(4));
    await sendKeys({ press: 'Shift' });
    await settled(csat);
    location.hash = link(1, 'B-2');
    await until(() => checked(csat) === '1');
    await frames(5);
    expect(heard).to.have.length(1);
    await sendKeys({ press: 'Shift' });
    await until(() => heard.length === 2);
    expect(heard[1]).to.include({ ticket: 'B-2', rating: 1, revision: 1 });
  });
});

async function settledBy(rating: string): Promise<CsatResult> {
  const csat = await opened(link(rating));
  await sendKeys({ press: 'Shift' });
  await settled(csat);
  return csat.result as CsatResult;
}

describe('a bad link', () => {
  for (const [fragment, sentence] of [[link('7'), en.wrongRating], ['#mizan-rating=4&mizan-ticket={{ticket.id}}', en.wrongTicket], [link('4&mizan-rating=5'), en.wrongRating]] as const) {
    it(`is told, asks, and counts nothing: ${fragment}`, async () => {
      const csat = await opened(fragment);
      expect(one(csat, '.wrong').textContent).to.equal(sentence);
      await sendKeys({ press: 'Shift' });
      await frames(5);
      expect([checked(csat), heard]).to.deep.equal([null, []]);
      (all(csat, '.choices input')[2] as HTMLElement).click();
      await settled(csat);
      expect(heard).to.have.length(1);
      await csat.updateComplete;
      expect(all(csat, '.wrong')).to.have.length(0);
    });
  }

  it('of a page that asks for what is no rating is told to its developer', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const csat = await opened('', '<mizan-csat lang="en" rating="9" ticket="A"></mizan-csat>');
      expect(checked(csat)).to.equal(null);
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal(['<mizan-csat> takes a rating of 1 to 5, and not 9.']);
  });
});

describe('a comment', () => {
  it('leaves the focus on its button once it is sent, and is sent once', async () => {
    const csat = await opened(link(4));
    await sendKeys({ press: 'Shift' });
    await settled(csat);
    one<HTMLTextAreaElement>(csat, 'textarea').focus();
    await sendKeys({ type: 'Quick' });
    await csat.updateComplete;
    button(csat, en.sendComment)?.focus();
    button(csat, en.sendComment)?.click();
    await csat.updateComplete;
    await frames(2);
    expect(csat.result?.comment).to.equal('Quick');
    expect(button(csat, en.sendComment)?.ariaDisabled).to.equal('true');
    expect(csat.shadowRoot?.activeElement).to.equal(button(csat, en.sendComment));
    button(csat, en.sendComment)?.click();
    expect(heard).to.have.length(2);
  });

  it('is offered once the rating is counted, is bounded, and is a revision of its own', async () => {
    const csat = await opened(link(4));
    expect(all(csat, 'textarea')).to.have.length(0);
    await sendKeys({ press: 'Shift' });
    await settled(csat);
    await csat.updateComplete;
    const field = one<HTMLTextAreaElement>(csat, 'textarea');
    expect(field.maxLength).to.equal(1000);
    expect(button(csat, en.sendComment)?.ariaDisabled).to.equal('true');
    field.focus();
    await sendKeys({ type: 'Quick' });
    await until(() => one(csat, '#left').textContent?.includes('995') && button(csat, en.sendComment)?.ariaDisabled === 'false');
    expect(heard).to.have.length(1);
    button(csat, en.sendComment)?.click();
    await until(() => heard.length === 2);
    expect(heard[1]).to.include({ revision: 2, rating: 4, comment: 'Quick', id: heard[0]?.id });
    await csat.updateComplete;
    expect(status(csat)).to.contain(en.commentThanks);
    await accessible(csat);
  });

  it('is not sent by a script on a page that nobody has touched', async () => {
    await settledBy('4');
    const again = await opened(link(4), undefined, true);
    const field = one<HTMLTextAreaElement>(again, 'textarea');
    field.value = 'made up';
    field.dispatchEvent(new Event('input'));
    await again.updateComplete;
    button(again, en.sendComment)?.click();
    await frames(5);
    expect(heard).to.deep.equal([]);
  });
});

describe('what is sent', () => {
  const { fetch: real } = window;
  afterEach(() => {
    window.fetch = real;
  });
  const answering = (...statuses: (number | null)[]) => {
    const sent: { key: string | null; body: CsatResult; init: RequestInit }[] = [];
    window.fetch = (_, init = {}) => {
      const next = statuses.length > 1 ? statuses.shift() : statuses[0];
      sent.push({ key: new Headers(init.headers).get('Idempotency-Key'), body: JSON.parse(init.body as string) as CsatResult, init });
      return next === null ? Promise.reject(new TypeError('offline')) : Promise.resolve(new Response(null, { status: next as number }));
    };
    return sent;
  };
  const posting = '<mizan-csat lang="en" post="/ratings"></mizan-csat>';

  it('is each revision once, as the host hears it', async () => {
    const sent = answering(204);
    const csat = await opened(link(4), posting);
    await sendKeys({ press: 'Shift' });
    await until(() => sent.length === 1);
    (all(csat, '.choices input')[4] as HTMLElement).click();
    await until(() => sent.length === 2);
    await frames(10);
    expect(sent.map(({ body }) => body)).to.deep.equal(heard);
    expect(sent.map(({ key }) => key)).to.deep.equal([1, 2].map((revision) => `${csat.result?.id}.${revision}`));
    expect(sent[0]?.init).to.include({ method: 'POST', keepalive: true, credentials: 'omit' });
  });

  it('waits for a connection, says so, and is sent by the next visit', async () => {
    const sent = answering(null);
    const csat = await opened(link(4), posting);
    await sendKeys({ press: 'Shift' });
    await until(() => status(csat).includes(en.unsent));
    answering(null);
    document.querySelector('#csat')?.remove();
    const later = answering(204);
    const again = await opened(link(4), posting, true);
    window.dispatchEvent(new Event('online'));
    await until(() => later.length === 1);
    await until(() => !status(again).includes(en.unsent));
    expect(later[0]?.body).to.deep.equal(sent[0]?.body);
  });

  it('is told to host and person where the server refuses it for good, and not sent again', async () => {
    const sent = answering(422);
    const errors: unknown[] = [];
    const csat = await opened(link(4), posting);
    csat.addEventListener('mizan-error', ({ detail }) => errors.push(detail));
    await sendKeys({ press: 'Shift' });
    await until(() => status(csat).includes(en.refused));
    expect(errors).to.deep.equal([{ src: '/ratings', problems: [{ at: '', code: 'refused', status: 422, severity: 'error' }] }]);
    window.dispatchEvent(new Event('online'));
    await frames(10);
    expect(sent).to.have.length(1);
  });

  it('goes out where nothing can be kept, and the person is asked to stay until it has', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const sent = answering(null, 204);
      const csat = await opened(link(4), posting);
      await sendKeys({ press: 'Shift' });
      await until(() => status(csat).includes(en.unsentLoose));
      window.dispatchEvent(new Event('online'));
      await until(() => sent.length === 2 && !status(csat).includes(en.unsentLoose));
      expect(csat.result).to.include({ rating: 4, revision: 1 });
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('on a page', () => {
  it('of two elements one takes the address, the one whose ticket it names if there is one', async () => {
    const csat = await opened(link(4, 'B'), '<mizan-csat lang="en" ticket="A"></mizan-csat><mizan-csat lang="en"></mizan-csat><mizan-csat lang="en"></mizan-csat>');
    const [own, taken, third] = [...(csat.parentElement?.querySelectorAll('mizan-csat') ?? [])] as MizanCsat[] as [MizanCsat, MizanCsat, MizanCsat];
    expect([own, taken, third].map(checked)).to.deep.equal([null, '4', null]);
    await sendKeys({ press: 'Shift' });
    await settled(taken);
    expect(heard).to.have.length(1);
    expect(new Set([own, taken, third].map((each) => all<HTMLInputElement>(each, 'input')[0]?.name)).size).to.equal(3);
  });

  it('with a form sends no form and adds nothing to it', async () => {
    const csat = await opened(link(4), '<form><mizan-csat lang="en"></mizan-csat></form>');
    let submitted = 0;
    const form = csat.closest('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    (all<HTMLInputElement>(csat, 'input')[3] as HTMLInputElement).focus();
    await sendKeys({ press: 'Enter' });
    await settled(csat);
    await csat.updateComplete;
    one<HTMLTextAreaElement>(csat, 'textarea').focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Enter' });
    await frames(3);
    expect(submitted).to.equal(0);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('that moves it counts nothing again, and leaves nothing behind once it is gone', async () => {
    const csat = await opened('', '<mizan-csat lang="en" ticket="A" rating="3"></mizan-csat>');
    await sendKeys({ press: 'Shift' });
    await settled(csat);
    const elsewhere = document.createElement('div');
    csat.parentElement?.append(elsewhere);
    elsewhere.append(csat);
    await csat.updateComplete;
    await sendKeys({ press: 'Shift' });
    await frames(5);
    expect(heard).to.have.length(1);
    csat.remove();
    location.hash = link(1, 'A');
    await sendKeys({ press: 'Shift' });
    await frames(5);
    expect(heard).to.have.length(1);
  });

  it('that loads it twice keeps the first', () => {
    const first = customElements.get('mizan-csat');
    const { warn } = console;
    console.warn = () => {};
    register('mizan-csat', class extends HTMLElement {});
    console.warn = warn;
    expect(customElements.get('mizan-csat')).to.equal(first);
  });

  it('may put its own sentences in place of ours', async () => {
    const csat = await opened('');
    csat.text = { question: 'Was it good?' };
    await csat.updateComplete;
    expect(one(csat, '.heading').textContent).to.equal('Was it good?');
  });
});
