import { beforeAll, expect, test } from 'vitest';
import { DIRECTION_IDS, LOCALES, type Locale } from '#lib/domain/model/types.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { pptx } from '#lib/server/slides/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext } from '../support/context.ts';
import { dialects, migrations } from '../support/database.ts';
import {
  all,
  readPresentation,
  type Presentation,
  type ReadSlide
} from '../support/presentation.ts';
import { reportContent } from '../support/report-content.ts';

const read = async (content: ReportContent): Promise<Presentation> =>
  readPresentation(await pptx(content));

/** One pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p2wYHQAAAABJRU5ErkJggg==';

/** Every text of a value through a function, whatever it is nested in. */
function everyText<T>(value: T, change: (text: string, key: string) => string, key = ''): T {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((one) => everyText<unknown>(one, change, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, everyText<unknown>(one, change, name)])
  ) as T;
}

const slideWith = ({ slides }: Presentation, kind: string): ReadSlide => {
  const found = slides.find(({ charts }) => charts.some((chart) => chart.kind === kind));
  if (!found) throw new Error(`no slide with a ${kind}`);
  return found;
};

/** Made once: nothing else is asked of a database, and no test changes it. */
let reports: Record<Locale | 'anonymous', ReportContent>;

beforeAll(async () => {
  const { db, close } = await dialects[0]!.open();
  await migrate(db, migrations, new Date());
  const ctx = testContext(db);
  // five people of whom only two know anything of the last three directions
  const answers = [1, 2, 3, 4, 5].map((n) =>
    n < 3 ? quickAnswers(n, n, n, n, n, n, n) : quickAnswers(n, n, n, n, '?', '?', '?')
  );
  reports = {
    en: await reportContent(ctx),
    ru: await reportContent(ctx, { locale: 'ru' }),
    anonymous: await reportContent(ctx, { round: { anonymous: true }, answers })
  };
  await close();
});

test.for(LOCALES)('is a sound file with a title and notes on every slide: %s', async (locale) => {
  const report = reports[locale];
  const file = await read({
    ...report,
    brand: { ...report.brand, logo: { png: PNG, width: 1, height: 1 } }
  });
  expect(file.faults).toEqual([]);
  const titles = file.slides.map(({ title }) => title);
  expect(titles.filter((title) => title.trim() === '')).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  expect(file.slides.filter(({ notes }) => notes.trim() === '')).toEqual([]);
  expect(titles[0]).toBe(report.cover.title.join('\n'));
  const languages = [...file.parts.values()].flatMap((part) =>
    all(part, 'a:rPr').map(({ attributes }) => attributes.lang)
  );
  expect([...new Set(languages)]).toEqual([{ en: 'en-GB', ru: 'ru-RU' }[locale]]);
  const silent = file.slides.flatMap(({ root }) =>
    all(root, 'p:graphicFrame').filter((frame) => !all(frame, 'p:cNvPr')[0]?.attributes.descr)
  );
  expect(silent).toEqual([]);
});

test('draws native charts of the scorecard’s own figures, which their workbooks hold', async () => {
  const report = reports.en;
  const { directions } = report.figures.scorecard;
  const file = await read(report);
  const [radar] = slideWith(file, 'c:radarChart').charts;
  expect(radar?.series.map(({ values }) => values)).toEqual([
    directions.map(({ score }) => score),
    directions.map(({ target }) => target),
    DIRECTION_IDS.map((id) => report.figures.third?.at[id] ?? null)
  ]);
  // one of them has no score: a gap, not a zero
  expect(radar?.series[0]?.values).toContain(null);
  expect(radar?.series[0]?.values).not.toContain(0);
  const [bars] = slideWith(file, 'c:barChart').charts;
  const byGap = directions.toSorted((a, b) => (b.gap ?? -1) - (a.gap ?? -1));
  expect(bars?.series.map(({ values }) => values)).toEqual([
    byGap.map(({ target }) => target),
    byGap.map(({ score }) => score)
  ]);
  const lines = file.slides.flatMap(({ charts }) =>
    charts.filter(({ kind }) => kind === 'c:lineChart')
  );
  expect(lines).toHaveLength(1 + DIRECTION_IDS.length);
  expect(lines[0]?.series.at(-1)?.values.at(-1)).toBe(report.figures.scorecard.index.value);
  for (const { categories, series, sheet } of file.slides.flatMap(({ charts }) => charts)) {
    const [head = [], ...rows] = sheet;
    expect(head.slice(1)).toEqual(series.map(({ name }) => name));
    expect(rows.map(([name]) => name)).toEqual(categories);
    for (const [n, { values }] of series.entries())
      expect(rows.map((row) => row[n + 1] ?? null)).toEqual(values);
  }
});

