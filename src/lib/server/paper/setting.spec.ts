import { expect, test } from 'vitest';
import { fonts } from './fonts.ts';
import { inOrder, lineOf } from './letters.ts';
import { setter } from './setting.ts';
import { TYPE } from './type.ts';

const linesOf = async (text: string, width: number) =>
  setter(await fonts([text]))
    .lines([{ text, style: TYPE.text }], width)
    .map(({ words }) => words.map(({ text: said }) => said).join(' '));

test('a line ends behind a hyphen only between words that are words', async () => {
  for (let width = 40; width < 160; width += 3) {
    const lines = await linesOf('так вышло из-за того, что кто-то 8–12 раз менял A/B-тесты', width);
    for (const line of lines) expect(line).not.toMatch(/(^|\s)(из|кто|8|A)[-–/]$/);
  }
  expect(await linesOf('интернет-магазин', 60)).toEqual(['интернет-', 'магазин']);
});

test('a hyphen that holds words together is a hyphen, and holds', async () => {
  expect(await linesOf('вот интернет-магазин', 95)).toEqual(['вот интернет-', 'магазин']);
  expect(await linesOf('вот интернет\u2011магазин', 95)).toEqual(['вот', 'интернет-магазин']);
});

test('words from right to left stand in their order, the marks at their ends too', () => {
  const words = (text: string) =>
    inOrder(text.split(' ').map((said) => ({ text: said, isApart: true }))).map(
      (word) => word.text
    );
  expect(words('one two')).toEqual(['one', 'two']);
  expect(words('for שלום (עולם). and')).toEqual(['for', '.(עולם)', 'שלום', 'and']);
  expect(lineOf('שלום, עולם')).toBe('עולם ,שלום');
});
