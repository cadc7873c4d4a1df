import { bandNote, bars } from '#lib/pictures/bars.ts';
import { PRINT } from '#lib/pictures/palette.ts';
import { radar } from '#lib/pictures/radar.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { WIDTH, type Desk } from '../desk.ts';
import { columns, space, stack, type Piece } from '../pieces.ts';
import { heading } from '../sections.ts';
import { part, type Node } from '../tree.ts';
import { vectors } from '../vectors.ts';

const GAP = 26;
/** The drawing of the bars is narrower, so that its letters are as large as the radar's. */
const BARS = { width: 500 };
const TYPE = 1.2;

/** Radar and bars side by side: the emblem, and what people read better. */
export function charts(desk: Desk, title: string | null, parent: Node): Piece {
  const { figures } = desk.content;
  const { locale } = desk;
  const half = (WIDTH - GAP) / 2;
  const draw = (picture: ReturnType<typeof radar>) =>
    vectors(desk, picture, {
      ...{ width: half, palette: PRINT },
      node: part(desk.doc, parent, 'Figure', { alt: `${picture.title}. ${picture.description}` })
    });
  const head = (said: string, note: string | null) =>
    heading(desk, { heading: said, note }, parent, half);
  const t = scorecardWords[locale];
  const left = [
    head(title ?? t.profile.heading, null),
    space(8),
    draw(radar(figures, locale, { type: TYPE }))
  ];
  const right = [
    head(t.bars.heading, bandNote(figures, locale)),
    space(8),
    draw(bars(figures, locale, { withLegend: false, ...BARS }))
  ];
  return columns([
    { x: 0, piece: stack(left) },
    { x: half + GAP, piece: stack(right) }
  ]);
}
