import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer, elsewhere, full, interest, origin, stage, ui, words } from './browser.js';
import { quizOf, script, site, small } from './site.js';

stage();

const page = (body: string, head = '', doctype = '<!doctype html>') => `${doctype}<html lang="ar"><meta charset="utf-8">${head}${script()}<body>${body}</html>`;
const fieldsets = (on: Page) => on.locator('mizan-quiz fieldset').count();
const finish = async (on: Page) => {
  await answer(on, 'ar', full);
  await on.getByRole('button', { name: ui.ar.showResult }).click();
  await on.locator('mizan-result .total').waitFor();
};

describe('a quiz', () => {
  it('within other shadow roots speaks the language around it, and its events come out', async () => {
    const { page: on, complaints } = await site(page(`<section lang="fa"><div id="outer"></div></section>
      <script>
        const inner = document.createElement('div');
        document.getElementById('outer').attachShadow({ mode: 'closed' }).append(inner);
        inner.attachShadow({ mode: 'open' }).innerHTML = '<style>* { color: red; direction: ltr }</style><mizan-quiz src="rater" storage="none"></mizan-quiz>';
        window.heard = [];
        for (const name of ['mizan-answer', 'mizan-complete']) addEventListener(name, ({ target }) => heard.push([name, target.id]));
        window.quiz = inner.shadowRoot.querySelector('mizan-quiz');
      </script>`));
    const inside = () => on.evaluate(() => {
      const { quiz } = window as unknown as { quiz: HTMLElement };
      const root = quiz.shadowRoot?.querySelector<HTMLElement>('.root');
      return [root?.lang, root && getComputedStyle(root).direction, root && getComputedStyle(root).color];
    });
    await expect.poll(inside).toEqual(['fa', 'rtl', 'rgb(28, 35, 48)']);
    await on.evaluate((answers) => {
      const { quiz } = window as unknown as { quiz: HTMLElement & { answers: unknown; submit(): unknown } };
      quiz.shadowRoot?.querySelector('input')?.click();
      quiz.answers = answers;
      quiz.submit();
    }, full);
    expect(await on.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual([['mizan-answer', 'outer'], ['mizan-complete', 'outer']]);
    expect(complaints).toEqual([]);
  });

  it('in a modal dialog takes the focus, is answered to its result, and closes with it', async () => {
    const { page: on } = await site(page(`<dialog id="box"><form method="dialog">${quizOf('storage="none"')}</form></dialog><button onclick="box.showModal()">Open</button>`));
    await on.getByRole('button', { name: 'Open' }).click();
    await on.keyboard.press('Tab');
    await finish(on);
    expect(await on.locator('dialog').evaluate((dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
    await expect.poll(() => on.locator('mizan-quiz').evaluate((quiz) => quiz.shadowRoot?.activeElement?.localName)).toBe('mizan-result');
    await on.keyboard.press('Escape');
    expect(await on.locator('mizan-quiz').isVisible()).toBe(false);
    await on.getByRole('button', { name: 'Open' }).click();
    await on.locator('mizan-result .total').waitFor();
  });

  it.each([
    ['the attribute hidden', 'quiz.hidden = true', 'quiz.hidden = false'],
    ['display none of its own', 'quiz.style.display = "none"', 'quiz.style.display = ""'],
    ['a closed tab', 'quiz.parentElement.hidden = true', 'quiz.parentElement.hidden = false'],
    ['content that is not drawn yet', 'quiz.parentElement.style.contentVisibility = "hidden"', 'quiz.parentElement.style.contentVisibility = ""'],
    ['visibility', 'quiz.parentElement.style.visibility = "hidden"', 'quiz.parentElement.style.visibility = ""'],
  ])('hidden by %s is not seen, and works as ever once it is shown', async (_, hide, show) => {
    const { page: on, complaints } = await site(page(`<div>${quizOf('storage="none"')}</div><script>const quiz = document.querySelector('mizan-quiz'); ${hide}; window.show = () => { ${show} }</script>`));
    await on.waitForFunction(() => customElements.get('mizan-quiz'));
    const seen = () => on.locator('mizan-quiz').evaluate((quiz) => (quiz.shadowRoot?.querySelector('.root') as HTMLElement).checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
    expect(await seen()).toBe(false);
    await on.evaluate(() => { (window as unknown as { show(): void }).show(); });
    expect(await seen()).toBe(true);
    await finish(on);
    expect(complaints).toEqual([]);
  });

  it('that a page keeps from being pressed stays so', async () => {
    const { page: on } = await site(page(`<div style="pointer-events: none">${quizOf('storage="none"')}</div>`));
    await on.locator('mizan-quiz label').first().click({ force: true });
    expect(await on.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('moved, taken away and put back keeps its state, hears each thing once, and leaves no listener behind', async () => {
    const { page: on } = await site(page(
      `<div id="one">${quizOf('storage="none"')}</div><div id="two" lang="fa"></div>`,
      `<script>
        window.listeners = 0;
        for (const target of [window, document, matchMedia('(width < 40em)').constructor.prototype]) {
          const { addEventListener: add, removeEventListener: remove } = target;
          target.addEventListener = function (...parts) { listeners += 1; return add.apply(this, parts); };
          target.removeEventListener = function (...parts) { listeners -= 1; return remove.apply(this, parts); };
        }
      </script>`,
    ));
    const count = () => on.evaluate(() => (window as unknown as { listeners: number }).listeners);
    // What drives the test listens too, from its first act on.
    await interest(on);
    await answer(on, 'ar', { 1: 4 });
    const there = await count();
    const own = ['hashchange', 'pagehide', 'visibilitychange', 'change', 'storage'].length;
    await on.evaluate(() => { document.getElementById('two')?.append(document.querySelector('mizan-quiz') as Element); });
    await on.getByRole('group', { name: words.fa.items['1'] }).waitFor();
    expect(await on.getByRole('radio', { checked: true, name: words.fa.choices['4'] }).count()).toBe(1);
    expect(await count()).toBe(there);
    const events = await on.evaluate(async () => {
      const quiz = document.querySelector('mizan-quiz') as HTMLElement;
      quiz.remove();
      const gone = (window as unknown as { listeners: number }).listeners;
      document.getElementById('one')?.append(quiz);
      let heard = 0;
      document.addEventListener('mizan-answer', () => { heard += 1; });
      quiz.shadowRoot?.querySelectorAll('fieldset')[1]?.querySelector('input')?.click();
      await new Promise(requestAnimationFrame);
      return { gone, heard };
    });
    expect(events).toEqual({ gone: there - own, heard: 1 });
    expect(await on.getByRole('radio', { checked: true }).count()).toBe(2);
  });

  it('parked in a template, or in another document, looks as before', async () => {
    const { page: on } = await site(page(`${quizOf('storage="none"')}<template></template><iframe></iframe>`));
    await interest(on);
    const state = (place: string) => on.evaluate(async (into) => {
      const quiz = ((window as unknown as { quiz?: HTMLElement }).quiz ??= document.querySelector('mizan-quiz') as HTMLElement);
      const frame = (document.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
      (into === 'frame' ? frame.body : into === 'template' ? (document.querySelector('template') as HTMLTemplateElement).content : document.body).append(quiz);
      await new Promise(requestAnimationFrame);
      if (!quiz.isConnected) return null;
      const one = (selector: string) => getComputedStyle(quiz.shadowRoot?.querySelector(selector) as Element);
      return [one('input').appearance, one('.items').backgroundColor, one('.actions').display, one('details').marginBlockStart];
    }, place);
    const before = await state('page');
    await state('template');
    expect(await state('page')).toEqual(before);
    expect(await state('frame')).toEqual(before);
    expect(await state('page')).toEqual(before);
  });

  it.each([
    ['markup set on an element', `document.body.insertAdjacentHTML('beforeend', tag)`],
    ['a template', `const template = document.createElement('template'); template.innerHTML = tag; document.body.append(template.content.cloneNode(true))`],
    ['a copy of another', `document.body.insertAdjacentHTML('beforeend', tag); const first = document.querySelector('mizan-quiz'); const copy = first.cloneNode(true); first.remove(); document.body.append(copy)`],
    ['another document', `const other = new DOMParser().parseFromString(tag, 'text/html'); document.body.append(document.adoptNode(other.querySelector('mizan-quiz')))`],
    ['document.write', `document.open(); document.write('<!doctype html><html lang="ar"><script type="module" src="/embed/mizan-quiz.ar.js"><\\/script>' + tag); document.close()`],
  ])('made by %s is drawn', async (_, make) => {
    const { page: on, complaints } = await site(page(`<script>addEventListener('load', () => { const tag = '<mizan-quiz src="rater" storage="none"><p>fallback</p></mizan-quiz>'; ${make} })</script>`));
    await on.locator('mizan-quiz fieldset').first().waitFor();
    expect(await fieldsets(on)).toBe(17);
    expect(complaints).toEqual([]);
  });

  it('in a document within a page is answered to its result', async () => {
    const { page: on } = await site(`<iframe width="900" height="800" srcdoc="${page(quizOf()).replaceAll('"', '&quot;')}"></iframe>`);
    const frame = on.frameLocator('iframe');
    await frame.locator('mizan-quiz').evaluate(async (quiz, answers) => {
      await customElements.whenDefined('mizan-quiz');
      Object.assign(quiz, { answers });
      (quiz as HTMLElement & { submit(): unknown }).submit();
    }, full);
    await frame.locator('mizan-result .total').waitFor();
  });
});

it('two languages and directions stand side by side, each its own', async () => {
  const { page: on, complaints } = await site(`<!doctype html><html lang="de" dir="rtl"><meta charset="utf-8">${script()}<div lang="ar">${quizOf('storage="none"')}</div><div lang="en">${quizOf('storage="none"')}</div><div lang="fa">${quizOf('storage="none"')}</div></html>`);
  await on.getByRole('group', { name: words.fa.items['1'] }).waitFor();
  await on.getByRole('group', { name: words.en.items['1'] }).waitFor();
  expect(await on.locator('mizan-quiz .root').evaluateAll((roots) => roots.map((root) => [(root as HTMLElement).lang, getComputedStyle(root).direction, getComputedStyle(root).textAlign]))).toEqual([
    ['ar', 'rtl', 'start'], ['en', 'ltr', 'start'], ['fa', 'rtl', 'start'],
  ]);
  // Not by the mouse: what comes below one quiz moves the next. The agreeing side is first.
  for (const [index, choice] of [[0, 0], [1, 4]] as const) await on.locator('mizan-quiz').nth(index).locator('input').nth(choice).evaluate((radio) => (radio as HTMLInputElement).click());
  expect(await on.locator('mizan-quiz').evaluateAll((all) => all.map((each) => (each as HTMLElement & { answers: unknown }).answers))).toEqual([{ 1: 5 }, { 1: 1 }, {}]);
  expect(complaints).toEqual([]);
});

it('of two copies on a page the first stays, with one warning, and everything works', async () => {
  const { page: on, complaints, warnings } = await site(page(quizOf('storage="none"'), ''));
  await on.locator('mizan-quiz fieldset').first().waitFor();
  await on.addScriptTag({ type: 'module', url: '/embed/mizan-quiz.fa.js' });
  // A copy that registers every element at once has those that the first fetches later.
  await on.evaluate(() => { customElements.define('mizan-plan', class extends HTMLElement {}); });
  await finish(on);
  await on.locator('mizan-takeaway').waitFor();
  expect(warnings).toEqual(['<mizan-quiz> was already registered; keeping that one.']);
  expect(complaints).toEqual([]);
});

it('a base address moves definitions, which are the page’s, and not our own files', async () => {
  const { page: on, complaints } = await site('<p>before</p>');
  await on.route('**/elsewhere/own.json', (route) => route.fulfill({ body: small, contentType: 'application/json' }));
  await on.route('**/site/page.html', (route) => route.fulfill({ body: page('<mizan-quiz lang="en" src="own.json"></mizan-quiz>', '<base href="/elsewhere/">'), contentType: 'text/html; charset=utf-8' }));
  await on.reload();
  await on.getByRole('group').first().waitFor();
  expect(await fieldsets(on)).toBe(2);
  expect(complaints).toEqual([]);
});

it('from another origin comes with all its parts where that allows it, and otherwise leaves the page as it is', async () => {
  const files = origin(elsewhere);
  const { page: on, complaints } = await site('<p>before</p>');
  await on.route('**/site/page.html', (route) => route.fulfill({ body: page(quizOf('storage="none"', '<p>fallback</p>')).replace('/embed/', `${files}/embed/`), contentType: 'text/html; charset=utf-8' }));
  await on.reload();
  await on.waitForLoadState('networkidle');
  expect(await on.getByText('fallback').isVisible()).toBe(true);
  complaints.length = 0;
  await on.route(`${files}/**`, (route) =>
    route.fulfill({ path: `dist/pages${new URL(route.request().url()).pathname}`, contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }),
  );
  await on.reload();
  await finish(on);
  expect(complaints).toEqual([]);
});

describe('Trusted Types', () => {
  const strict = (types: string) => `default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ${types}`;

  it('with lit-html alone let the quiz be answered to its result', async () => {
    const { page: on, complaints } = await site(page(quizOf('storage="none"')), { policy: strict('lit-html') });
    await finish(on);
    expect(complaints).toEqual([]);
  });

  it('with none at all leave what stands in the quiz readable, and the page at work', async () => {
    const { page: on } = await site(page(quizOf('', '<p>Seventeen statements, <a href="/paper.pdf">on paper</a></p>') + '<button onclick="this.textContent = \'pressed\'">own</button><script type="module">document.title = "ran"</script>'), { policy: strict("'none'") });
    await expect.poll(() => on.title()).toBe('ran');
    expect(await on.getByRole('link', { name: 'on paper' }).isVisible()).toBe(true);
    expect(await on.locator('mizan-quiz').evaluate((quiz) => quiz.shadowRoot)).toBe(null);
    await on.getByRole('button', { name: 'own' }).click();
    expect(await on.getByRole('button').textContent()).toBe('pressed');
  });
});

it('a page whose scripts have added to the built-in prototypes harms nothing', async () => {
  const { page: on, complaints } = await site(page(quizOf('storage="none"'), `<script>
    Object.prototype.extra = function () {}; Array.prototype.extra = function () {}; String.prototype.extra = 1;
  </script>`));
  await finish(on);
  expect(complaints).toEqual([]);
});
