import { expect } from 'chai';
import type { MizanQuiz } from '../../src/elements/mizan-quiz.js';

/** The built page, whose script is held back until it is let go. */
async function page(language: string): Promise<{ view: Window; quiz: MizanQuiz; release: () => Promise<void>; gone: () => void }> {
  const html = await (await fetch(`/dist/pages/prerendered/inline.${language}.html`)).text();
  const frame = document.createElement('iframe');
  frame.width = '900';
  // Without its script, which is put there by hand.
  frame.srcdoc = html.replace(/<script.*?<\/script>/, `<base href="${new URL('/dist/pages/prerendered/', location.href).href}">`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as Window;
  const quiz = view.document.querySelector('mizan-quiz') as MizanQuiz;
  return {
    view,
    quiz,
    release: async () => {
      const script = view.document.createElement('script');
      script.type = 'module';
      script.src = '../embed/mizan-quiz.js';
      view.document.head.append(script);
      await view.customElements.whenDefined('mizan-quiz');
      while (!quiz.hasUpdated) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    gone: () => frame.remove(),
  };
}

describe('a quiz drawn beforehand', () => {
  for (const language of ['en', 'ar', 'fa']) {
    it(`stands before its script in ${language}, and is gone on with`, async () => {
      const { quiz, release, gone } = await page(language);
      const root = quiz.shadowRoot as ShadowRoot;
      const before = [...root.querySelectorAll('fieldset, input, legend')];
      expect(before).to.have.length(17 * 7);
      const [first, last] = [root.querySelector('input') as HTMLInputElement, root.querySelector('fieldset:last-of-type input:last-of-type') as HTMLInputElement];
      const height = root.querySelector('.items')?.getBoundingClientRect().height;
      first.click();
      last.click();
      first.focus();
      // A browser whose own Intl writes other digits draws it anew, so that none are mixed.
      const same = root.querySelector('.number')?.textContent === new Intl.NumberFormat(language).format(1);
      await release();
      const after = [...root.querySelectorAll('fieldset, input, legend')];
      expect(after).to.have.length(17 * 7);
      expect(after.every((each, index) => each === before[index])).to.equal(same);
      expect(root.querySelector('.items')?.getBoundingClientRect().height).to.equal(height);
      if (same) expect(root.activeElement).to.equal(first);
      expect(quiz.answers).to.deep.equal({ 1: Number(first.value), 17: Number(last.value) });
      await quiz.updateComplete;
      expect([...root.querySelectorAll('input:checked')].map((each) => (each as HTMLInputElement).value)).to.deep.equal([first.value, last.value]);
      // What stands there is the element's own from now on.
      (root.querySelectorAll('fieldset')[1]?.querySelector('input') as HTMLInputElement).click();
      await quiz.updateComplete;
      expect(Object.keys(quiz.answers)).to.have.length(3);
      expect(root.querySelector('progress')?.value).to.equal(3);
      gone();
    });
  }
});
