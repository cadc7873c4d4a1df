import { bandNote, bars } from '#lib/pictures/bars.ts';
import { PRINT } from '#lib/pictures/palette.ts';
import type { Picture } from '#lib/pictures/picture.ts';
import { radar } from '#lib/pictures/radar.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry, Late } from '../flow.ts';
import { columns, padded, stack, type Piece } from '../pieces.ts';
import { heading } from '../sections.ts';
import { part, UNSAID, type Node } from '../tree.ts';
import { vectors } from '../vectors.ts';

const GAP = 26;
/** The drawing of the bars is narrower, so that its letters are as large as the radar's. */
const BARS = 500;
const TYPE = 1.2;
/** Of their usual height, where with that they fit what is left of a page. */
const LOW = [1, 0.92, 0.84];

/**
 * Radar and bars side by side: the emblem, and what people read better. Both belong on page one, and
 * are a little lower where the words before them are many.
 */
export function charts(
  desk: Desk,
  title: string | null,
  parent: Node,
  place: Pick<Entry, 'before' | 'placed'>
): Late {
  const node = part(desk.doc, parent, 'Sect');
  const { before = 0 } = place;
  return {
    least: drawn(desk, title, UNSAID, 1).height,
    make(room) {
      const share = LOW.find((low) => drawn(desk, title, UNSAID, low).height + before <= room) ?? 1;
      return [{ piece: drawn(desk, title, node, share), ...place }];
    }
  };
}

function drawn(desk: Desk, title: string | null, parent: Node, share: number): Piece {
  const { figures } = desk.content;
  const { locale } = desk;
  const half = (WIDTH - GAP) / 2;
  const draw = (picture: Picture, width: number) => {
    const alt = `${picture.title}. ${picture.description}`;
    const node = part(desk.doc, parent, 'Figure', { alt });
    const piece = vectors(desk, picture, { width, palette: PRINT, node });
    return columns([{ x: (half - width) / 2, piece }]);
  };
  const head = (said: string, note: string | null) =>
    padded(heading(desk, { heading: said, note }, parent, half), 0, 8);
  const t = scorecardWords[locale];
  const left = [
    head(title ?? t.profile.heading, null),
    draw(radar(figures, locale, { type: TYPE / share }), half * share)
  ];
  const right = [
    head(t.bars.heading, bandNote(figures, locale)),
    draw(bars(figures, locale, { withLegend: false, width: BARS / share }), half)
  ];
  return columns([
    { x: 0, piece: stack(left) },
    { x: half + GAP, piece: stack(right) }
  ]);
}
