/** Pieces onto pages: nothing is parted that fits a page, headings stay with what they head. */
import { PAGE, type Desk } from './desk.ts';
import type { Piece } from './pieces.ts';

export interface Entry {
  readonly piece: Piece;
  /** Above it, but not at the head of a page. */
  readonly before?: number;
  /** Not at the foot of a page. */
  readonly withNext?: boolean;
  /** May begin on one page and end on the next. */
  readonly isLoose?: boolean;
  /** Drawn again above it where it begins a page: the head of a table. */
  readonly repeat?: Piece;
  /** Told the place: for bookmarks. */
  readonly placed?: (y: number) => void;
}

/** What is made only when its place is known: how it is drawn follows from the room that is left. */
export interface Late {
  /** What stands before it stays with it where so much is left. */
  readonly least: number;
  make(room: number): Entry[];
}

const BOTTOM = PAGE.height - PAGE.bottom;
/** Of a page that follows another one: below its running head. */
const TOP = PAGE.top + 22;
export const BODY = BOTTOM - TOP;
/** So much of what follows stays with a heading. */
const FOLLOWING = 90;

export function flow({ doc }: Desk, entries: readonly (Entry | Late)[], from: number): void {
  const waiting = [...entries];
  let y = from;
  let isFresh = false;
  const turn = () => {
    doc.addPage();
    [y, isFresh] = [TOP, true];
  };
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    if ('make' in entry) {
      waiting.unshift(...entry.make(BOTTOM - y));
      continue;
    }
    const before = isFresh ? 0 : (entry.before ?? 0);
    const { height } = entry.piece;
    const fits = y + before + height + following(entry, waiting) <= BOTTOM + 0.5;
    if (fits) y += before;
    else if (!isFresh && !(entry.isLoose && y + before + FOLLOWING < BOTTOM) && y > TOP + 1) {
      turn();
      if (entry.repeat) {
        entry.repeat.draw(PAGE.left, y);
        y += entry.repeat.height;
      }
    } else y += before;
    entry.placed?.(y);
    for (let rest: Piece | null = entry.piece; rest;) {
      const parts: readonly [Piece, Piece] | null =
        y + rest.height <= BOTTOM + 0.5 ? null : rest.cut(BOTTOM - y);
      const now: Piece = parts ? parts[0] : rest;
      if (!parts && y + rest.height > BOTTOM + 0.5 && y > TOP + 1 && rest.height <= BODY) turn();
      now.draw(PAGE.left, y);
      y += now.height;
      isFresh = false;
      rest = parts ? parts[1] : null;
      if (rest) turn();
    }
  }
}

/** What must stand on the same page below an entry. */
function following({ withNext }: Entry, rest: readonly (Entry | Late)[], at = 0): number {
  const next = rest[at];
  if (!withNext || !next) return 0;
  if ('make' in next) return next.least;
  const own = next.isLoose ? Math.min(next.piece.height, FOLLOWING) : next.piece.height;
  return Math.min((next.before ?? 0) + own + following(next, rest, at + 1), BODY / 2 + 150);
}
