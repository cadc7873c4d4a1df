import { slideWords } from '#lib/i18n/slides.ts';
import type { Block, ReportContent, Section } from '#lib/report/content.ts';
import { heightOfLines } from './flow.ts';
import type { Area } from './grid.ts';
import { charts } from './kinds/charts.ts';
import { cover } from './kinds/cover.ts';
import { details } from './kinds/details.ts';
import { items } from './kinds/items.ts';
import { quarterLines } from './kinds/lines.ts';
import { paragraphs } from './kinds/paragraphs.ts';
import { recommendations } from './kinds/recommendations.ts';
import { roadmap } from './kinds/roadmap.ts';
import { standing } from './kinds/standing.ts';
import { strips } from './kinds/strips.ts';
import { table } from './kinds/table.ts';
import { fit, flat, lines, TEXT } from './look.ts';
import { BODY, TITLE } from './ooxml/frame.ts';
import type { Deck, Shape, Slide, TextLine } from './ooxml/shapes.ts';
import type { Page, Setting } from './page.ts';

const TITLE_SIZES = [26, 24, 22, 20, 18, 16, 14, 12, 10, 8];
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
    const part =
      same.length > 1 ? ` ${slideWords[locale].part(same.indexOf(index) + 1, same.length)}` : '';
    const phrases = [`${title}${part}`];
    return {
      layout: 'content',
      title: { phrases, size: fit(phrases, TITLE, TITLE_SIZES) },
      ...{ shapes, notes: notes.length > 0 ? notes : phrases }
    };
  });
}

type Paragraph = Extract<Block, { kind: 'paragraph' }>;
const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph';

/** What is said before the first block stands above it, where it is short; else on its own slides. */
function pagesOf(section: Section, content: ReportContent): Page[] {
  const first = section.blocks.findIndex((block) => !isParagraph(block));
  const before = section.blocks.slice(0, Math.max(0, first)).filter(isParagraph);
  const rest = first < 0 ? [] : section.blocks.slice(first);
  const only = first < 0 ? section.blocks.filter(isParagraph) : [];
  const above = introduction(section, before);
  const height = above.length === 0 ? 0 : heightOfLines(above, BODY.width) + 14;
  const isShort = height <= BODY.height * MOST_INTRODUCTION;
  const area: Area = { first: isShort ? below(height) : BODY, rest: BODY };
  const pages = groups(rest).flatMap((block, index) =>
    blockPages(block, { content, section, area: index === 0 ? area : { first: BODY, rest: BODY } })
  );
  if (only.length > 0)
    return paragraphs(
      [...(section.note === null ? [] : [section.note]), ...only.map(({ text }) => text)],
      { title: null }
    );
  const texts = [
    ...(section.note === null ? [] : [section.note]),
    ...before.map(({ text }) => text)
  ];
  if (!isShort || pages.length === 0) return [...paragraphs(texts, { title: null }), ...pages];
  return above.length === 0 || section.blocks[0]?.kind === 'charts'
    ? pages
    : pages.map((page, index) => (index === 0 ? withAbove(page, above, height) : page));
}

const introduction = ({ note }: Section, before: readonly Paragraph[]): TextLine[] =>
  [...(note === null ? [] : [note]), ...before.map(({ text }) => text)].flatMap((text, index) =>
    lines(text, { size: TEXT.body, colour: 'second', before: index === 0 ? 0 : 5 })
  );

const below = (height: number) => ({ ...BODY, y: BODY.y + height, height: BODY.height - height });

function withAbove(page: Page, above: TextLine[], height: number): Page {
  const shape: Shape = {
    kind: 'text',
    name: 'Introduction',
    box: { ...BODY, height },
    lines: above
  };
  return { ...page, shapes: [shape, ...page.shapes] };
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
      return charts(setting);
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
