import { expect } from 'chai';
import fc from 'fast-check';
import { csvOf, unguarded, type CsvRow } from '../../src/core/csv.js';
import type { RowProblem } from '../../src/core/ticket.js';
import { rowsOf, separatorOf } from '../../src/elements/file-rows.js';

const bytes = (...of: number[]) => new Uint8Array(of);

async function read(...parts: BlobPart[]): Promise<{ readonly rows: readonly CsvRow[]; readonly damaged: readonly RowProblem[]; readonly encoding: string }> {
  const [rows, damaged]: [CsvRow[], RowProblem[]] = [[], []];
  let encoding = '';
  for await (const block of rowsOf(new Blob(parts), () => undefined)) {
    rows.push(...block.rows);
    damaged.push(...block.damaged);
    ({ encoding } = block);
  }
  return { rows, damaged, encoding };
}
const cells = async (...parts: BlobPart[]) => (await read(...parts)).rows.map((row) => row.cells);

describe('the rows of a file', () => {
  it('are those that were written, whatever stands in them', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', "'", '=', ' ', 'ن', 'ی'), maxLength: 8 }))
      // What guards a formula before a return would not be known once it is the other kind of end.
      .filter((cell) => !/^'*\r/.test(cell));
    await fc.assert(fc.asyncProperty(fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), fc.constantFrom(',' as const, ';' as const), async (rows, separator) => {
      // A header without quotes decides on the separator.
      const table = [['first', 'second', 'third', 'fourth', 'fifth'], ...rows];
      // Ends of lines within a cell come out as one kind.
      expect((await cells(csvOf(table, separator))).map((row) => row.map(unguarded))).to.deep.equal(table.map((row) => row.map((cell) => cell.replaceAll(/\r\n?/g, '\n'))));
    }), { numRuns: 300 });
  });

  it('are counted by lines, also where cells hold some, and whatever ends them', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { rows } = await read(['a,b', '1,"x', 'y"', '', '2,z', '"3","', '', '"', '4,w'].join(end));
      expect(rows.map((row) => row.line)).to.deep.equal([1, 2, 5, 6, 9]);
    }
  });

  it('are parted by what parts the header', async () => {
    expect(['a,b;c,d', 'a;b,c;d', 'a\tb,c\td', '"a;b;c",d', 'a', 'sep=;'].map(separatorOf)).to.deep.equal([',', ';', '\t', ',', ',', ';']);
    expect(await cells('sep=;\na;b\n1;2')).to.deep.equal([['a', 'b'], ['1', '2']]);
    expect((await read('sep=;\na;b\n1;2')).rows[0]).to.have.property('line', 2);
  });

  it('are none in an empty file', async () => {
    expect([await cells(''), await cells('\n\n'), await cells('\uFEFF')]).to.deep.equal([[], [], []]);
  });

  it('go on after a quote that is not closed, with the next line', async () => {
    const { rows, damaged } = await read('a,b\n1,x\n2,"open\n3,y\n4,"fine"\n5,z\n');
    expect(damaged).to.deep.equal([{ line: 3, code: 'quote-open', field: '', found: '2,"open' }]);
    expect(rows.map((row) => [row.line, ...row.cells])).to.deep.equal([[1, 'a', 'b'], [2, '1', 'x'], [4, '3', 'y'], [5, '4', 'fine'], [6, '5', 'z']]);
  });

  it('go on after a quote where none may be', async () => {
    const { rows, damaged } = await read('a,b\n1,"x"y\n2,z\n3,"p ""q"" r"\n');
    expect(damaged).to.deep.equal([{ line: 2, code: 'quote-stray', field: '', found: '1,"x"y' }]);
    expect(rows.map((row) => row.line)).to.deep.equal([1, 3, 4]);
  });

  it('go on after a line without end, of which no more is held than tells it', async () => {
    const endless = '2,' + 'x,'.repeat(3_000_000);
    const { rows, damaged } = await read(`a,b\n1,x\n${endless}\n3,y\n`);
    expect(damaged).to.deep.equal([{ line: 3, code: 'too-long', field: '', found: `${endless.slice(0, 60)}…` }]);
    expect(rows.map((row) => [row.line, ...row.cells])).to.deep.equal([[1, 'a', 'b'], [2, '1', 'x'], [4, '3', 'y']]);
    expect((await read(`a,b\n1,x\n${endless}`)).damaged.map(({ line, code }) => [line, code])).to.deep.equal([[3, 'too-long']]);
  });

  it('are none where the header has no end', async () => {
    expect(await read('x'.repeat(1_000_000)).catch((error: unknown) => error)).to.be.instanceOf(RangeError);
  });

  it('are refused line by line where each opens a quote, and none is looked through again and again', async () => {
    const { rows, damaged } = await read(`a,b\n${'"1,x\n'.repeat(20_000)}2,y\n`);
    expect(damaged).to.have.length(20_000);
    expect(rows.map((row) => row.line)).to.deep.equal([1, 20_002]);
  });

  it('keep a quote within a cell that has none around it', async () => {
    expect(await cells('a,b\n12" screen,x\n')).to.deep.equal([['a', 'b'], ['12" screen', 'x']]);
  });

  it('lose no line between them, however many are damaged and however long the file', async () => {
    const lines = ['id,text'];
    for (let at = 1; at <= 20_000; at += 1) lines.push(at % 50 === 0 ? `${at},"open ${at}` : at % 7 === 0 ? `${at},"two\nlines"` : `${at},plain text of ${at}`);
    const { rows, damaged } = await read(lines.join('\n'));
    expect(damaged).to.have.length(400);
    expect(rows).to.have.length(1 + 20_000 - 400);
    expect(rows.at(-1)?.cells[0]).to.equal('19999');
    const text = lines.join('\n').split('\n');
    for (const { line, cells: [id] } of rows) expect(text[line - 1]?.split(',')[0]).to.equal(id);
  });

  it('end a quote that is never closed, however much comes after', async () => {
    const { rows, damaged } = await read(`id,text\n1,"${'x'.repeat(300)}\n${Array.from({ length: 20_000 }, (_, at) => `${at + 2},some words of a customer`).join('\n')}\n`);
    expect(damaged.map(({ line, code }) => [line, code])).to.deep.equal([[2, 'quote-open']]);
    expect(rows).to.have.length(20_001);
  });
});

