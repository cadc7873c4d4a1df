import { slideWords } from '#lib/i18n/slides.ts';
import type { Block, ReportContent, Section } from '#lib/report/content.ts';
import { heightOfLines } from './flow.ts';
import { bars } from './kinds/bars.ts';
import { cover } from './kinds/cover.ts';
import { details } from './kinds/details.ts';
import { items } from './kinds/items.ts';
import { quarterLines } from './kinds/lines.ts';
import { paragraphs } from './kinds/paragraphs.ts';
import { radar } from './kinds/radar.ts';
import { recommendations } from './kinds/recommendations.ts';
import { roadmap } from './kinds/roadmap.ts';
import { standing } from './kinds/standing.ts';
import { strips } from './kinds/strips.ts';
import { table } from './kinds/table.ts';
import { fit, flat, isOneLine, lines, TEXT } from './look.ts';
import { BODY, TITLE } from './ooxml/frame.ts';
import type { Box, Deck, Shape, Slide } from './ooxml/shapes.ts';
import type { Page, Setting } from './page.ts';

const TITLE_SIZES = [26, 24, 22, 20, 18, 16, 14, 12, 10, 8] as const;
/** Of the body's height: what stands above a block must leave it room. */
const MOST_INTRODUCTION = 0.35;

/** The whole presentation of a report, from its frozen content alone. */
export function deck(content: ReportContent): Deck {
  const { brand, cover: of, locale } = content;
  const pages = [
    ...numbered(standing(content), null, locale),
    ...content.sections.flatMap((section) => numbered(pagesOf(section, content), section, locale))
  ];
  return {
    title: flat([of.company, of.eyebrow].join('. ')),
    author: flat(brand.name),
    program: brand.whiteLabel ? null : 'Heptagon',
    ...{ locale, day: of.releasedOn, accent: brand.accent.paper },
    logo: brand.logo && {
      png: Buffer.from(brand.logo.png, 'base64'),
      ...{ width: brand.logo.width, height: brand.logo.height, text: flat(brand.name) }
    },
    footer: [content.facts.map(flat).join('  ·  '), ...(brand.footer ? [flat(brand.footer)] : [])],
    slides: [cover(content), ...pages]
  };
}

/** "Answers (2 of 3)": slides with one title are told apart. */
function numbered(
  pages: readonly Page[],
  section: Section | null,
  locale: ReportContent['locale']
): Slide[] {
  const titles = pages.map(({ title }) => flat(title ?? section?.heading ?? ''));
  return pages.map(({ shapes, notes }, index) => {
    const title = titles[index] ?? '';
    const same = titles.flatMap((other, at) => (other === title ? [at] : []));
    const part = same.length > 1 && slideWords[locale].part(same.indexOf(index) + 1, same.length);
    const size = fit([part ? `${title} ${part}` : title], TITLE, TITLE_SIZES);
    return {
      layout: 'content',
      title: { phrases: [title], size, ...(part && { part }) },
      ...{ shapes, notes: notes.length > 0 ? notes : [title] }
    };
  });
}

type Paragraph = Extract<Block, { kind: 'paragraph' }>;
const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph';

/** What is said before the first block stands above it, where it is short; else on its own slides. */
function pagesOf(section: Section, content: ReportContent): Page[] {
  const first = section.blocks.findIndex((block) => !isParagraph(block));
  const drawn = first < 0 ? [] : section.blocks.slice(first);
  const before = first < 0 ? section.blocks : section.blocks.slice(0, first);
  const texts = [
    ...(section.note === null ? [] : [section.note]),
    ...before.filter(isParagraph).map(({ text }) => text)
  ];
  const above = introduction(section, texts);
  const isAbove = drawn.length > 0 && above !== null;
  const pages = groups(drawn).flatMap((block, index) => {
    const area = { first: index === 0 && isAbove ? above.rest : BODY, rest: BODY };
    return blockPages(block, { content, section, area });
  });
  if (drawn[0]?.kind === 'charts' || texts.length === 0) return pages;
  if (!isAbove) return [...paragraphs(texts, { title: null }), ...pages];
  return pages.map((page, index) =>
    index === 0 ? { ...page, shapes: [above.shape, ...page.shapes] } : page
  );
}

/** Below a title of one line is room for one more: there it costs the block nothing. */
const SECOND_LINE = { ...TITLE, y: 78, height: 24 };
const GAP = 14;

/** The texts above a block, and what they leave it; null where they are too long to stand there. */
function introduction(
  { heading }: Section,
  texts: readonly string[]
): { shape: Shape; rest: Box } | null {
  const set = texts.flatMap((text, index) =>
    lines(text, { size: TEXT.body, colour: 'second', before: index === 0 ? 0 : 5 })
  );
  const height = heightOfLines(set, BODY.width);
  const shape = (box: Box): Shape => ({ kind: 'text', name: 'Introduction', box, lines: set });
  const isShort = isOneLine(`${flat(heading)} (99 of 99)`, TITLE_SIZES[0], TITLE.width, true);
  if (isShort && height <= SECOND_LINE.height) return { shape: shape(SECOND_LINE), rest: BODY };
  if (height > BODY.height * MOST_INTRODUCTION) return null;
  const down = height + GAP;
  return {
    shape: shape({ ...BODY, height }),
    rest: { ...BODY, y: BODY.y + down, height: BODY.height - down }
  };
}

type Drawn = Exclude<Block, Paragraph> | { readonly kind: 'paragraphs'; readonly texts: string[] };

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
