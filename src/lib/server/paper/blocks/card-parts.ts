/** What a recommendation's card is put together from. */
import { gauge } from '#lib/pictures/gauge.ts';
import { PRINT } from '#lib/pictures/palette.ts';
import type { Fact, Group, Recommendation } from '#lib/report/content.ts';
import { barred } from '../cover.ts';
import { WIDTH, type Desk } from '../desk.ts';
import { runs, text } from '../lettering.ts';
import { columns, hairline, padded, space, stack, type Piece } from '../pieces.ts';
import { part, type Node } from '../tree.ts';
import { figures, quiet, strong, TYPE, type Style } from '../type.ts';
import { vectors } from '../vectors.ts';

export const NUMBER: Style = { weight: 300, size: 30, leading: 34, ink: PRINT.ink, tabular: true };
/** For the names of facts. */
export const FACT = 62;

export function numbered(desk: Desk, card: Recommendation, width: number, node: Node): Piece {
  return columns([
    {
      x: -1,
      piece: text(desk, String(card.number), NUMBER, { width: 30, node: part(desk.doc, node, 'P') })
    },
    { x: 26, piece: padded(scale(desk, card, width - 26), 6, 0) }
  ]);
}

export const scale = (desk: Desk, card: Recommendation, width: number): Piece =>
  vectors(desk, gauge(card), { width, palette: PRINT, node: null });

export const titled = (
  desk: Desk,
  { way, outcome }: Recommendation,
  width: number,
  node: Node
): Piece =>
  stack(
    [
      text(desk, way, TYPE.small, { width, node: part(desk.doc, node, 'P') }),
      text(desk, outcome, TYPE.name, { width, node: part(desk.doc, node, 'H3') })
    ],
    1
  );

export function actionsOf(
  desk: Desk,
  { actions }: Recommendation,
  width: number,
  parent: Node
): Piece {
  if (actions.length === 0) return space(0);
  const list = part(desk.doc, parent, 'L');
  return stack(
    actions.map((action, n) => {
      const node = part(desk.doc, part(desk.doc, list, 'LI'), 'LBody');
      const line = columns([
        { x: 0, piece: text(desk, String(n + 1), figures(quiet(TYPE.body)), { width: 14, node }) },
        { x: 14, piece: text(desk, action, TYPE.body, { width: width - 14, node }) }
      ]);
      return over(desk, padded(line, 4, 4), width);
    })
  );
}

/** With a line above. */
export const over = (desk: Desk, piece: Piece, width: number): Piece => ({
  ...piece,
  draw(x, y) {
    hairline(desk, x, y, width);
    piece.draw(x, y);
  }
});

export function factsOf(desk: Desk, facts: readonly Fact[], width: number, parent: Node): Piece {
  return stack(
    facts.map(({ name, text: said, small }) => {
      const node = part(desk.doc, parent, 'P');
      return columns([
        { x: 0, piece: text(desk, name, TYPE.small, { width: FACT - 6, node }) },
        {
          x: FACT,
          piece: runs(
            desk,
            [
              { text: small ? `${said},` : said, style: { ...TYPE.small, ink: PRINT.ink } },
              ...(small ? [{ text: ` ${small}`, style: TYPE.small }] : [])
            ],
            { width: width - FACT, node }
          )
        }
      ]);
    }),
    4
  );
}

export function noteOf(desk: Desk, { note }: Recommendation, width: number, node: Node): Piece {
  if (note === null) return space(0);
  const said = text(desk, note, TYPE.body, { width: width - 14, node: part(desk.doc, node, 'P') });
  return padded(barred(desk, said, 2), 4, 2);
}

/** What helps with a step, in the small type of a reference. */
export function helps(desk: Desk, { more, outcome, number }: Recommendation, parent: Node): Piece {
  const left = 150;
  return columns([
    {
      x: 0,
      piece: runs(
        desk,
        [
          { text: `${number}\u00a0\u00a0`, style: strong(TYPE.small) },
          { text: outcome, style: { ...TYPE.small, ink: PRINT.ink } }
        ],
        { width: left - 14, node: part(desk.doc, parent, 'P') }
      )
    },
    { x: left, piece: moreOf(desk, more, WIDTH - left, parent) }
  ]);
}

export const moreOf = (desk: Desk, more: readonly Group[], width: number, parent: Node): Piece =>
  stack(
    more.map(({ heading, items }) =>
      runs(
        desk,
        [
          { text: `${heading}:`, style: strong(TYPE.tiny) },
          { text: ` ${items.map(({ text: said }) => said).join('; ')}`, style: TYPE.tiny }
        ],
        { width, node: part(desk.doc, parent, 'P') }
      )
    ),
    3
  );
