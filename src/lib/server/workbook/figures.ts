/** The tables behind what is drawn. */
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { HALF_LEVELS } from '#lib/domain/spread.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Lines, ReportContent, Strips } from '#lib/report/content.ts';
import * as sheets from '../sheets/service.ts';
import type { Cell, Column } from '../sheets/service.ts';
import { lines, text, type Unnamed, type Words } from './words.ts';

const figures = (head: string, width = 12): Column => ({ head, width, figures: true });

/** What the radar and the bars are drawn from. */
export function charts({ figures: drawn }: ReportContent, words: Words): Unnamed {
  const { scorecard, names, third, middle } = drawn;
  const columns = [
    { head: words.direction, width: 28 },
    ...[words.score, words.level, words.upTo, words.target, words.gap].map((head) => figures(head)),
    ...[words.middleFrom, words.middleTo].map((head) => figures(head, 18)),
    ...(third ? [figures(third.name, 18)] : [])
  ];
  const rows = DIRECTION_IDS.map((id): Cell[] => {
    const row = scorecard.directions.find((result) => result.id === id);
    return [
      text(names[id].name),
      ...[sheets.score(row?.score), sheets.whole(row?.level)],
      ...[row?.upTo, row?.target, row?.gap].map(sheets.score),
      ...[middle[id]?.[0], middle[id]?.[1]].map(sheets.score),
      ...(third ? [sheets.score(third.at[id])] : [])
    ];
  });
  return { columns, fixed: 1, rows };
}

/** To be drawn as lines again: a row a quarter, a column a line. */
export function wide({ quarters, lines: all }: Lines, words: Words): Unnamed {
  const columns = [{ head: words.quarter, width: 18 }, ...all.map(({ name }) => figures(name, 16))];
  const rows = quarters.map(({ name }, quarter): Cell[] => [
    text(name),
    ...all.map(({ points }) => sheets.score(points.find((one) => one.quarter === quarter)?.value))
  ]);
  return { columns, fixed: 1, rows };
}

/** And what each difference means. */
export function long({ quarters, lines: all }: Lines, words: Words): Unnamed {
  const columns = [
    { head: words.name, width: 28 },
    { head: words.quarter, width: 18 },
    figures(words.score),
    { head: words.said, width: 50 },
    ...[words.bandLow, words.bandHigh].map((head) => figures(head, 16))
  ];
  const rows = all.flatMap(({ name, points }) =>
    points.map(({ quarter, value, said, band }): Cell[] => [
      ...[text(name), text(quarters[quarter]?.name), sheets.score(value), text(said)],
      ...[sheets.score(band?.low), sheets.score(band?.high)]
    ])
  );
  return { columns, fixed: 1, rows };
}

export function strips({ strips: all }: Strips, { locale }: ReportContent, words: Words): Unnamed {
  const { score } = formats(locale);
  const columns = [
    { head: words.direction, width: 28 },
    { head: words.figure, width: 20 },
    figures(words.median),
    ...HALF_LEVELS.map((half) => figures(score(half), 8)),
    ...[words.outside, words.agreed].map((head) => figures(head, 18)),
    { head: words.each, width: 50 }
  ];
  const rows = all.map(({ name, figure, median, counts, outside, agreed, said }): Cell[] => [
    ...[text(name), text(figure), sheets.score(median)],
    ...HALF_LEVELS.map((_, half) => sheets.whole(counts?.[half])),
    ...[sheets.score(outside), sheets.score(agreed), lines(said)]
  ]);
  return { columns, fixed: 1, rows };
}
