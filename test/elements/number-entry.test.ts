import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, render } from 'lit';
import { numberEntry } from '../../src/elements/number-entry.js';

describe('a field for a number', () => {
  const place = document.createElement('div');
  const told: (number | null)[] = [];
  const draw = (value: number | null, tag: string, more: { least?: number; most?: number; whole?: boolean } = {}): HTMLInputElement => {
    render(html`<label>Mark <input inputmode="decimal" ${numberEntry({ value, tag, wrong: 'A number belongs here.', set: (typed) => told.push(typed), ...more })} /></label> <button>Next</button>`, place);
    return place.querySelector('input') as HTMLInputElement;
  };
  const type = async (field: HTMLInputElement, keys: string) => {
    field.select();
    await sendKeys({ type: keys });
  };
  const leave = () => sendKeys({ press: 'Tab' });

  beforeEach(() => {
    render(null, place);
    document.body.append(place);
    told.length = 0;
  });
  after(() => place.remove());

  for (const [tag, digits] of [['en', '1234.5'], ['fa', '۱۲۳۴٫۵'], ['ar-EG', '١٢٣٤٫٥'], ['ar-u-nu-arab', '١٢٣٤٫٥']] as const) {
    it(`shows its number as ${tag} writes it, and takes digits of three scripts`, async () => {
      const field = draw(1234.5, tag);
      expect(field.value).to.equal(digits);
      for (const typed of ['۸۵', '٨٥', '85']) {
        await type(field, typed);
        // As it was typed until the field is left.
        expect(field.value).to.equal(typed);
        expect(told.at(-1)).to.equal(85);
        await leave();
        expect(field.value).to.equal(new Intl.NumberFormat(tag).format(85));
      }
    });
  }

  it('leaves what is being typed alone, and shows another number once there is one', async () => {
    const field = draw(80, 'fa');
    await type(field, '8');
    draw(8, 'fa');
    expect(field.value).to.equal('8');
    draw(90, 'fa');
    expect(field.value).to.equal('۹۰');
    draw(null, 'fa');
    expect(field.value).to.equal('');
  });

  it('shows its number anew in another language', () => {
    draw(12.5, 'en');
    expect(draw(12.5, 'fa').value).to.equal('۱۲٫۵');
  });

  it('says what cannot be read, and goes on to be wrong until it can', async () => {
    const field = draw(80, 'en');
    await type(field, 'many');
    await leave();
    expect(told.at(-1)).to.deep.equal(Number.NaN);
    expect(field.validationMessage).to.equal('A number belongs here.');
    draw(80, 'en');
    expect([field.value, field.matches(':invalid')]).to.deep.equal(['many', true]);
    await type(field, '85');
    expect(field.matches(':invalid')).to.equal(false);
  });

  it('is empty where there is no number', async () => {
    const field = draw(80, 'en');
    field.select();
    await sendKeys({ press: 'Delete' });
    expect(told).to.deep.equal([null]);
    await leave();
    expect(field.matches(':valid')).to.equal(true);
  });

  for (const [text, right] of [['1', false], ['2', true], ['10', true], ['11', false], ['2.5', false]] as const) {
    it(`that holds whole ones from 2 to 10 takes ${text}: ${right}`, async () => {
      const field = draw(5, 'en', { least: 2, most: 10, whole: true });
      await type(field, text);
      await leave();
      expect(field.matches(':valid')).to.equal(right);
      expect(told.at(-1)).to.deep.equal(right ? Number(text) : Number.NaN);
    });
  }
});