test('holds every section in its order, its tables as tables', async () => {
  const report = reports.en;
  const { slides } = await read(report);
  const headings = report.sections
    .filter(({ id }) => id !== 'profile')
    .map(({ heading }) => slides.findIndex(({ title }) => title.startsWith(heading)));
  expect(headings).not.toContain(-1);
  expect(headings).toEqual(headings.toSorted((a, b) => a - b));
  for (const section of report.sections)
    for (const block of section.blocks)
      if (block.kind === 'table') {
        const rows = slides
          .filter(({ title }) => title.startsWith(section.heading))
          .flatMap(({ tables }) => tables.flat());
        for (const row of [...block.rows, ...(block.last ? [block.last] : [])])
          for (const { text } of row) expect(rows.flat().join('|')).toContain(text);
      }
  const steps = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'recommendations' ? block.cards : []))
  );
  for (const { now, outcome, actions } of steps.filter((step) => step.now)) {
    const slide = slides.find(({ title }) => title === outcome);
    expect([now, slide?.texts]).toEqual([true, expect.stringContaining(actions[0] ?? '')]);
  }
});

test('cuts nothing, however long: texts flow on to further slides', async () => {
  const report = reports.en;
  const long = everyText(report, (text, key) =>
    ['text', 'said', 'outcome'].includes(key) ? `${text} ${'word '.repeat(300)}end` : text
  );
  const [short, file] = [await read(report), await read(long)];
  expect(file.faults).toEqual([]);
  expect(file.slides.length).toBeGreaterThan(short.slides.length * 2);
  const count = (texts: readonly string[]) => texts.join('\n').match(/\bend\b/g)?.length ?? 0;
  const words = long.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'details' ? block.details : []))
  );
  const expected = count([JSON.stringify(words.map(({ said, groups }) => [said, groups]))]);
  const titles = new Set(
    long.sections
      .filter(({ blocks }) => blocks.some(({ kind }) => kind === 'details'))
      .map(({ heading }) => heading)
  );
  const shown = file.slides.filter(({ title }) => [...titles].some((of) => title.startsWith(of)));
  expect(count(shown.flatMap(({ tables }) => tables.flat(2)))).toBeGreaterThanOrEqual(expected);
});

test.for([
  ['markup', '</a:t>]]><script>&amp;"\' <!-- {{x}} ${x} <?xml?>'],
  ['letters that XML cannot hold', '\u0000\u0001\u000B\u001F\uFFFE\uD800 a \uDFFF\u0085'],
  ['a formula', '=HYPERLINK("http://example.org","x")'],
  ['one long word', 'x'.repeat(700)],
  ['the other direction, pictures', 'שלום \u202E abc 👩‍👩‍👧‍👦 �'],
  ['nothing', ''],
  ['lines', 'one\r\n\ttwo\n\n\nthree']
] as const)('is sound and inert when every text is %s', async ([, hostile]) => {
  const report = reports.en;
  const ours = [
    'id',
    'kind',
    'locale',
    'mark',
    'align',
    'status',
    'direction',
    'verdict',
    'mode',
    'join'
  ];
  const kept = [...ours, 'releasedOn', 'paper', 'dark', 'png', 'agreement', 'confirmed', 'weakest'];
  const poisoned = everyText(report, (text, key) => (kept.includes(key) ? text : hostile));
  const { faults, files, slides } = await read(poisoned);
  expect(faults).toEqual([]);
  expect(slides.length).toBeGreaterThan(5);
  expect(Object.keys(files).filter((path) => !/\.(xml|rels|xlsx|png)$/.test(path))).toEqual([]);
  expect(
    [...slides].flatMap(({ root }) => [...all(root, 'a:hlinkClick'), ...all(root, 'script')])
  ).toEqual([]);
});

test('says the sender’s name, the language and the day; the program’s own only without white label', async () => {
  const report = reports.ru;
  const whiteLabel = {
    ...report,
    brand: { ...report.brand, name: 'Мередиан', whiteLabel: true }
  };
  const [plain, white] = [await read(report), await read(whiteLabel)];
  const tells = (file: Presentation) => /heptagon/i.test(JSON.stringify([...file.parts]));
  expect([tells(plain), tells(white)]).toEqual([true, false]);
  const core = white.parts.get('docProps/core.xml')!;
  const said = Object.fromEntries(core.children.map(({ name, text }) => [name, text]));
  expect(said).toMatchObject({
    'dc:creator': 'Мередиан',
    'dc:language': 'ru-RU',
    'dcterms:created': `${report.cover.releasedOn}T00:00:00Z`
  });
  expect(said['dc:title']).toContain(report.cover.company);
});

test('is the same bytes for the same content', async () => {
  const report = reports.en;
  expect(await pptx(report)).toEqual(await pptx(structuredClone(report)));
});

test('has no figure that the content hides', async () => {
  const report = reports.anonymous;
  const { directions } = report.figures.scorecard;
  expect(directions.filter(({ status }) => status === 'hidden')).toHaveLength(3);
  const file = await read(report);
  expect(file.faults).toEqual([]);
  const [radar] = slideWith(file, 'c:radarChart').charts;
  expect(radar?.series[0]?.values).toEqual(directions.map(({ score }) => score));
  expect(radar?.series[0]?.values.slice(4)).toEqual([null, null, null]);
  expect(file.slides[1]?.title).toBe('Where we are');
});
