import { notesOn } from '#lib/components/compare/notes.ts';
import { rowsOf, sayVerdict, type Row } from '#lib/components/compare/rows.ts';
import { criterionOf } from '#lib/domain/model/index.ts';
import { compareWords } from '#lib/i18n/compare.ts';
import { sayComparison } from '#lib/i18n/comparison-finding.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import type { Block, Cell, Detail, Section, Table } from '#lib/report/content.ts';
import type { Compared } from '../../comparisons/service.ts';
import { figureCell } from './table.ts';
import type { Making } from './source.ts';

/** This round against the one chosen: what changed, whether it counts, which practices made it. */
export function comparison({ source, locale }: Making): Omit<Section, 'id'> | null {
  const { compared } = source;
  if (!compared) return null;
  const { before, now } = compared;
  const t = compareWords[locale];
  const { quarter } = formats(locale);
  const rows = rowsOf(compared.comparison, compared, locale);
  const quarters = { before: quarter(before.quarter), now: quarter(now.quarter) };
  const behind = rows.flatMap((row) => detail(row, compared, locale));
  const paragraphs = notesOn(compared, locale).map((text): Block => ({ kind: 'paragraph', text }));
  return {
    heading: sayComparison(compared.finding, locale),
    note: t.lead(quarters.before, before.respondents, quarters.now, now.respondents),
    blocks: [
      table(rows, compared, locale),
      ...(behind.length > 0 ? [{ kind: 'details' as const, details: behind }] : []),
      ...paragraphs
    ]
  };
}

type Locale = Making['locale'];

function table(
  rows: readonly Row[],
  { before, now, index, comparison }: Compared,
  locale: Locale
): Table {
  const { table: t } = compareWords[locale];
  const f = formats(locale);
  const cell = (value: number | null) => figureCell(value, locale);
  const delta = (value: number | null): Cell =>
    value === null ? { text: '—' } : { text: f.delta(value), value };
  const right = [f.quarter(before.quarter), f.quarter(now.quarter), t.difference];
  return {
    kind: 'table',
    columns: [
      { name: t.direction, align: 'left' },
      ...right.map((name) => ({ name, align: 'right' as const })),
      { name: t.verdict, align: 'left' }
    ],
    rows: rows.map((row) => [
      { text: row.name },
      ...[cell(row.before.score), cell(row.now.score), delta(row.delta.delta)],
      { text: row.why }
    ]),
    last: index && [
      { text: t.index },
      ...[cell(index.before), cell(index.now), delta(comparison.index.delta)],
      { text: sayVerdict(comparison.index, locale) }
    ]
  };
}

/** The practices behind a direction's move; nothing where they tell nothing, or may not. */
function detail(row: Row, { behind, models }: Compared, locale: Locale): Detail[] {
  const { behind: t } = compareWords[locale];
  const { criteria } = behind[row.id];
  const groups = [
    {
      heading: t.gained,
      ids: criteria?.gained ?? [],
      model: models.now,
      mark: 'declared' as const
    },
    { heading: t.lost, ids: criteria?.lost ?? [], model: models.before, mark: 'open' as const }
  ]
    .filter(({ ids }) => ids.length > 0)
    .map(({ heading, ids, model, mark }) => ({
      heading,
      items: ids.map((id) => ({ text: say(criterionOf(model, id).text, locale), mark }))
    }));
  if (groups.length === 0) return [];
  const figure = row.delta.delta === null ? '—' : formats(locale).delta(row.delta.delta);
  return [{ name: row.short, said: row.why, figure, groups }];
}
