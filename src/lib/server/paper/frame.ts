/** What stands on every page once all are known: running heads, facts for whoever finds the sheet, numbers. */
import { PRINT } from '#lib/pictures/palette.ts';
import { reportWords } from '#lib/i18n/report.ts';
import { PAGE, WIDTH, type Desk } from './desk.ts';
import { text, write } from './lettering.ts';
import { hairline } from './pieces.ts';
import { inside } from './tree.ts';
import { TYPE } from './type.ts';

const NUMBER = 52;

export function frame(desk: Desk): void {
  const { start, count } = desk.doc.bufferedPageRange();
  for (let n = start; n < start + count; n++) {
    desk.doc.switchToPage(n);
    if (n > start) head(desk);
    foot(desk, `${n + 1} / ${count}`);
  }
}

function head(desk: Desk): void {
  const { cover, brand } = desk.content;
  const style = TYPE.tiny;
  const own = Math.min(150, desk.set.widthOf(brand.name, style) + 1);
  const said = [cover.company, cover.eyebrow].join('\u2003·\u2003');
  const one = (line: string, width: number) =>
    text(desk, line, style, { width, node: null, most: 1 });
  one(said, WIDTH - own - 20).draw(PAGE.left, PAGE.top - 8);
  one(brand.name, own).draw(PAGE.left + WIDTH - own, PAGE.top - 8);
  hairline(desk, PAGE.left, PAGE.top + 5, WIDTH);
}

function foot(desk: Desk, number: string): void {
  const { facts, brand, cover } = desk.content;
  const t = reportWords[desk.locale];
  const y = PAGE.height - PAGE.bottom + 16;
  const release = cover.number === null ? t.draft : t.numbered(cover.number);
  const said = [cover.released, release, ...facts].join('\u2002·\u2002');
  hairline(desk, PAGE.left, y - 6, WIDTH, PRINT.rule);
  const own = [brand.footer, desk.set.hasStandIns() && t.standIn].flatMap((line) =>
    line ? [text(desk, line, TYPE.tiny, { width: WIDTH - NUMBER, node: null, most: 1 })] : []
  );
  const lines = text(desk, said, TYPE.tiny, { width: WIDTH - NUMBER, node: null, most: 2 });
  lines.draw(PAGE.left, y);
  for (const [n, line] of own.entries())
    line.draw(PAGE.left, y + lines.height + n * TYPE.tiny.leading);
  inside(desk.doc, null, () => {
    const style = TYPE.tiny;
    const width = desk.set.widthOf(number, style);
    write(desk, number, style, PAGE.left + WIDTH - width, y + 6.9);
  });
}
