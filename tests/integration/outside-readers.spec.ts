import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { direction } from '#lib/domain/model/index.ts';
import { LOCALES, type Locale } from '#lib/domain/model/types.ts';
import { portfolioQuery } from '#lib/forms/portfolio-query.ts';
import { formats } from '#lib/i18n/format.ts';
import type { ReportContent } from '#lib/report/content.ts';
import * as api from '#lib/server/api/service.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import * as exports from '#lib/server/exports/service.ts';
import { csvResponse, xlsxResponse } from '#lib/server/http/files.ts';
import * as paper from '#lib/server/paper/service.ts';
import * as sheets from '#lib/server/sheets/service.ts';
import type { Book, Cell, Sheet } from '#lib/server/sheets/service.ts';
import { pptx } from '#lib/server/slides/service.ts';
import { hasReaders, READER_PACKAGES } from '../../src/cli/readers.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { dialects, migrations, sharedFolder } from '../support/database.ts';
import { everyBlock } from '../support/every-block.ts';
import * as office from '../support/office.ts';
import { alike, readPdf } from '../support/pdf.ts';
import { readPresentation } from '../support/presentation.ts';
import { reportContent } from '../support/report-content.ts';
import { answer, openRound } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const EVIL = '=HYPERLINK("http://evil.example/";"x") <script>alert(1)</script>';
const SAID = [
  ['=1+1', quickAnswers(1, 2, 3, 4, '-', 1, 2)],
  ['+49 30 1234', quickAnswers(2, 2.5, 4, 4, '?', 3, 2)],
  ['@Зоя', quickAnswers(4, 3, 4, 2, 2, 3, 5)]
] as const;

type Name = Locale | 'evil';

interface Report {
  readonly content: ReportContent;
  readonly pdf: string;
  readonly pptx: Uint8Array;
  /** The slides as LibreOffice prints them. */
  readonly printed: string;
}

interface Tables {
  readonly locale: Locale;
  readonly book: Book;
  readonly fromXlsx: office.SeenBook;
  readonly fromCsv: office.SeenBook;
}

const packages = READER_PACKAGES.join(', ');

