import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import * as sheets from './service.ts';
import type { Cell, Sheet } from './service.ts';

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '</t></is></c><c><f>1+1</f></c>',
  ']]><f>1</f>',
  '&amp; &#61;1',
  '_x003D_1+1',
  'a "quoted"; b, c\nnext line',
  'nul \0 bell \u0007 half \ud800 pair 😀 \ufffe end',
  'x'.repeat(40_000)
];

const COLUMNS = ['Text', 'Балл', 'День'].map((head) => ({ head, width: 20 }));
const sheet = (rows: Sheet['rows'], fixed = 0): Sheet => ({
  ...{ name: 'Ответы', columns: COLUMNS, fixed, rows }
});

async function bytesOf(...all: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = { title: '«Маяк» & <сыновья>', sheets: all, table: all[0]! };
  const parts: Uint8Array[] = [];
  for await (const part of sheets.xlsxBytes(book, 'ru')) parts.push(part);
  return Uint8Array.from(Buffer.concat(parts));
}

async function csvOf(rows: Sheet['rows'], locale: 'en' | 'ru'): Promise<string> {
  let text = '';
  for await (const line of sheets.csvLines(sheet(rows), locale)) text += line;
  return text;
}

const hostileRows = HOSTILE.map((text): Cell[] => [text, sheets.score(2.5), null]);
const firstColumn = (rows: readonly (readonly unknown[])[]) => rows.slice(1).map(([cell]) => cell);

describe('a workbook', () => {
  test('holds text as text, whatever it looks like', async () => {
    const bytes = await bytesOf(sheet(hostileRows));
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/<f[\s>]/);
      expect(xml, name).not.toMatch(/t="(?:str|e)"/);
    }
    const read = await readXlsx(bytes);
    const texts = firstColumn(read.sheets[0]!.rows).map(String);
    expect(texts).toHaveLength(HOSTILE.length);
    for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(texts[0]).toBe(`'${HOSTILE[0]}`);
    expect(texts[10]).toBe(HOSTILE[10]);
    expect(texts[12]).toBe(HOSTILE[12]);
    expect(texts[14]).toBe(HOSTILE[14]);
    expect(texts[15]).toContain('pair 😀');
    expect(texts[16]).toHaveLength(32_767);
  });

  test('has figures as numbers and days as days', async () => {
    const rows: Cell[][] = [
      ['a', sheets.score(8 / 3), sheets.day('2026-11-23')],
      ['b', sheets.delta(-0.5), sheets.day('2028-02-29T23:59:59.000Z')],
      ['c', sheets.score(null), null]
    ];
    const [first] = (await readXlsx(await bytesOf(sheet(rows)))).sheets;
    expect(first?.rows[1]).toEqual(['a', 8 / 3, new Date('2026-11-23')]);
    expect(first?.rows[2]).toEqual(['b', -0.5, new Date('2028-02-29')]);
    expect(first?.rows[3]?.[1] ?? null).toBeNull();
  });

  test('keeps its headings in view and its columns as wide as they were told', async () => {
    const bytes = await bytesOf(sheet([], 1), { ...sheet([]), name: 'Ещё' });
    const read = await readXlsx(bytes);
    expect(read.sheets.map(({ name }) => name)).toEqual(['Ответы', 'Ещё']);
    expect(read.sheets[0]?.rows).toEqual([['Text', 'Балл', 'День']]);
    expect(read.sheets[0]?.freezePane).toMatchObject({ rows: 1, columns: 1 });
    expect(read.sheets[1]?.freezePane).toMatchObject({ rows: 1 });
    expect(read.sheets[0]?.columns?.map(({ width }) => width)).toEqual([20, 20, 20]);
    const { 'docProps/core.xml': properties } = unzipSync(bytes);
    expect(strFromU8(properties!)).toContain('«Маяк» &amp; &lt;сыновья&gt;');
  });

  test('reads a row only when those before it were taken, and stops when nobody reads on', async () => {
    let read = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<Cell[]> {
      try {
        for (;;) {
          read += 1;
          yield await Promise.resolve([String(Math.sin(read)), sheets.score(Math.cos(read)), null]);
        }
      } finally {
        ended = true;
      }
    }
    const book = { title: '', sheets: [sheet(endless())], table: sheet([]) };
    const bytes = sheets.xlsxBytes(book, 'en');
    for (let n = 0; n < 40; n += 1) await bytes.next();
    const after = read;
    expect(after).toBeLessThan(20_000);
    await bytes.return(undefined);
    expect([read, ended]).toEqual([after, true]);
  });
});

describe('a table as CSV', () => {
  test.for(['en', 'ru'] as const)('runs nothing in a spreadsheet, %s', async (locale) => {
    const text = await csvOf(hostileRows, locale);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const delimiter = { en: ',', ru: ';' }[locale];
    const read = parse(text, { bom: true, delimiter });
    const cells = firstColumn(read as string[][]).map(String);
    expect(cells).toHaveLength(HOSTILE.length);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(cells[14]).toBe(HOSTILE[14]);
    expect((read as string[][])[1]?.[1]).toBe({ en: '2.5', ru: '2,5' }[locale]);
  });

  test('has exact figures and days that every spreadsheet reads', async () => {
    const rows = [['a', sheets.delta(-8 / 3), sheets.day('2026-11-23')]];
    const [, row] = parse(await csvOf(rows, 'ru'), { bom: true, delimiter: ';' }) as string[][];
    expect(row).toEqual(['a', '-2,6666666666666665', '2026-11-23']);
  });
});
