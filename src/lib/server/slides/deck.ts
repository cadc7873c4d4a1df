import { slideWords } from '#lib/i18n/slides.ts';
import type { ReportContent, Section } from '#lib/report/content.ts';
import { cover } from './kinds/cover.ts';
import { standing } from './kinds/standing.ts';
import { fit, flat, TITLE_SIZES } from './look.ts';
import { TITLE } from './ooxml/frame.ts';
import type { Deck, Slide } from './ooxml/shapes.ts';
import type { Page } from './page.ts';
import { pagesOf } from './sections.ts';

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
