import { slideWords } from '#lib/i18n/slides.ts';
import type { KeyFigure, ReportContent } from '#lib/report/content.ts';
import { heightOfLines } from '../flow.ts';
import { flat, line, lines, TEXT } from '../look.ts';
import { BODY, SIDE } from '../ooxml/frame.ts';
import type { Shape, TextLine } from '../ooxml/shapes.ts';
import type { Page } from '../page.ts';
import { paragraphs } from './paragraphs.ts';

/** Of the index; the other figures share what is left. */
const FIRST_WIDTH = 300;
const FIGURES_HEIGHT = 190;
const WORDS = { x: SIDE, y: BODY.y + FIGURES_HEIGHT + 20, width: 720 };
const WORDS_HEIGHT = BODY.height - FIGURES_HEIGHT - 20;

const said = ({ name, value, of }: KeyFigure): string =>
  [name, value, of].filter((part) => part !== '').join(' ');

const inText = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The figures that stand together, because the mean alone misleads; below them the author's words. */
export function standing(content: ReportContent): Page[] {
  const { cover, locale } = content;
  const t = slideWords[locale];
  const [index, staged] = cover.keyFigures;
  const isKnown = index !== undefined && index.of !== '';
  const title = isKnown
    ? [said(index), ...(staged && staged.of !== '' ? [inText(said(staged))] : [])].join(', ')
    : t.standing;
  const own = words(cover.summary);
  const fits = own.length > 0 && heightOfLines(own, WORDS.width) <= WORDS_HEIGHT;
  const box = { ...WORDS, height: WORDS_HEIGHT };
  const shapes: Shape[] = [
    ...figures(cover.keyFigures),
    { kind: 'text', name: 'Words', box, lines: fits ? own : words([cover.lead]) }
  ];
  const notes = cover.keyFigures.map((figure) => flat(`${said(figure)}: ${figure.text}.`));
  const page = { title, shapes, notes: [...notes, flat(cover.lead)] };
  if (fits || own.length === 0) return [page];
  return [page, ...paragraphs(cover.summary, { title: t.summary })];
}

const words = (texts: readonly string[]): TextLine[] =>
  texts.flatMap((text, index) =>
    lines(text, { size: TEXT.lead, before: index === 0 ? 0 : TEXT.lead / 2 })
  );

function figures(all: readonly KeyFigure[]): Shape[] {
  const rest = (BODY.width - FIRST_WIDTH) / Math.max(1, all.length - 1);
  const top = BODY.y + 4;
  return [
    rule({ x: BODY.x, y: top }, { x: BODY.x + BODY.width, y: top }, 'ink'),
    ...all.flatMap((figure, index): Shape[] => {
      const x = BODY.x + (index === 0 ? 0 : FIRST_WIDTH + (index - 1) * rest);
      const width = (index === 0 ? FIRST_WIDTH : rest) - 20;
      const box = { x, y: top + 12, width, height: FIGURES_HEIGHT - 16 };
      const text: Shape = {
        kind: 'text',
        name: flat(figure.name),
        box,
        lines: figureLines(figure, index)
      };
      if (index === 0) return [text];
      return [
        rule({ x: x - 14, y: top + 12 }, { x: x - 14, y: top + FIGURES_HEIGHT - 20 }, 'rule'),
        text
      ];
    })
  ];
}

const rule = (
  from: { x: number; y: number },
  to: { x: number; y: number },
  colour: 'ink' | 'rule'
): Shape => ({
  kind: 'rule',
  ...{ from, to, colour, width: colour === 'ink' ? 1.25 : 0.75 }
});

function figureLines({ name, value, of, text }: KeyFigure, index: number): TextLine[] {
  const size = index === 0 ? TEXT.figure : TEXT.lesser;
  const runs = [
    { text: flat(value) },
    ...(of === ''
      ? []
      : [{ text: ` ${flat(of)}`, size: index === 0 ? 22 : TEXT.item, colour: 'second' as const }])
  ];
  return [
    line(name, { size: TEXT.body, bold: true }),
    { runs, size, before: index === 0 ? 0 : 6 },
    line(text, { size: index === 0 ? TEXT.body : TEXT.table, colour: 'second', before: 4 })
  ];
}
