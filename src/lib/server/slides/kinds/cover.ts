import { reportWords } from '#lib/i18n/report.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { heightOfLines } from '../flow.ts';
import { fit, flat, isOneLine, line, TEXT, TITLE_LINE } from '../look.ts';
import { textWidth, wrap } from '../measure.ts';
import { COVER_LOGO, COVER_TITLE, INNER, SIDE } from '../ooxml/frame.ts';
import type { Shape, Slide, TextLine } from '../ooxml/shapes.ts';

const SIZES = [40, 36, 32, 28, 24, 20, 16, 12];
const LEAD_SIZES = [20, TEXT.lead, 16, 14, 12, 10];
const EYEBROW_SIZES = [TEXT.item, 14, 13, 12, 11, 10, 9];
const LEAST = 8;
const FOOT = { y: 470, height: 36 };

/** The sender's name, logo and colour; the company, the quarter, and the finding as the title. */
export function cover(content: ReportContent): Slide {
  const { brand, cover: of, locale } = content;
  const t = reportWords[locale];
  const phrases = of.title.map(flat);
  const size = sizeOf(phrases);
  const whose = `${flat(of.company)}   ${flat(of.eyebrow)}`;
  const said = [of.released, of.number === null ? t.draft : t.numbered(of.number)];
  const foot: TextLine[] = [line(said.join('   '), { size: TEXT.table, colour: 'second' })];
  if (brand.footer)
    foot.push(line(brand.footer, { size: TEXT.small, colour: 'second', before: 2 }));
  const shapes: Shape[] = [
    {
      kind: 'text',
      name: 'Company',
      box: { x: SIDE, y: COVER_TITLE.y - 26, width: INNER, height: 20 },
      lines: [
        {
          size: EYEBROW_SIZES.find((one) => isOneLine(whose, one, INNER, true)) ?? LEAST,
          runs: [
            { text: flat(of.company), bold: true },
            { text: `   ${flat(of.eyebrow)}`, colour: 'second' }
          ]
        }
      ]
    },
    { kind: 'text', name: 'Lead', ...lead(of.lead, below(phrases, size)) },
    {
      kind: 'text',
      name: 'Release',
      box: { x: SIDE, y: FOOT.y, width: INNER, height: FOOT.height },
      anchor: 'bottom',
      lines: foot
    }
  ];
  return {
    layout: 'cover',
    title: { phrases, size },
    shapes: brand.logo ? shapes : [name(brand.name), ...shapes],
    notes: [flat(of.lead), ...of.summary.map(flat), ...content.facts.map(flat)]
  };
}

/** The largest that fits; a little smaller where a word would be left alone on a line. */
function sizeOf(phrases: readonly string[]): number {
  const { width } = COVER_TITLE;
  const leavesOne = (size: number) =>
    phrases.some((phrase) => {
      const [last = '', ...others] = wrap(phrase, size, width, true).toReversed();
      return others.length > 0 && textWidth(last, size, true) < width / 5;
    });
  const most = fit(phrases, COVER_TITLE, SIZES);
  return SIZES.find((size) => size <= most && size >= most - 8 && !leavesOne(size)) ?? most;
}

/** In the logo's place. */
const name = (text: string): Shape => ({
  kind: 'text',
  name: 'Sender',
  box: { ...COVER_LOGO, width: INNER },
  lines: [line(text, { size: 20, bold: true, colour: 'brand' })]
});

function below(phrases: readonly string[], size: number): number {
  const count = phrases.reduce(
    (sum, text) => sum + wrap(text, size, COVER_TITLE.width, true).length,
    0
  );
  return COVER_TITLE.y + Math.min(COVER_TITLE.height, count * size * TITLE_LINE) + 24;
}

function lead(text: string, y: number) {
  const box = { x: SIDE, y, width: 700, height: FOOT.y - 12 - y };
  const set = (size: number) => [line(text, { size, colour: 'second' })];
  const size = LEAD_SIZES.find((one) => heightOfLines(set(one), box.width) <= box.height);
  return { box, lines: set(size ?? LEAST) };
}
