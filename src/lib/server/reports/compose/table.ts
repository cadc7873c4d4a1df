import { direction, LEVEL_NAMES } from '#lib/domain/model/index.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import type { DirectionResult, Index } from '#lib/domain/scorecard-types.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { Cell, Section, Table } from '#lib/report/content.ts';
import type { Making } from './source.ts';

const NOTHING: Cell = { text: '—' };

/** The seven directions in figures: also what the charts say to whoever cannot see them. */
export function table(making: Making): Omit<Section, 'id'> {
  const { locale, source } = making;
  const { scorecard } = source.team;
  const t = scorecardWords[locale].table;
  const isTeam = scorecard.respondents > 1;
  const besides = besidesOf(making);
  const figured = isTeam ? [t.range, t.agreement, t.answers] : [];
  const names = [t.score, t.target, t.gap, ...figured, ...besides.map(({ name }) => name)];
  const rows = scorecard.directions.map((row) => [
    { text: say(direction(row.id).name, locale) },
    ...figures(row, making, isTeam),
    ...besides.map(({ of }) => figureCell(of(row.id), locale))
  ]);
  const block: Table = {
    kind: 'table',
    columns: [
      ...[t.direction, t.level].map((name) => ({ name, align: 'left' as const })),
      ...names.map((name) => ({ name, align: 'right' as const }))
    ],
    rows,
    last: indexRow(scorecard.index, locale, names.length)
  };
  const note = isTeam ? t.median(scorecard.respondents) : t.oneView;
  return { heading: t.heading, note, blocks: [block] };
}

/** The agency's rating and what was agreed on, where the report tells of them. */
function besidesOf({ source, choices, locale }: Making) {
  const t = scorecardWords[locale].table;
  const { directions } = source.team;
  const columns = [
    {
      name: t.outside,
      of: (id: DirectionId) =>
        choices.sections.includes('outside') ? (directions[id].outside?.score ?? null) : null
    },
    { name: t.agreed, of: (id: DirectionId) => directions[id].agreed?.score ?? null }
  ];
  const ids = source.team.scorecard.directions.map(({ id }) => id);
  return columns.filter(({ of }) => ids.some((id) => of(id) !== null));
}

function figures(row: DirectionResult, { locale }: Making, isTeam: boolean): Cell[] {
  const t = scorecardWords[locale].table;
  const { score, agreement } = formats(locale);
  const cell = (value: number | null) => figureCell(value, locale);
  if (row.score === null || row.level === null) {
    const rest = Array.from({ length: isTeam ? 6 : 3 }, () => NOTHING);
    return [{ text: t.status[row.status] }, ...rest];
  }
  const { level, upTo, min, max, consensus, n } = row;
  const figured = [
    { text: say(LEVEL_NAMES[level], locale), level },
    {
      ...{ text: score(row.score), value: row.score, strong: true as const },
      ...(upTo !== null && { small: t.upTo(score(upTo)) })
    },
    cell(row.target),
    cell(row.gap)
  ];
  if (!isTeam) return figured;
  return [
    ...figured,
    min === null || max === null ? NOTHING : { text: `${score(min)}–${score(max)}` },
    row.agreement === null
      ? NOTHING
      : {
          text: t.agreementWord[row.agreement],
          ...(row.agreement === 'low' && { strong: true as const }),
          ...(consensus !== null && { value: consensus, small: agreement(consensus) })
        },
    { text: String(n), value: n }
  ];
}

function indexRow(index: Index, locale: Making['locale'], figures: number): Cell[] | null {
  if (index.value === null) return null;
  const t = scorecardWords[locale].table;
  const staged = index.stagedLevel;
  return [
    { text: t.index },
    staged === null ? { text: '' } : { text: t.staged, level: staged },
    figureCell(index.value, locale),
    ...Array.from({ length: figures - 1 }, () => ({ text: '' }))
  ];
}

export const figureCell = (value: number | null, locale: Making['locale']): Cell =>
  value === null ? NOTHING : { text: formats(locale).score(value), value };
