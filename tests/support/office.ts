/** Files as Poppler and LibreOffice understand them: programs of others, started as a reader would. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import type { Locale } from '#lib/domain/model/types.ts';

const run = promisify(execFile);
const LIMITS = { maxBuffer: 32_000_000, timeout: 100_000 };

const poppler = async (program: string, ...args: string[]): Promise<string> =>
  (await run(program, args, LIMITS)).stdout;

/** What each page says: as it lies there, or in the order in which it was written. */
export const pdfText = async (file: string, order: 'layout' | 'raw'): Promise<string[]> =>
  (await poppler('pdftotext', `-${order}`, file, '-')).split('\f').slice(0, -1);

/** What a PDF says of itself, by the program's names. */
export const pdfInfo = async (file: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await poppler('pdfinfo', file)).split('\n').flatMap((line) => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? '']];
    })
  );

export interface PdfFont {
  readonly name: string;
  /** In the order of the program: embedded, only the letters used, each with what it means. */
  readonly has: readonly string[];
}

export const pdfFonts = async (file: string): Promise<PdfFont[]> =>
  (await poppler('pdffonts', file))
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/);
      return { name, has: rest.slice(-5, -2) };
    });

/** Opens files in LibreOffice and saves them as something else; gives the new paths. */
export async function converted(
  folder: string,
  to: 'pdf' | 'fods',
  files: readonly string[],
  ...options: string[]
): Promise<string[]> {
  // a profile of its own: whoever works with the program beside us is not disturbed
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, to);
  const args = [profile, '--headless', ...options, '--convert-to', to, '--outdir', out, ...files];
  await run('soffice', args, LIMITS);
  return files.map((file) => join(out, basename(file).replace(/\w+$/, to)));
}

const WINDOWS_LANGUAGE: Record<Locale, number> = { en: 2057, ru: 1049 };

/** How a reader of this language opens a CSV file, running every formula that it may hold. */
export const csvOption = (locale: Locale, separator: string): string => {
  const how = [separator.charCodeAt(0), 34, 'UTF-8', 1, '', WINDOWS_LANGUAGE[locale]];
  const formulasRun = ['false', 'true', 'false', 'false', 'false', 0, 'true'];
  return `--infilter=Text - txt - csv (StarCalc):${[...how, ...formulasRun].join()}`;
};

/** Of a cell: a figure, a day (YYYY-MM-DD), a text, or nothing. */
export type Seen = number | string | null;

export interface SeenBook {
  readonly sheets: Readonly<Record<string, readonly (readonly Seen[])[]>>;
  /** Formulas, links and scripts: whatever is more than a text or a figure. */
  readonly live: readonly string[];
}

type Attributes = Record<string, string>;

const LIVE = new Set(['text:a', 'draw:a', 'script:event-listener', 'table:cell-range-source']);

/** A spreadsheet that LibreOffice has opened and written down in its own words (FODS). */
export async function seenBook(file: string): Promise<SeenBook> {
  const sheets: Record<string, Seen[][]> = {};
  const live: string[] = [];
  let rows: Seen[][] = [];
  let [row, cell, lines, isText]: [Seen[], Attributes, string[], boolean] = [[], {}, [], false];
  const say = (text: string) => lines.push((lines.pop() ?? '') + text);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (LIVE.has(name)) live.push(`${name} ${Object.values(attributes).join(' ')}`);
    if (attributes['table:formula']) live.push(attributes['table:formula']);
    if (name === 'table:table') sheets[attributes['table:name'] ?? ''] = rows = [];
    else if (name === 'table:table-row') row = [];
    else if (name === 'table:table-cell') [cell, lines] = [attributes, []];
    else if (name === 'text:p') [isText] = [true, lines.push('')];
    else if (name === 'text:s') say(' '.repeat(Number(attributes['text:c'] ?? 1)));
  });
  parser.on('text', (text) => {
    if (isText) say(text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p') isText = false;
    else if (name === 'table:table-cell') row.push(...repeated(seen(cell, lines), cell));
    else if (name === 'table:table-row') rows.push(row);
  });
  parser.write(await readFile(file, 'utf8')).close();
  return { sheets, live };
}

/** The empty ones at the end of a row reach to the sheet's edge. */
const MOST_COLUMNS = 100;

const repeated = (value: Seen, { 'table:number-columns-repeated': times = '1' }: Attributes) =>
  Array<Seen>(Math.min(Number(times), MOST_COLUMNS)).fill(value);

function seen(cell: Attributes, lines: readonly string[]): Seen {
  switch (cell['office:value-type']) {
    case undefined:
      return null;
    case 'date':
      return cell['office:date-value'] ?? null;
    case 'string':
      return lines.join('\n');
    default:
      return Number(cell['office:value']);
  }
}
