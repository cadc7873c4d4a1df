import { chartPart } from './chart.ts';
import { notesPart } from './notes.ts';
import { part, PRESENTATION, relation, type Part } from './part.ts';
import type { ChartShape, Deck, Slide } from './shapes.ts';
import { slidePart } from './slide.ts';
import { LANGUAGE } from './text.ts';

/** A slide's relations: first its layout, then its notes, then its charts. */
const FIRST_CHART = 3;

/** Every slide with its notes, and the charts that they show, numbered through. */
export function slideParts(deck: Deck): { parts: Part[]; charts: ChartShape[] } {
  const charts: ChartShape[] = [];
  const parts = deck.slides.flatMap((slide, index) => {
    const own = slide.shapes.filter((shape) => shape.kind === 'chart');
    const first = charts.length + 1;
    charts.push(...own);
    const targets = own.map((_, n) => `../charts/chart${first + n}.xml`);
    return pair(slide, { deck, page: index + 1, targets });
  });
  return { parts, charts };
}

interface Of {
  readonly deck: Deck;
  readonly page: number;
  readonly targets: readonly string[];
}

function pair(slide: Slide, { deck, page, targets }: Of): Part[] {
  const lang = LANGUAGE[deck.locale];
  const layout = slide.layout === 'cover' ? 1 : 2;
  const charts = targets.map((_, n) => `rId${n + FIRST_CHART}`);
  return [
    part(
      `ppt/slides/slide${page}.xml`,
      `${PRESENTATION}.slide+xml`,
      () => slidePart(slide, { page, charts, footer: deck.footer, lang }),
      [
        relation('slideLayout', `../slideLayouts/slideLayout${layout}.xml`),
        relation('notesSlide', `../notesSlides/notesSlide${page}.xml`),
        ...targets.map((target) => relation('chart', target))
      ]
    ),
    part(
      `ppt/notesSlides/notesSlide${page}.xml`,
      `${PRESENTATION}.notesSlide+xml`,
      () => notesPart(slide.notes, lang),
      [
        relation('notesMaster', '../notesMasters/notesMaster1.xml'),
        relation('slide', `../slides/slide${page}.xml`)
      ]
    )
  ];
}

export const chartParts = (charts: readonly ChartShape[], { locale }: Deck): Part[] =>
  charts.map(({ chart }, index) =>
    part(
      `ppt/charts/chart${index + 1}.xml`,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      () => chartPart(chart, locale),
      [relation('package', `../embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`)]
    )
  );
