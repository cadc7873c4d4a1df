import { beforeAll, expect, test } from 'vitest';
import { DIRECTION_IDS, LOCALES, type Locale } from '#lib/domain/model/types.ts';
import { unsetWords } from '#lib/i18n/messages.ts';
import { reportWorkbookWords } from '#lib/i18n/report-workbook.ts';
import { unset } from '#lib/i18n/typography.ts';
import type { ReportContent, Section, Table } from '#lib/report/content.ts';
import { book } from '#lib/server/workbook/service.ts';
import { testContext } from '../support/context.ts';
import { dialects } from '../support/database.ts';
import { everyBlock } from '../support/every-block.ts';
import { reportContent } from '../support/report-content.ts';
import { workbook } from '../support/workbooks.ts';

/** Made once: nothing else is asked of a database, and no test changes it. */
let reports: Record<Locale, ReportContent>;

beforeAll(async () => {
  const { db, close } = await dialects[0]!.migrated();
  const ctx = testContext(db);
  reports = { en: await reportContent(ctx), ru: await reportContent(ctx, { locale: 'ru' }) };
  await close();
});

const read = (content: ReportContent) => workbook(book(content), content.locale);

const sectionOf = ({ sections }: ReportContent, id: Section['id']) =>
  sections.find((section) => section.id === id);

/** Everything that a file says, cell by cell. */
const cellsOf = (sheets: Awaited<ReturnType<typeof read>>): string[] =>
  Object.values(sheets).flatMap((rows) =>
    rows.flatMap((row) => Object.entries(row).flat().map(String))
  );

test.for(LOCALES)('its figures are the report’s, unrounded: %s', async (locale) => {
  const content = reports[locale];
  const t = unsetWords(reportWorkbookWords[locale]);
  const sheets = await read(content);
  const { scorecard, names, third } = content.figures;
  const scores = sheets[t.sheets.profile] ?? [];
  expect(scores).toHaveLength(DIRECTION_IDS.length);
  for (const [n, id] of DIRECTION_IDS.entries()) {
    const figures = scorecard.directions.find((row) => row.id === id);
    expect(scores[n]).toMatchObject({
      [t.direction]: unset(names[id].name),
      [t.score]: figures?.score ?? null,
      [t.level]: figures?.level ?? null,
      [t.target]: figures?.target ?? null,
      [t.gap]: figures?.gap ?? null,
      [unset(third?.name ?? '')]: third?.at[id] ?? null
    });
  }
  const printed = sectionOf(content, 'table')?.blocks[0] as Table;
  const rows = sheets[t.sheets.table] ?? [];
  const head = unset(printed.columns[2]?.name ?? '');
  expect(rows.map((row) => row[head])).toEqual(
    [...printed.rows, printed.last ?? []].map((cells) => cells[2]?.value ?? null)
  );
  expect(rows.at(-1)?.[head]).toBe(scorecard.index.value);
});

test.for(LOCALES)('has a sheet for every section that is more than prose: %s', async (locale) => {
  const content = reports[locale];
  const t = unsetWords(reportWorkbookWords[locale]);
  const names = Object.keys(await read(content));
  for (const { id, blocks } of content.sections)
    if (blocks.some(({ kind }) => kind !== 'paragraph')) expect(names).toContain(t.sheets[id]);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});

test.for(LOCALES)('nothing of what the report says is lost: %s', async (locale) => {
  const said = new Set<string>();
  let n = 0;
  const content = everyBlock({
    locale,
    say: (text) => {
      const marked = `${text} #${n++}`;
      said.add(marked);
      return marked;
    }
  });
  const cells = cellsOf(await read(content));
  // short names are for the axes of drawings, and what a quarter is called on them
  const drawn = [
    ...DIRECTION_IDS.map((id) => content.figures.names[id].short),
    ...content.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'lines' ? block.quarters.map((q) => q.short) : []))
    ),
    content.cover.released
  ];
  const lost = [...said].filter(
    (text) => !drawn.includes(text) && !cells.some((cell) => cell.includes(unset(text)))
  );
  expect(lost).toEqual([]);
});

test('what a spreadsheet would run stays text, in every cell', async () => {
  const content = everyBlock({ say: (text) => `=HYPERLINK("http://example.com","${text}")` });
  for (const cell of cellsOf(await read(content))) expect(cell).not.toMatch(/^[=+@]/);
});
