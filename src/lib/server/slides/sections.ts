import type { Block, ReportContent, Section } from '#lib/report/content.ts';
import { heightOfLines } from './flow.ts';
import { bars } from './kinds/bars.ts';
import { details } from './kinds/details.ts';
import { items } from './kinds/items.ts';
import { quarterLines } from './kinds/lines.ts';
import { paragraphs } from './kinds/paragraphs.ts';
import { radar } from './kinds/radar.ts';
import { recommendations } from './kinds/recommendations.ts';
import { roadmap } from './kinds/roadmap.ts';
import { strips } from './kinds/strips.ts';
import { table } from './kinds/table.ts';
import { flat, isOneLine, lines, TEXT, TITLE_SIZES } from './look.ts';
import { BODY, TITLE } from './ooxml/frame.ts';
import type { Box, Shape, TextLine } from './ooxml/shapes.ts';
import type { Page, Setting } from './page.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;
type Drawn = Exclude<Block, Paragraph> | { readonly kind: 'paragraphs'; readonly texts: string[] };

const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph';

/** Below a title of one line is room for one more: there it costs the block nothing. */
const SECOND_LINE = { ...TITLE, y: 78, height: 24 };
/** Of the body's height: what stands above a block must leave it room. */
const MOST_INTRODUCTION = 0.35;
const GAP = 14;

/** A section's slides. What is said before its first block stands above it, where it is short. */
export function pagesOf(section: Section, content: ReportContent): Page[] {
  const first = section.blocks.findIndex((block) => !isParagraph(block));
  const drawn = first < 0 ? [] : section.blocks.slice(first);
  const before = first < 0 ? section.blocks : section.blocks.slice(0, first);
  const texts = [
    ...(section.note === null ? [] : [section.note]),
    ...before.filter(isParagraph).map(({ text }) => text)
  ];
  const isChart = drawn[0]?.kind === 'charts';
  const above = isChart || texts.length === 0 ? null : introduction(section, texts);
  const pages = groups(drawn).reduce<Page[]>((all, block, index) => {
    const last = all.at(-1);
    if (block.kind === 'paragraphs' && last)
      return [...all.slice(0, -1), ...after(last, block.texts)];
    const area = { first: index === 0 && above ? above.rest : BODY, rest: BODY };
    return [...all, ...blockPages(block, { content, section, area })];
  }, []);
  const [head, ...others] = pages;
  if (!head) return paragraphs(texts, { title: null });
  // a chart takes its whole slide: what is said of it is for the speaker
  if (isChart) return [{ ...head, notes: [...texts.map(flat), ...head.notes] }, ...others];
  if (above) return [{ ...head, shapes: [above.shape, ...head.shapes] }, ...others];
  return texts.length === 0 ? pages : [...paragraphs(texts, { title: null }), ...pages];
}

const set = (texts: readonly string[]): TextLine[] =>
  texts.flatMap((text, index) =>
    lines(text, { size: TEXT.body, colour: 'second', before: index === 0 ? 0 : 5 })
  );

/** The texts above a block, and what they leave it; null where they are too long to stand there. */
function introduction(
  { heading }: Section,
  texts: readonly string[]
): { shape: Shape; rest: Box } | null {
  const above = set(texts);
  const height = heightOfLines(above, BODY.width);
  const shape = (box: Box): Shape => ({ kind: 'text', name: 'Introduction', box, lines: above });
  const isShort = isOneLine(`${flat(heading)} (99 of 99)`, TITLE_SIZES[0], TITLE.width, true);
  if (isShort && height <= SECOND_LINE.height) return { shape: shape(SECOND_LINE), rest: BODY };
  if (height > BODY.height * MOST_INTRODUCTION) return null;
  const down = height + GAP;
  return {
    shape: shape({ ...BODY, height }),
    rest: { ...BODY, y: BODY.y + down, height: BODY.height - down }
  };
}

const bottomOf = (shape: Shape): number =>
  shape.kind === 'rule' ? shape.to.y : shape.box.y + shape.box.height;

/** What is said after a block stands below it where there is room, else on slides of its own. */
function after(page: Page, texts: readonly string[]): Page[] {
  const y = Math.max(...page.shapes.map(bottomOf)) + GAP;
  const below = set(texts);
  const height = heightOfLines(below, BODY.width);
  if (y + height > BODY.y + BODY.height) return [page, ...paragraphs(texts, { title: null })];
  const shape: Shape = { kind: 'text', name: 'Notes', box: { ...BODY, y, height }, lines: below };
  return [{ ...page, shapes: [...page.shapes, shape] }];
}

/** Paragraphs that follow one another belong together. */
function groups(blocks: readonly Block[]): Drawn[] {
  return blocks.reduce<Drawn[]>((all, block) => {
    if (!isParagraph(block)) return [...all, block];
    const last = all.at(-1);
    if (last?.kind !== 'paragraphs') return [...all, { kind: 'paragraphs', texts: [block.text] }];
    return [...all.slice(0, -1), { ...last, texts: [...last.texts, block.text] }];
  }, []);
}

function blockPages(block: Drawn, setting: Setting): Page[] {
  switch (block.kind) {
    case 'charts':
      return [radar(setting.content), bars(setting.content)];
    case 'table':
      return table(block, setting);
    case 'items':
      return items(block, setting);
    case 'details':
      return details(block, setting);
    case 'recommendations':
      return recommendations(block, setting);
    case 'lines':
      return quarterLines(block, setting);
    case 'roadmap':
      return roadmap(block, setting);
    case 'strips':
      return strips(block, setting);
    case 'paragraphs':
      return paragraphs(block.texts, { title: null });
  }
}