describe.skipIf(!hasReaders())(
  `files in Poppler and LibreOffice (skipped without ${packages})`,
  () => {
    let closed: () => Promise<void>;
    let reports: ReadonlyMap<Name, Report>;
    let tables: Tables[];
    let card: Scorecard;

    beforeAll(async () => {
      const folder = sharedFolder();
      const { db, close } = await dialects[0]!.open();
      // rows of a book are read when they are asked for
      closed = close;
      await migrate(db, migrations, new Date());
      const ctx = testContext(db);
      const en = await reportContent(ctx, { locale: 'en' });
      const ru = await reportContent(ctx, { locale: 'ru' });
      const evil = everyBlock({ locale: 'ru', say: () => EVIL });
      const made = await taken(ctx);
      card = made.card;
      reports = await printed(folder, { en, ru, evil });
      tables = await opened(folder, made.books);
    }, 120_000);
    afterAll(() => closed());

    test.for(LOCALES)('a report on paper says every figure of the domain: %s', async (locale) => {
      const { content, pdf } = reports.get(locale)!;
      const pages = await office.pdfText(pdf, 'layout');
      const { score } = formats(locale);
      const lines = pages.flatMap((page) => page.split('\n').map(alike));
      for (const { id, score: now, target } of content.figures.scorecard.directions) {
        if (now === null || target === null) continue;
        // a row of the table is one line of the page, of which a long name may take two
        const figures = `${score(now)} ${score(target)} ${score(target - now)}`;
        const [name = ''] = content.figures.names[id].name.split(' ');
        const found = lines.filter((line) => line.startsWith(name) && line.includes(figures));
        expect([figures, found]).toEqual([figures, [expect.any(String)]]);
      }
      const text = alike(pages.join('\n'));
      for (const { value, name } of content.cover.keyFigures)
        for (const said of [value, name]) expect(text).toContain(said);
      const info = await office.pdfInfo(pdf);
      expect(info).toMatchObject({
        ...{ Title: `${content.cover.company}: ${content.cover.title.join(' ')}`, Tagged: 'yes' },
        ...{ 'Page size': '595.28 x 841.89 pts (A4)', Pages: String(pages.length) },
        ...{ JavaScript: 'no', Form: 'none', Encrypted: 'no' }
      });
      const fonts = await office.pdfFonts(pdf);
      expect(fonts.length).toBeGreaterThan(2);
      for (const { name, has } of fonts)
        expect([name, has]).toEqual([
          expect.stringMatching(/^[A-Z]{6}\+Onest-/),
          ['yes', 'yes', 'yes']
        ]);
    });

    test.for(LOCALES)('a presentation is printed slide by slide, whole: %s', async (locale) => {
      const { content, pptx: bytes, printed: file } = reports.get(locale)!;
      const { slides } = await readPresentation(bytes);
      const pages = (await office.pdfText(file, 'raw')).map(bare);
      expect(pages).toHaveLength(slides.length);
      for (const [n, { title, tables: all }] of slides.entries())
        for (const said of [title, ...all.flat(2).flatMap((cell) => cell.split('\n'))])
          expect(pages[n]).toContain(bare(said));
      // what stands at the bars is written by LibreOffice from the chart's own figures
      const { score } = formats(locale);
      const at = slides.findIndex(({ charts }) => charts.some(({ kind }) => kind === 'c:barChart'));
      const { directions } = content.figures.scorecard;
      const byGap = directions
        .filter(({ gap }) => gap !== null)
        .toSorted((a, b) => b.gap! - a.gap!);
      for (const of of ['target', 'score'] as const)
        expect(pages[at]).toContain(byGap.map((one) => score(one[of]!)).join(''));
    });

    test('every cell of workbooks and tables is what was put in', async () => {
      for (const { book, fromXlsx, fromCsv } of tables) {
        const expected = await Promise.all(
          book.sheets.map(async (sheet) => [sheet.name, await cellsOf(sheet, seenOf)] as const)
        );
        expect(filledRows(fromXlsx)).toEqual(Object.fromEntries(expected));
        expect(Object.values(filledRows(fromCsv))).toEqual([
          await cellsOf(book.table, seenAsTyped)
        ]);
      }
    });

    test.for(LOCALES)('the figures of a scorecard’s workbook are the domain’s: %s', (locale) => {
      const own = tables.find((one) => one.locale === locale)!;
      const rows = own.fromXlsx.sheets[own.book.table.name] ?? [];
      for (const { id, score, target, gap, n } of card.directions) {
        const row = rows.find(([name]) => name === direction(id).name[locale]) ?? [];
        if (score === null) expect(row[3]).toBeNull();
        else expect([row[3], row[5], row[6], row[8]]).toEqual([score, target, gap, n]);
      }
    });

    test('what would be a formula, a script or a link is text, whoever opens it', async () => {
      for (const { fromXlsx, fromCsv } of tables)
        expect([fromXlsx.live, fromCsv.live]).toEqual([[], []]);
      const cells = tables.flatMap(({ fromXlsx, fromCsv }) =>
        [fromXlsx, fromCsv].flatMap((book) => Object.values(book.sheets).flat(2))
      );
      for (const text of [EVIL, ...SAID.map(([name]) => name)]) expect(cells).toContain(`'${text}`);
      const evil = reports.get('evil')!;
      for (const file of [evil.pdf, evil.printed]) {
        expect(bare((await office.pdfText(file, 'raw')).join(''))).toContain(bare(EVIL));
        expect(await office.pdfInfo(file)).toMatchObject({ JavaScript: 'no', Form: 'none' });
        const { live } = await readPdf(await readFile(file));
        expect(JSON.stringify(live)).not.toMatch(/evil|URI|JavaScript/i);
      }
    });
  }
);

type Scorecard = Exclude<Awaited<ReturnType<typeof api.roundScorecard>>, null | string>;

