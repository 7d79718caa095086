import { expect } from 'chai';
import type { MizanQuiz } from '../../src/elements/mizan-quiz.js';
import { register } from '../../src/elements/register.js';
import { all, full, group, mount, one, until, warnings, words } from './helpers.js';

const sheet = document.createElement('style');
afterEach(() => sheet.remove());
const under = async (css: string, attributes = 'lang="ar"'): Promise<MizanQuiz> => {
  sheet.textContent = css;
  document.head.append(sheet);
  return mount(`<mizan-quiz src="rater" storage="none" ${attributes}></mizan-quiz>`);
};
const styles = (quiz: Element, selector: string) => getComputedStyle(one(quiz, selector));

describe('rules of a page', () => {
  it('for its own text stay outside', async () => {
    const quiz = await under(`body { letter-spacing: 9px; word-spacing: 9px; text-indent: 99px; text-transform: uppercase; line-height: 9; text-align: right; white-space: nowrap;
      word-break: break-all; font-style: italic; font-variant-caps: small-caps; font-weight: 900; cursor: none; text-shadow: 1px 1px red; list-style-position: inside }`);
    const style = styles(quiz, '.heading');
    expect(Number.parseFloat(style.letterSpacing) || 0).to.equal(0);
    expect(Number.parseFloat(style.wordSpacing) || 0).to.equal(0);
    expect([style.textIndent, style.textTransform, style.textAlign, style.wordBreak, style.fontStyle, style.fontVariantCaps, style.textShadow, style.listStylePosition, style.cursor])
      .to.deep.equal(['0px', 'none', 'start', 'normal', 'normal', 'normal', 'none', 'outside', 'auto']);
    expect(style.whiteSpace).to.equal('normal');
    expect(styles(quiz, '.introduction').fontWeight).to.equal('400');
  });

  it('for every element change neither colour nor size, and do not shrink the quiz', async () => {
    const calm = await under('');
    const { color, backgroundColor, fontSize } = getComputedStyle(calm);
    for (const css of ['* { all: initial }', '* { all: unset !important }', '* { color: red !important; background: yellow !important; font-size: 5px !important; float: left; inline-size: 0 }']) {
      const quiz = await under(css);
      const style = getComputedStyle(quiz);
      expect([style.color, style.backgroundColor, style.fontSize], css).to.deep.equal([color, backgroundColor, fontSize]);
      expect(styles(quiz, '.root').display, css).to.equal('block');
    }
    const quiz = await under('mizan-quiz { display: inline; float: right; inline-size: 0 }');
    expect(quiz.getBoundingClientRect().width).to.be.greaterThan(250);
  });

  it('bring in the font, the theme, and what hides the quiz or keeps it from being pressed', async () => {
    const quiz = await under('mizan-quiz { font-family: monospace; color-scheme: dark; visibility: hidden; pointer-events: none }');
    const { fontFamily, colorScheme, visibility, pointerEvents } = styles(quiz, '.root');
    expect([fontFamily, colorScheme, visibility, pointerEvents]).to.deep.equal(['monospace', 'dark', 'hidden', 'none']);
    expect(getComputedStyle(await under('mizan-quiz { display: none }')).display).to.equal('none');
    expect(getComputedStyle(await under('', 'lang="ar" hidden')).display).to.equal('none');
  });
});

describe('what a page puts around a result', () => {
  it('stands above and below it, and only with it', async () => {
    const quiz = await mount(
      '<mizan-quiz src="rater" lang="en" storage="none"><p slot="before-result">above</p><p slot="after-result">below</p></mizan-quiz>',
      (each) => { each.answers = full; },
    );
    const seen = () => [...quiz.children].map((each) => each.getBoundingClientRect().height > 0);
    expect(seen()).to.deep.equal([false, false]);
    quiz.submit();
    const result = await until(() => quiz.shadowRoot?.querySelector('mizan-result'));
    await until(() => result.shadowRoot?.querySelector('.total'));
    expect(seen()).to.deep.equal([true, true]);
    const [above, below] = [...quiz.children].map((each) => each.getBoundingClientRect());
    const between = result.getBoundingClientRect();
    expect(above?.bottom).to.be.at.most(between.top + 1);
    expect(below?.top).to.be.at.least(between.bottom - 1);
    quiz.reset();
    await quiz.updateComplete;
    expect(seen()).to.deep.equal([false, false]);
  });
});

describe('another document', () => {
  it('that the quiz is moved into shows it as before, and so does its own on the way back', async () => {
    const quiz = await under('');
    const home = quiz.parentElement as HTMLElement;
    const frame = document.createElement('iframe');
    home.append(frame);
    const look = () => [styles(quiz, '.items').borderTopStyle, getComputedStyle(group(quiz, words.ar.items['1'])).display];
    const before = look();
    expect(before).to.deep.equal(['solid', 'grid']);
    frame.contentDocument?.body.append(quiz);
    await quiz.updateComplete;
    expect(look()).to.deep.equal(before);
    home.append(quiz);
    await quiz.updateComplete;
    expect(look()).to.deep.equal(before);
    all<HTMLInputElement>(quiz, 'input')[0]?.click();
    expect(quiz.answers).to.deep.equal({ 1: 5 });
  });
});

describe('a second copy', () => {
  it('has said so once, whatever the number of its elements', async () => {
    const said = await warnings(async () => {
      for (const tag of ['mizan-quiz', 'mizan-result', 'mizan-chart']) register(tag, class extends HTMLElement {});
    });
    expect(said).to.have.length(1);
  });
});
