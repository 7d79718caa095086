import { expect } from 'chai';
import arTable from '../../locales/ar/customer-service.json';
import enTable from '../../locales/en/customer-service.json';
import faTable from '../../locales/fa/customer-service.json';
import ar from '../../locales/ar/periodic-table.json';
import en from '../../locales/en/periodic-table.json';
import fa from '../../locales/fa/periodic-table.json';
import { MizanPeriodicTable } from '../../src/elements/mizan-periodic-table.js';
import { register } from '../../src/elements/register.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { button, languages, mount, until } from './helpers.js';

const words = { en: enTable, ar: arTable, fa: faTable };
for (const [language, sentences] of Object.entries({ en, ar, fa })) addWords(language, 'periodic-table', sentences);
for (const language of languages) addWords(language, 'customer-service', words[language]);
register('mizan-periodic-table', MizanPeriodicTable);

interface Drawn { readonly text: string; readonly width: number; readonly room: number; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Everything written on the picture of a table, by its place, and how wide it is where it is not squeezed. */
async function written(language: (typeof languages)[number], set: Partial<MizanPeriodicTable> = {}): Promise<readonly Drawn[]> {
  const host = await mount<MizanPeriodicTable>(`<mizan-periodic-table lang="${language}"></mizan-periodic-table>`, (each) => Object.assign(each, set));
  await until(() => host.shadowRoot?.querySelector('.heading'));
  await host.updateComplete;
  const { fillText } = CanvasRenderingContext2D.prototype;
  const { click } = HTMLAnchorElement.prototype;
  const drawn: Drawn[] = [];
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, room = Infinity) {
    const { width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } = this.measureText(text);
    drawn.push({ text, width, room, left: x - actualBoundingBoxLeft, right: x + actualBoundingBoxRight, top: y - actualBoundingBoxAscent, bottom: y + actualBoundingBoxDescent });
    fillText.call(this, text, x, y, room);
  };
  await new Promise<void>((resolve) => {
    HTMLAnchorElement.prototype.click = () => resolve();
    button(host, voiceOf(language, 'periodic-table').t('picture'))?.click();
  }).finally(() => {
    CanvasRenderingContext2D.prototype.fillText = fillText;
    HTMLAnchorElement.prototype.click = click;
  });
  return drawn;
}

const squeezed = (drawn: readonly Drawn[]) => drawn.filter(({ width, room }) => width > room + 0.5).map(({ text, width, room }) => `${text}: ${width} in ${room}`);
const overlaid = (drawn: readonly Drawn[]) =>
  drawn.flatMap((one, index) => drawn.slice(index + 1).filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom).map((other) => `${one.text} / ${other.text}`));

for (const language of languages) {
  describe(`the picture of the table in ${language}`, () => {
    it('has nothing squeezed into its room, nor written over anything else', async () => {
      const drawn = await written(language);
      expect(drawn.length).to.be.greaterThan(42 * 3);
      expect(squeezed(drawn)).to.deep.equal([]);
      expect(overlaid(drawn)).to.deep.equal([]);
    });

    it('finds room for a long title, and for long names of the narrowest sections at the top', async () => {
      const [name, title] = [words[language].introduction.split(' ').slice(0, 5).join(' '), words[language].introduction.slice(0, 160)];
      const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
      const definition = {
        schema: 1, kind: 'periodic-table', id: 'narrow', version: '1.0.0', languages: [language], dimensions: ['x'],
        sections: ids.map((id) => ({ id, columns: 1, elements: [{ id: `${id}1`, origin: 'own', dimensions: ['x'], instruments: [] }] })),
        text: {
          [language]: {
            title, introduction: 'I', dimensions: { x: 'X' }, sections: Object.fromEntries(ids.map((id) => [id, { name }])),
            elements: Object.fromEntries(ids.map((id, index) => [`${id}1`, { symbol: (language === 'en' ? 'ABCDEFGHIJ' : 'ابتثجحخدذر').charAt(index), name, meaning: 'M', measured: 'M' }])),
          },
        },
      };
      const drawn = await written(language, { definition });
      expect(drawn.map(({ text }) => text).join(' ')).to.contain(name.split(' ')[0]);
      expect(squeezed(drawn)).to.deep.equal([]);
      expect(overlaid(drawn)).to.deep.equal([]);
    });
  });
}
