/** The head of page one: whose report, of what, the finding, the author's words, the figures. */
import { PRINT } from '#lib/pictures/palette.ts';
import { brand } from './brand.ts';
import { PAGE, WIDTH, type Desk } from './desk.ts';
import type { Entry } from './flow.ts';
import { runs, text } from './lettering.ts';
import { hairline, stack, type Piece } from './pieces.ts';
import { readouts } from './readouts.ts';
import { bookmark, inside, part, type Node } from './tree.ts';
import { quiet, TYPE, type Style } from './type.ts';

/** Where the text begins below the brand. */
export const BELOW_BRAND = PAGE.top + 38;
const BAR = 14;

/** Draws whose report it is; gives what follows. */
export function cover(desk: Desk): Entry[] {
  const node = part(desk.doc, desk.root, 'Sect');
  const { company, eyebrow, title, lead, summary } = desk.content.cover;
  masthead(desk, node);
  const say = (said: string, style: Style): Piece =>
    text(desk, said, style, { width: WIDTH, node: part(desk.doc, node, 'P') });
  return [
    { piece: say(eyebrow, TYPE.label), withNext: true },
    {
      piece: headline(desk, title, part(desk.doc, node, 'H1')),
      before: 3,
      placed: (y) => bookmark(desk.doc, company.trim() || eyebrow, y)
    },
    { piece: say(lead, TYPE.lead), before: 7, isLoose: true },
    ...summary.map((paragraph, n) => ({
      piece: barred(
        desk,
        text(desk, paragraph, TYPE.text, {
          width: WIDTH - BAR,
          node: part(desk.doc, node, 'P')
        })
      ),
      before: n === 0 ? 10 : 0,
      isLoose: true
    })),
    { piece: readouts(desk, node), before: 14 }
  ];
}

function masthead(desk: Desk, node: Node): void {
  const middle = PAGE.top + 8;
  const end = brand(desk, PAGE.left, middle, node);
  const x = end + 13;
  const width = PAGE.left + WIDTH - x - 13;
  const { company: said } = desk.content.cover;
  const isShort = desk.set.lines([{ text: said, style: TYPE.body }], width).length < 2;
  const style = isShort ? quiet(TYPE.body) : TYPE.tiny;
  const company = text(desk, said, style, { width, node: part(desk.doc, node, 'P'), most: 3 });
  inside(desk.doc, null, () => {
    desk.doc
      .moveTo(x, middle - 7)
      .lineTo(x, middle + 7)
      .lineWidth(0.5);
    desk.doc.undash().strokeColor(PRINT.control).stroke();
  });
  company.draw(x + 13, middle - company.height / 2);
  hairline(desk, PAGE.left, PAGE.top + 25, WIDTH, desk.accent, 1.5);
}

/** The finding: its phrases each on lines of their own while that costs little room, evenly filled. */
function headline(desk: Desk, phrases: readonly string[], node: Node): Piece {
  const style = TYPE.title;
  const set = (said: string, width: number) => desk.set.lines([{ text: said, style }], width);
  const whole = phrases.join(' ');
  const each = phrases.reduce((all, phrase) => all + set(phrase, WIDTH).length, 0);
  const parts = each <= set(whole, WIDTH).length + 1 ? phrases : [whole];
  return stack(
    parts.map((phrase) => runs(desk, [{ text: phrase, style }], { width: even(phrase), node }))
  );

  /** The narrowest width that takes no more lines. */
  function even(phrase: string): number {
    let [narrow, wide] = [WIDTH / 3, WIDTH];
    const most = set(phrase, WIDTH).length;
    while (wide - narrow > 4) {
      const middle = (narrow + wide) / 2;
      if (set(phrase, middle).length > most) narrow = middle;
      else wide = middle;
    }
    return wide;
  }
}

/** The author's own words: beside a line in their colour. */
export function barred(desk: Desk, piece: Piece, above = 3): Piece {
  return {
    height: piece.height + 2 * above,
    draw(x, y) {
      inside(desk.doc, null, () => {
        desk.doc
          .rect(x, y, 2, piece.height + 2 * above)
          .fillColor(desk.accent)
          .fill();
      });
      piece.draw(x + BAR, y + above);
    },
    cut(room) {
      const parts = piece.cut(room - 2 * above);
      return parts && [barred(desk, parts[0], above), barred(desk, parts[1], above)];
    }
  };
}
