import { expect } from 'chai';
import { consoleOf } from '../../src/pages/workshop/api.js';
import '../../src/pages/workshop/present.js';
import { accessible } from './accessible.js';
import { divided, found, room, styled, visit } from './workshop.js';

before(() => styled('/src/pages/workshop/present.css'));

const languages = ['en', 'ar', 'fa'] as const;
for (const language of languages) {
  it(`goes by the arrow that points onwards in ${language}`, async () => {
    const { code, secret, enter, act } = await room({ languages: [language, ...languages.filter((each) => each !== language)] });
    await enter(5, divided);
    await act({ act: 'reveal', round: 1, step: 'totals' });
    const page = visit('present-page', language, `${code}.${secret}`);
    await found(() => page.querySelector('[data-at="join"]'));
    const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const [on, back] = language === 'en' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    press(on);
    await found(() => page.querySelector('[data-at="totals"]'));
    await accessible(page);
    press(back);
    await found(() => page.querySelector('[data-at="join"]'));
    press(on);
    await found(() => page.querySelector('[data-at="totals"]'));
    // The console knows what the room sees.
    let at = '';
    while (at !== 'totals') at = (await consoleOf(code, secret)).view.at;
    expect(at).to.equal('totals');
  });
}