/** Everything that can be taken along as tables of a client whose people write formulas. */
async function taken(ctx: TestContext) {
  const owner = await workspace(ctx);
  const client = await company(ctx, owner, EVIL);
  const round = await openRound(ctx, owner, client);
  for (const [name, said] of SAID) {
    const strategy = { level: 2 as const, comment: EVIL, evidence: 'https://example.org/plan' };
    await answer(ctx, round, { ...said, strategy }, { name, role: 'sales' });
  }
  const of = async (locale: Locale): Promise<Book[]> => [
    (await exports.scorecard(ctx, owner, round, locale))!.book,
    (await exports.answers(ctx, owner, round, locale))!.book,
    (await exports.company(ctx, owner, client, locale))!.book,
    (await exports.portfolio(ctx, owner, portfolioQuery.parse({}), locale)).book
  ];
  const card = await api.roundScorecard(ctx, owner, round);
  return { books: { en: await of('en'), ru: await of('ru') }, card: card as Scorecard };
}

const written = async (file: string, content: Uint8Array | string): Promise<string> => {
  await writeFile(file, content);
  return file;
};

async function printed(
  folder: string,
  contents: Record<Name, ReportContent>
): Promise<Map<Name, Report>> {
  const names = Object.keys(contents) as Name[];
  const decks = await Promise.all(names.map((name) => pptx(contents[name])));
  const paths = names.map((name, n) => written(join(folder, `${name}.pptx`), decks[n]!));
  // all in one go: starting LibreOffice takes longer than a file
  const slides = await office.converted(folder, 'pdf', await Promise.all(paths));
  const each = names.map(async (name, n) => {
    const content = contents[name];
    const pdf = await written(join(folder, `${name}.pdf`), await paper.pdf(content));
    return [name, { content, pdf, pptx: decks[n]!, printed: slides[n]! }] as const;
  });
  return new Map(await Promise.all(each));
}

async function opened(folder: string, books: Record<Locale, Book[]>): Promise<Tables[]> {
  const all = LOCALES.flatMap((locale) =>
    books[locale].map((book, n) => ({ locale, book, name: `book-${n}-${locale}` }))
  );
  const save = (name: string, response: Response) =>
    response.bytes().then((bytes) => written(join(folder, name), bytes));
  const xlsx = await Promise.all(
    all.map(({ book, locale, name }) => save(`${name}.xlsx`, xlsxResponse(book, name, locale)))
  );
  const fromXlsx = await office.converted(folder, 'fods', xlsx);
  const fromCsv: string[] = [];
  for (const locale of LOCALES) {
    const own = all.filter((one) => one.locale === locale);
    const csv = await Promise.all(
      own.map(({ book, name }) =>
        save(`${name}-table.csv`, csvResponse(book.table, { title: name, plain: name }, locale))
      )
    );
    const how = office.csvOption(locale, sheets.SEPARATOR[locale]);
    fromCsv.push(...(await office.converted(folder, 'fods', csv, how)));
  }
  return Promise.all(
    all.map(async ({ locale, book }, n) => ({
      ...{ locale, book, fromXlsx: await office.seenBook(fromXlsx[n]!) },
      fromCsv: await office.seenBook(fromCsv[n]!)
    }))
  );
}

/** What a program should see of a table: headings first. */
async function cellsOf(
  { columns, rows }: Sheet,
  seen: (cell: Cell) => office.Seen
): Promise<office.Seen[][]> {
  const all: office.Seen[][] = [columns.map(({ head }) => head)];
  for await (const row of rows) all.push(trimmed(row.map(seen)));
  return all;
}

function seenOf(cell: Cell): office.Seen {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return 'day' in cell ? cell.day : rounded(cell.value);
}

/** A file of bare text cannot say that "1" is the name of a version. */
function seenAsTyped(cell: Cell): office.Seen {
  return typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : seenOf(cell);
}

/** LibreOffice keeps fifteen digits. */
const rounded = (value: number): number => Number(value.toPrecision(12));

const filledRows = ({ sheets: all }: office.SeenBook) =>
  Object.fromEntries(
    Object.entries(all).map(([name, rows]) => [
      name,
      rows
        .map((row) => trimmed(row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell))))
        .filter((row) => row.length > 0)
    ])
  );

const trimmed = (row: readonly office.Seen[]): office.Seen[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);

/** Whoever prints breaks lines where they like. */
const bare = (text: string): string => text.replace(/\s+/g, '');
