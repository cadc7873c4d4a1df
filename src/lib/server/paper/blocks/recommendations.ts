import { PRINT } from '#lib/pictures/palette.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import type { Recommendation, Recommendations } from '#lib/report/content.ts';
import { WIDTH, type Desk } from '../desk.ts';
import { BODY, type Entry, type Late } from '../flow.ts';
import { text } from '../lettering.ts';
import { columns, padded, ruled, space, stack, type Piece } from '../pieces.ts';
import { inside, part, UNSAID, type Node } from '../tree.ts';
import { TYPE } from '../type.ts';
import {
  actionsOf,
  factsOf,
  helps,
  moreOf,
  noteOf,
  NUMBER,
  numbered,
  over,
  scale,
  titled
} from './card-parts.ts';

const GAP = 26;
/** Side by side only as tall as this; taller ones stand one below the other. */
const TALLEST = 660;
const MOST_ABREAST = 3;
/** Of a page: less may stay empty before cards that stand side by side. */
const MUCH = BODY / 4;

/**
 * Steps to begin with stand side by side, with what helps below them; all others over the whole width,
 * and those too where side by side they would leave much of a page empty.
 */
export function recommendations(
  desk: Desk,
  { heading, cards }: Recommendations,
  parent: Node
): (Entry | Late)[] {
  const title = heading === null ? [] : [subheading(desk, heading, parent)];
  const below = (node: Node) => cards.flatMap((card) => wide(desk, card, node));
  const width = (WIDTH - GAP * (cards.length - 1)) / cards.length;
  const canStand =
    cards.every((card) => card.now) && cards.length > 1 && cards.length <= MOST_ABREAST;
  const height = canStand ? abreast(desk, cards, width, UNSAID).height : Infinity;
  if (height > TALLEST) return [...title, ...below(parent)];
  const node = part(desk.doc, parent, 'Sect');
  const alone = below(UNSAID)[0]?.piece.height ?? 0;
  return [
    ...title,
    {
      least: Math.max(alone, MUCH),
      make: (room) => (height + 4 > room ? below(node) : first(desk, cards, width, node))
    }
  ];
}

function first(desk: Desk, cards: readonly Recommendation[], width: number, parent: Node): Entry[] {
  const helped = cards.filter(({ more }) => more.length > 0);
  return [
    { piece: abreast(desk, cards, width, parent), before: 4 },
    ...(helped.length > 0 ? [subheading(desk, stepWords[desk.locale].more, parent)] : []),
    ...helped.map((card) => ({
      piece: ruled(desk, padded(helps(desk, card, parent), 5, 6), WIDTH),
      isLoose: true
    }))
  ];
}

function subheading(desk: Desk, said: string, parent: Node): Entry {
  const title = text(desk, said, TYPE.name, { width: WIDTH, node: part(desk.doc, parent, 'H3') });
  return { piece: padded(title, 0, 3), before: 14, withNext: true };
}

/** Cards whose parts begin on the same lines, as on the page. */
function abreast(desk: Desk, cards: readonly Recommendation[], width: number, parent: Node): Piece {
  const nodes = cards.map(() => part(desk.doc, parent, 'Sect'));
  const across = (make: (card: Recommendation, node: Node) => Piece): Piece =>
    columns(
      cards.map((card, n) => ({
        x: n * (width + GAP),
        piece: make(card, nodes[n] ?? parent)
      }))
    );
  const whole = stack([
    across((card, node) => numbered(desk, card, width, node)),
    padded(
      across((card, node) => titled(desk, card, width, node)),
      5,
      7
    ),
    across((card, node) => actionsOf(desk, card, width, node)),
    across((card, node) =>
      stack([space(5), factsOf(desk, card.facts, width, node), noteOf(desk, card, width, node)])
    )
  ]);
  return {
    ...whole,
    draw(x, y) {
      inside(desk.doc, null, () => {
        for (let n = 1; n < cards.length; n++) {
          const at = x + n * (width + GAP) - GAP / 2;
          desk.doc
            .moveTo(at, y)
            .lineTo(at, y + whole.height)
            .lineWidth(0.5)
            .undash();
          desk.doc.strokeColor(PRINT.rule).stroke();
        }
      });
      whole.draw(x, y);
    }
  };
}

/** A card over the whole width; what helps with it may go on over the page. */
function wide(desk: Desk, card: Recommendation, parent: Node): Entry[] {
  const node = part(desk.doc, parent, 'Sect');
  const [left, right] = [118, 196];
  const middle = WIDTH - left - right - 24;
  const head = stack(
    [
      text(desk, String(card.number), card.now ? NUMBER : TYPE.figure, {
        ...{ width: 60, node: part(desk.doc, node, 'P') }
      }),
      scale(desk, card, left - 10),
      text(desk, card.way, TYPE.small, { width: left - 8, node: part(desk.doc, node, 'P') })
    ],
    2
  );
  const title = text(desk, card.outcome, TYPE.name, {
    ...{ width: middle, node: part(desk.doc, node, 'H3') }
  });
  const body = stack([padded(title, 0, 4), actionsOf(desk, card, middle, node)]);
  const line = columns([
    { x: 0, piece: head },
    { x: left, piece: body },
    { x: left + middle + 24, piece: factsOf(desk, card.facts, right, node) }
  ]);
  const width = WIDTH - left;
  const note = columns([{ x: left, piece: noteOf(desk, card, width, node) }]);
  const main = over(desk, padded(stack([line, note]), 8, 5), WIDTH);
  if (card.more.length === 0) return [{ piece: main }];
  const more = moreOf(desk, card.more, width, node);
  return [
    { piece: main },
    { piece: columns([{ x: left, piece: padded(more, 0, 8) }]), repeat: again(desk, card, left) }
  ];
}

/** Whose help it is that begins a page. */
const again = (desk: Desk, { number, outcome }: Recommendation, left: number): Piece =>
  padded(
    columns([
      { x: 0, piece: text(desk, String(number), TYPE.small, { width: 60, node: null }) },
      { x: left, piece: text(desk, outcome, TYPE.small, { width: WIDTH - left, node: null }) }
    ]),
    ...([6, 4] as const)
  );