describe('the letters of a file', () => {
  const arabic = 'اسم,مدينة\nمنى,عمان\n';
  const utf16 = (text: string, big: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    Array.from({ length: text.length }, (_, at) => view.setUint16(at * 2, text.charCodeAt(at), !big));
    return view.buffer;
  };

  it('are UTF-8, with a mark or without', async () => {
    for (const mark of ['', '\uFEFF']) expect(await cells(mark, arabic)).to.deep.equal([['اسم', 'مدينة'], ['منى', 'عمان']]);
  });

  it('are UTF-16 where its mark says so', async () => {
    expect(await read(utf16(`\uFEFF${arabic}`, false))).to.deep.include({ encoding: 'utf-16le' });
    for (const big of [false, true]) expect(await cells(utf16(`\uFEFF${arabic}`, big))).to.deep.equal([['اسم', 'مدينة'], ['منى', 'عمان']]);
  });

  it('are those of Windows for Arabic where they stand side by side', async () => {
    // منى and رضا in windows-1256.
    const { rows, encoding } = await read('a,b\n', bytes(0xe3, 0xe4, 0xec), ',', bytes(0xd1, 0xd6, 0xc7), '\n');
    expect({ encoding, cells: rows[1]?.cells }).to.deep.equal({ encoding: 'windows-1256', cells: ['منى', 'رضا'] });
  });

  it('are those of Windows for Western Europe where they stand alone', async () => {
    const { rows, encoding } = await read('a,b\nJos', bytes(0xe9), ',M', bytes(0xfc), 'ller\n');
    expect({ encoding, cells: rows[1]?.cells }).to.deep.equal({ encoding: 'windows-1252', cells: ['José', 'Müller'] });
  });

  it('stay UTF-8 where a single one is broken', async () => {
    const { rows, encoding } = await read(arabic, bytes(0xd9), ',x\n');
    expect({ encoding, cells: rows[2]?.cells }).to.deep.equal({ encoding: 'utf-8', cells: ['\uFFFD', 'x'] });
  });

  it('are whole where a piece of the file ends within one', async () => {
    const text = `a,b\n${'ن'.repeat(200_001)},x\n`;
    expect((await cells(text))[1]?.[0]).to.have.length(200_001);
  });
});
