import { expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/model/types.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Cell } from '#lib/report/content.ts';
import * as paper from '#lib/server/paper/service.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { alike, readPdf } from '../support/pdf.ts';
import { reportContent } from '../support/report-content.ts';

// what is drawn is the same value from either database
const [dialect] = dialects;
if (!dialect) throw new Error('There is a database.');
const database = useDatabase(dialect);

test.each(LOCALES)('a report as the product makes it, on paper in %s', async (locale) => {
  const content = await reportContent(testContext(database()), { locale });
  const { text, bookmarks, pages, live } = await readPdf(await paper.pdf(content));
  const { score, agreement } = formats(locale);
  expect(live).toEqual([]);
  expect(bookmarks.map(alike)).toEqual([
    content.cover.company,
    ...content.sections.map(({ heading }) => alike(heading))
  ]);
  for (const { name, value, text: said } of content.cover.keyFigures)
    for (const part of [name, value, alike(said)]) expect(text).toContain(part);

  // every row of every table, its figures as the domain's print
  const cell = ({ text: shown, small }: Cell) => [shown, small].filter(Boolean).join(' ');
  for (const { blocks } of content.sections)
    for (const block of blocks)
      if (block.kind === 'table')
        for (const row of block.rows)
          for (const one of row) expect(text).toContain(alike(cell(one)));
  for (const { id, score: now, target, consensus, n } of content.figures.scorecard.directions) {
    if (now === null || target === null) continue;
    const name = alike(content.figures.names[id].name);
    const figures = `${score(now)} ${score(target)} ${score(target - now)}`;
    expect(text).toMatch(new RegExp(`${name} \\d \\S+ ${figures}`));
    if (consensus !== null) expect(text).toContain(`${agreement(consensus)} ${n}`);
  }
  // the direction without a score says so, and has no figure
  const { loyalty } = content.figures.names;
  expect(text).toContain(`${loyalty.short} —`);

  const steps = content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'recommendations' ? block.cards : []))
  );
  expect(steps.length).toBeGreaterThan(2);
  for (const { outcome, actions, way } of steps)
    for (const said of [outcome, way, ...actions]) expect(text).toContain(alike(said));
  expect(pages.length).toBeLessThan(25);
});
