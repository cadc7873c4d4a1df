import { gauge } from '#lib/pictures/gauge.ts';
import { PRINT } from '#lib/pictures/palette.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import type { Fact, Group, Recommendation, Recommendations } from '#lib/report/content.ts';
import { barred } from '../cover.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry } from '../flow.ts';
import {
  columns,
  hairline,
  padded,
  ruled,
  runs,
  space,
  stack,
  text,
  type Piece
} from '../pieces.ts';
import { inside, part, type Node } from '../tree.ts';
import { figures, quiet, strong, TYPE, type Style } from '../type.ts';
import { vectors } from '../vectors.ts';

const GAP = 26;
/** Side by side only as tall as this; taller ones stand one below the other. */
const TALLEST = 660;
const NUMBER: Style = { weight: 300, size: 30, leading: 34, ink: PRINT.ink, tabular: true };

/** The steps to begin with side by side, then what helps with them, then the steps that come later. */
export function recommendations(desk: Desk, { cards }: Recommendations, parent: Node): Entry[] {
  const now = cards.filter((card) => card.now);
  const later = cards.filter((card) => !card.now);
  const t = stepWords[desk.locale];
  return [
    ...(now.length > 0 ? first(desk, now, parent) : []),
    ...(later.length > 0
      ? [{ piece: subheading(desk, t.later, parent), before: 14, withNext: true }]
      : []),
    ...later.flatMap((card) => wide(desk, card, null, parent))
  ];
}

function first(desk: Desk, cards: readonly Recommendation[], parent: Node): Entry[] {
  const width = (WIDTH - GAP * (cards.length - 1)) / cards.length;
  const measured = measure(desk, cards, width);
  if (measured > TALLEST || cards.length > 3 || cards.length === 1)
    return cards.flatMap((card, n) => wide(desk, card, n + 1, parent));
  const t = stepWords[desk.locale];
  const helped = cards.filter(({ more }) => more.length > 0);
  return [
    { piece: abreast(desk, cards, width, parent), before: 4 },
    ...(helped.length > 0
      ? [{ piece: subheading(desk, t.more, parent), before: 14, withNext: true }]
      : []),
    ...helped.map((card) => ({
      piece: ruled(desk, padded(helps(desk, card, cards.indexOf(card) + 1, parent), 5, 6), WIDTH),
      isLoose: true
    }))
  ];
}

const subheading = (desk: Desk, said: string, parent: Node): Piece =>
  padded(text(desk, said, TYPE.name, { width: WIDTH, node: part(desk.doc, parent, 'H3') }), 0, 3);

/** How tall the tallest of some cards would be, without leaving anything in the document. */
function measure(desk: Desk, cards: readonly Recommendation[], width: number): number {
  return Math.max(
    ...cards.map((card) => {
      const lines = (said: string, style: Style, room: number) =>
        desk.set.lines([{ text: said, style }], room).length * style.leading;
      const actions = card.actions.reduce(
        (all, action) => all + lines(action, TYPE.body, width - 14) + 9,
        0
      );
      const facts = card.facts.reduce(
        (all, fact) =>
          all + lines(`${fact.text} ${fact.small ?? ''}`, TYPE.small, width - FACT) + 4,
        0
      );
      const note = card.note ? lines(card.note, TYPE.body, width - 14) + 10 : 0;
      return 90 + lines(card.outcome, TYPE.name, width) + actions + facts + note;
    })
  );
}

/** Cards whose parts begin on the same lines, as on the page. */
function abreast(desk: Desk, cards: readonly Recommendation[], width: number, parent: Node): Piece {
  const nodes = cards.map(() => part(desk.doc, parent, 'Sect'));
  const across = (make: (card: Recommendation, node: Node, n: number) => Piece): Piece =>
    columns(
      cards.map((card, n) => ({
        x: n * (width + GAP),
        piece: make(card, nodes[n] ?? parent, n)
      }))
    );
  const whole = stack([
    across((card, node, n) => numbered(desk, card, n + 1, width, node)),
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

function numbered(desk: Desk, card: Recommendation, n: number, width: number, node: Node): Piece {
  return columns([
    { x: -1, piece: text(desk, String(n), NUMBER, { width: 30, node: part(desk.doc, node, 'P') }) },
    { x: 26, piece: padded(scale(desk, card, width - 26), 6, 0) }
  ]);
}

const scale = (desk: Desk, card: Recommendation, width: number): Piece =>
  vectors(desk, gauge(card), { width, palette: PRINT, node: null });

const titled = (desk: Desk, { way, outcome }: Recommendation, width: number, node: Node): Piece =>
  stack(
    [
      text(desk, way, TYPE.small, { width, node: part(desk.doc, node, 'P') }),
      text(desk, outcome, TYPE.name, { width, node: part(desk.doc, node, 'H3') })
    ],
    1
  );

function actionsOf(desk: Desk, { actions }: Recommendation, width: number, parent: Node): Piece {
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
const over = (desk: Desk, piece: Piece, width: number): Piece => ({
  ...piece,
  draw(x, y) {
    hairline(desk, x, y, width);
    piece.draw(x, y);
  }
});

const FACT = 62;

function factsOf(desk: Desk, facts: readonly Fact[], width: number, parent: Node): Piece {
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

function noteOf(desk: Desk, { note }: Recommendation, width: number, node: Node): Piece {
  if (note === null) return space(0);
  const said = text(desk, note, TYPE.body, { width: width - 14, node: part(desk.doc, node, 'P') });
  return padded(barred(desk, said, 2), 4, 2);
}

/** What helps with a step, in the small type of a reference. */
function helps(desk: Desk, { more, outcome }: Recommendation, n: number, parent: Node): Piece {
  const left = 150;
  return columns([
    {
      x: 0,
      piece: runs(
        desk,
        [
          { text: `${n}\u00a0\u00a0`, style: strong(TYPE.small) },
          { text: outcome, style: { ...TYPE.small, ink: PRINT.ink } }
        ],
        { width: left - 14, node: part(desk.doc, parent, 'P') }
      )
    },
    { x: left, piece: moreOf(desk, more, WIDTH - left, parent) }
  ]);
}

const moreOf = (desk: Desk, more: readonly Group[], width: number, parent: Node): Piece =>
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

/** A card over the whole width: what comes later, and what is too long to stand beside others. */
function wide(desk: Desk, card: Recommendation, n: number | null, parent: Node): Entry[] {
  const node = part(desk.doc, parent, 'Sect');
  const [left, right] = [118, 196];
  const middle = WIDTH - left - right - 24;
  const head = stack(
    [
      ...(n === null
        ? []
        : [text(desk, String(n), NUMBER, { width: 30, node: part(desk.doc, node, 'P') })]),
      scale(desk, card, left - 10),
      text(desk, card.way, TYPE.small, { width: left - 8, node: part(desk.doc, node, 'P') })
    ],
    2
  );
  const body = stack([
    padded(
      text(desk, card.outcome, TYPE.name, { width: middle, node: part(desk.doc, node, 'H3') }),
      0,
      4
    ),
    actionsOf(desk, card, middle, node),
    noteOf(desk, card, middle, node)
  ]);
  const line = columns([
    { x: 0, piece: head },
    { x: left, piece: body },
    { x: left + middle + 24, piece: factsOf(desk, card.facts, right, node) }
  ]);
  const more =
    card.more.length > 0
      ? [padded(columns([{ x: left, piece: moreOf(desk, card.more, WIDTH - left, node) }]), 4, 0)]
      : [];
  return [{ piece: over(desk, padded(stack([line, ...more]), 8, 8), WIDTH) }];
}
