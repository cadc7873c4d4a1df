import type { ReportFigures } from '#lib/report/content.ts';
import { circle, line, type Label, type Picture, type Shape } from './picture.ts';

type Drawn = Pick<ReportFigures, 'scorecard' | 'names' | 'confirmed'>;

const DOT = 15;
/** The tallest column of dots; higher ones are pressed together. */
const COLUMN = 45;
const LABEL = 26;
/** Levels that a label needs beside its dot, so that two do not collide. */
const LABEL_WIDTH = 1.5;

type At = (score: number) => number;

/** The seven scores as dots over the scale, equal ones one above the other, and the index among them. */
export function strip({ scorecard, names, confirmed }: Drawn, width = 480): Picture {
  const at: At = (score) => Math.round((score - 1) * (width / 4) * 100) / 100;
  const scored = scorecard.directions.flatMap(({ id, score }) =>
    score === null ? [] : [{ id, score }]
  );
  const dots = scored.map(({ id, score }, n) => ({
    ...{ id, score },
    row: scored.slice(0, n).filter((other) => Math.abs(other.score - score) < 0.1).length
  }));
  const highest = Math.max(0, ...dots.map(({ row }) => row));
  const rise = Math.min(DOT, COLUMN / Math.max(highest, 1));
  const base = LABEL + DOT + highest * rise + 12;
  const { value } = scorecard.index;
  return {
    box: { x: -8, y: 0, width: width + 16, height: base + 20 },
    title: '',
    description: '',
    shapes: [
      ...ruler(base, width, at),
      ...ends(scored).flatMap(({ id, score, anchor }) => [
        line(`M${at(score)},18V${base - 12}`, 'rule'),
        label(names[id].short, at(score), 12, anchor)
      ]),
      ...(value === null ? [] : [line(`M${at(value)},22V${base}`, 'accent', 2)]),
      ...dots.map(({ id, score, row }) =>
        circle(at(score), base - 11 - row * rise, 5, confirmed.includes(id), 2)
      )
    ]
  };
}

const label = (text: string, x: number, y: number, anchor: Label['anchor']): Label => ({
  ...{ kind: 'label', text, x, y, anchor, size: 13, weight: 400, ink: 'ink2' }
});

/** A stroke for each tenth, longer at halves and levels. */
function ruler(base: number, width: number, at: At): Shape[] {
  const tenths = Array.from({ length: 41 }, (_, n) => n);
  const of = (chosen: (tenth: number) => boolean, length: number) =>
    tenths
      .filter(chosen)
      .map((tenth) => `M${at(1 + tenth / 10)},${base - length}v${length}`)
      .join('');
  return [
    line(
      of((tenth) => tenth % 5 !== 0, 6),
      'rule'
    ),
    line(
      of((tenth) => tenth % 10 === 5, 10),
      'control'
    ),
    line(of((tenth) => tenth % 10 === 0, 16) + `M0,${base}H${width}`, 'ink'),
    ...[1, 2, 3, 4, 5].map((level) => label(String(level), at(level), base + 16, 'middle'))
  ];
}

/** The one lowest and the one highest by name, where there is room for the names. */
function ends<T extends { score: number }>(scored: readonly T[]) {
  const ranked = scored.toSorted((a, b) => a.score - b.score);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last || last.score - first.score < LABEL_WIDTH) return [];
  const isAlone = ({ score }: T) => scored.filter((other) => other.score === score).length === 1;
  return [
    { ...first, anchor: first.score < 2 ? ('start' as const) : ('end' as const) },
    { ...last, anchor: last.score > 3.5 ? ('end' as const) : ('start' as const) }
  ].filter(isAlone);
}
