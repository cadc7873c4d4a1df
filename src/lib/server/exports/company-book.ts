/** All rounds of a company as tables, with its plan and its targets: what its pages show. */
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import { toNumber } from '#lib/domain/fraction.ts';
import { maturityIndex, weightOf, type Weights } from '#lib/domain/maturity-index.ts';
import type { Line } from '#lib/domain/series.ts';
import type { QuartersView } from '../comparisons/service.ts';
import * as sheets from '../sheets/service.ts';
import type { Book, Cell, Sheet } from '../sheets/service.ts';
import type { StoredTargets } from '../targets/service.ts';
import type { FiguredRound } from '../teams/service.ts';
import type { Words } from './words.ts';

export interface CompanyTables {
  company: string;
  rounds: readonly FiguredRound[];
  /** The names of the matrix's versions, by version. */
  versions: ReadonlyMap<string, string>;
  quarters: QuartersView;
  plan: Omit<Sheet, 'name'>;
  targets: readonly StoredTargets[];
}

export function companyBook(tables: CompanyTables, words: Words): Book {
  const table = roundsSheet(tables, words);
  return {
    title: words.t.titles.company(tables.company),
    sheets: [
      table,
      changesSheet(tables.quarters, words),
      { ...tables.plan, name: words.t.sheets.plan, fixed: 1 },
      targetsSheet(tables, words)
    ],
    table
  };
}

/** Every index is computed with the present weights, as on the page: history has one yardstick. */
function roundsSheet({ rounds, versions }: CompanyTables, words: Words): Sheet {
  const rows = rounds.map((round): Cell[] => {
    const { standings, weightsNow, modelVersion } = round;
    const index = maturityIndex(standings, weightsNow);
    const said = words.round(round);
    return [
      words.quarter(round.quarter),
      ...[said.mode, said.names, said.state],
      ...[round.opensOn, round.closesOn].map(sheets.day),
      versions.get(modelVersion) ?? null,
      sheets.whole(round.respondents),
      sheets.score(index.value),
      sheets.whole(index.stagedLevel),
      ...DIRECTION_IDS.map((id) => {
        const standing = standings[id];
        return sheets.score(standing.status === 'scored' ? toNumber(standing.score) : null);
      })
    ];
  });
  const facts = words.columns({
    ...{ quarter: 20, mode: 20, names: 36, state: 16, opensOn: 13, closesOn: 13, matrix: 12 },
    ...{ n: 11, index: 10, staged: 11 }
  });
  return { name: words.t.sheets.rounds, columns: [...facts, ...directions(words)], fixed: 1, rows };
}

const directions = (words: Words) =>
  DIRECTION_IDS.map((id) => ({ head: words.direction(id), width: 16, figures: true }));

/** From each figure to the next of the same line, with what the change is worth. */
function changesSheet({ series }: QuartersView, words: Words): Sheet {
  const lines: [string, Line][] = [
    [words.t.columns.index, series.index],
    ...DIRECTION_IDS.map((id): [string, Line] => [words.direction(id), series.directions[id]])
  ];
  const rows = lines.flatMap(([name, { points, segments }]) =>
    segments.map(({ delta, threshold, verdict, marks }, n): Cell[] => {
      const [before, now] = [points[n], points[n + 1]];
      return [
        name,
        ...[before, now].map((point) => (point ? words.quarter(point.quarter) : null)),
        ...[before?.value, now?.value].map(sheets.score),
        sheets.delta(delta),
        sheets.agreement(threshold),
        words.t.verdicts[verdict],
        marks.map((mark) => words.marks.series[mark]).join(' ') || null
      ];
    })
  );
  return {
    name: words.t.sheets.changes,
    columns: words.columns({
      ...{ figure: 28, before: 20, now: 20, scoreBefore: 10, scoreNow: 10, change: 14 },
      ...{ margin: 15, verdict: 24, note: 80 }
    }),
    fixed: 1,
    rows
  };
}

/** What was set for which quarter, and how much each direction counts. */
function targetsSheet({ targets, quarters: { weights } }: CompanyTables, words: Words): Sheet {
  const weighed: Cell[] = [
    words.t.weightsNow,
    ...DIRECTION_IDS.map((id) => sheets.score(weightIn(weights, id))),
    ...[null, null, null]
  ];
  const rows = targets.map(({ quarter, levels, note, setBy, setAt }): Cell[] => [
    words.quarter(quarter),
    ...DIRECTION_IDS.map((id) => sheets.whole(levels[id]?.level)),
    ...[note || null, setBy, sheets.day(setAt)]
  ]);
  const [quarter, ...others] = words.columns({ quarter: 20, note: 50, setBy: 22, setOn: 13 });
  return {
    name: words.t.sheets.targets,
    columns: [...(quarter ? [quarter] : []), ...directions(words), ...others],
    fixed: 1,
    rows: [weighed, ...rows]
  };
}

const weightIn = (weights: Weights, id: DirectionId) => toNumber(weightOf(weights, id));
