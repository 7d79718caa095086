import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../src/core/fold.js';

describe('what is searched as one', () => {
  it.each([
    ['forms of alif', ['أحمد', 'إحمد', 'آحمد', 'ٱحمد', 'احمد']],
    ['final ya, Persian and Arabic ya', ['على', 'علی', 'علي']],
    ['Persian and Arabic kaf', ['کریم', 'كريم']],
    ['ta marbuta and ha, with a hamza above too', ['فاطمة', 'فاطمه', 'فاطمۀ', 'فاطمه\u0654']],
    ['waw with hamza', ['مؤمن', 'مومن']],
    ['ya with hamza', ['رئيس', 'رييس', 'رئیس']],
    ['letters written as one sign or as two', ['\u0623حمد', '\u0627\u0654حمد']],
    ['vowels or none', ['مُحَمَّدٌ', 'محمد', 'مُحمَّد']],
    ['the superscript alif', ['رحمٰن', 'رحمن']],
    ['a stretched word', ['محـــمد', 'محمد']],
    ['with a joiner or without', ['می\u200Cشود', 'میشود']],
    ['marks of direction or none', ['\u200Fسارا\u200E', '\u2067سارا\u2069', '\u061Cسارا', 'سارا']],
    ['digits of Arabic, Persian and Europe', ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '0123456789']],
    ['capitals and small letters', ['Sara', 'SARA', 'sara']],
    ['a letter with an accent, as one sign or as two', ['J\u030C', 'j\u030C', '\u01F0']],
    ['signs that are pasted along unseen', ['call\u200B 12\uFEFF', 'ca\u00ADll 1\u20602', '\u202Dcall 12\u202C', 'call 12']],
    ['white space', ['Sara  Ahmadi ', ' Sara\tAhmadi', 'Sara\u00A0Ahmadi', 'sara ahmadi']],
  ])('%s', (_, spellings) => {
    expect(new Set(spellings.map(folded)).size).toBe(1);
  });
});

it.each([
  ['two people', 'سارا', 'ساره'],
  ['a space and no space', 'گل رخ', 'گلرخ'],
  ['gaf and kaf', 'گل', 'کل'],
  ['pe and be', 'پارسا', 'بارسا'],
  ['accents of Latin letters', 'José', 'Jose'],
])('keeps %s apart', (_, one, other) => {
  expect(folded(one)).not.toBe(folded(other));
});

it('writes each letter as the one that it is searched as', () => {
  expect(folded('أإآٱ ىی ک ة ؤ ئ')).toBe('اااا يي ك ه و ي');
});

it('is done once: folding again changes nothing, and a part is found in the whole', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(folded(folded(text))).toBe(folded(text)); }), { numRuns: 2000 });
  expect(folded('الموظف: سارة أحمدي، ۱۲۳')).toContain(folded('ساره احمدی'));
});
