import { chartPart } from './chart.ts';
import { SIZE } from './frame.ts';
import { contentLayout, coverLayout, defaultTextStyle, masterPart } from './master.ts';
import { NOTES_SIZE, notesMasterPart, notesPart } from './notes.ts';
import type { ChartShape, Deck } from './shapes.ts';
import { slidePart, SPACES } from './slide.ts';
import { emu, LANGUAGE } from './text.ts';
import { themePart } from './theme.ts';
import { workbook } from './workbook.ts';
import { file, xml, type Xml } from './xml.ts';
import { zip, type Entry } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

interface Relation {
  /** The last word of its type's address. */
  readonly type: string;
  readonly target: string;
}

/** A part with its own content type, and what it refers to as rId1, rId2, … */
interface Part {
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly relations: readonly Relation[];
}

const part = (
  path: string,
  type: string,
  root: Xml,
  relations: readonly Relation[] = []
): Part => ({
  ...{ path, type, relations },
  bytes: file(root)
});

const relation = (type: string, target: string): Relation => ({ type, target });

/** Everything that looks the same in all presentations of a sender. */
function frame(deck: Deck): Part[] {
  const logo = deck.logo ? [relation('image', '../media/logo.png')] : [];
  const master = relation('slideMaster', '../slideMasters/slideMaster1.xml');
  const layouts = [1, 2].map((n) => relation('slideLayout', `../slideLayouts/slideLayout${n}.xml`));
  const theme = (n: number) => relation('theme', `../theme/theme${n}.xml`);
  const layoutType = `${PRESENTATION}.slideLayout+xml`;
  const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';
  return [
    part('ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`, masterPart(deck), [
      ...layouts,
      theme(1)
    ]),
    part('ppt/slideLayouts/slideLayout1.xml', layoutType, coverLayout(deck), [master, ...logo]),
    part('ppt/slideLayouts/slideLayout2.xml', layoutType, contentLayout(deck), [master, ...logo]),
    part(
      'ppt/notesMasters/notesMaster1.xml',
      `${PRESENTATION}.notesMaster+xml`,
      notesMasterPart(deck),
      [theme(2)]
    ),
    part('ppt/theme/theme1.xml', themeType, themePart(deck.accent)),
    part('ppt/theme/theme2.xml', themeType, themePart(deck.accent)),
    part('ppt/presProps.xml', `${PRESENTATION}.presProps+xml`, xml`<p:presentationPr ${SPACES}/>`),
    part('ppt/viewProps.xml', `${PRESENTATION}.viewProps+xml`, xml`<p:viewPr ${SPACES}/>`),
    part(
      'ppt/tableStyles.xml',
      `${PRESENTATION}.tableStyles+xml`,
      xml`<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`
    )
  ];
}

/** First its layout, then its notes, then its charts. */
const FIRST_CHART = 3;

function slides(deck: Deck): { parts: Part[]; charts: ChartShape[] } {
  const lang = LANGUAGE[deck.locale];
  const charts: ChartShape[] = [];
  const parts = deck.slides.flatMap((slide, index) => {
    const page = index + 1;
    const own = slide.shapes.filter((shape) => shape.kind === 'chart');
    const relations = own.map((_, n) =>
      relation('chart', `../charts/chart${charts.length + n + 1}.xml`)
    );
    charts.push(...own);
    const ids = own.map((_, n) => `rId${n + FIRST_CHART}`);
    return [
      part(
        `ppt/slides/slide${page}.xml`,
        `${PRESENTATION}.slide+xml`,
        slidePart(slide, { page, charts: ids, footer: deck.footer, lang }),
        [
          relation(
            'slideLayout',
            `../slideLayouts/slideLayout${slide.layout === 'cover' ? 1 : 2}.xml`
          ),
          relation('notesSlide', `../notesSlides/notesSlide${page}.xml`),
          ...relations
        ]
      ),
      part(
        `ppt/notesSlides/notesSlide${page}.xml`,
        `${PRESENTATION}.notesSlide+xml`,
        notesPart(slide.notes, lang),
        [
          relation('notesMaster', '../notesMasters/notesMaster1.xml'),
          relation('slide', `../slides/slide${page}.xml`)
        ]
      )
    ];
  });
  return { parts, charts };
}

const chartParts = (charts: readonly ChartShape[], { locale }: Deck): Part[] =>
  charts.map(({ chart }, index) =>
    part(
      `ppt/charts/chart${index + 1}.xml`,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      chartPart(chart, locale),
      [relation('package', `../embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`)]
    )
  );

/** rId1 the master, rId2 its notes, then the slides, then what has no place in the part itself. */
function presentation({ slides: all }: Deck): Part {
  const FIRST_SLIDE = 3;
  const ids = all.map((_, n) => xml`<p:sldId id="${256 + n}" r:id="rId${FIRST_SLIDE + n}"/>`);
  const root = xml`<p:presentation ${SPACES} saveSubsetFonts="1">
    <p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>
    <p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>
    <p:sldIdLst>${ids}</p:sldIdLst>
    <p:sldSz cx="${emu(SIZE.width)}" cy="${emu(SIZE.height)}"/>
    <p:notesSz cx="${emu(NOTES_SIZE.width)}" cy="${emu(NOTES_SIZE.height)}"/>
    ${defaultTextStyle()}
  </p:presentation>`;
  return part('ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`, root, [
    relation('slideMaster', 'slideMasters/slideMaster1.xml'),
    relation('notesMaster', 'notesMasters/notesMaster1.xml'),
    ...all.map((_, n) => relation('slide', `slides/slide${n + 1}.xml`)),
    relation('presProps', 'presProps.xml'),
    relation('viewProps', 'viewProps.xml'),
    relation('theme', 'theme/theme1.xml'),
    relation('tableStyles', 'tableStyles.xml')
  ]);
}

function properties({ title, author, program, locale, day, slides: all }: Deck): Part[] {
  const at = `${day}T00:00:00Z`;
  const core = xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>
    <dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>
    <dc:language>${LANGUAGE[locale]}</dc:language>
  </cp:coreProperties>`;
  const app = xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
    ${program && xml`<Application>${program}</Application>`}<PresentationFormat>16:9</PresentationFormat><Slides>${all.length}</Slides><Notes>${all.length}</Notes>
  </Properties>`;
  return [
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', core),
    part(
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      app
    )
  ];
}

function contentTypes(parts: readonly Part[]): Xml {
  const overrides = parts.map(
    ({ path, type }) => xml`<Override PartName="/${path}" ContentType="${type}"/>`
  );
  return xml`<Types xmlns="${PACKAGE}/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Default Extension="png" ContentType="image/png"/>
    <Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>
    ${overrides}
  </Types>`;
}

const relationsPart = (relations: readonly { type: string; target: string }[]): Buffer =>
  file(xml`<Relationships xmlns="${PACKAGE}/relationships">
    ${relations.map(({ type, target }, n) => xml`<Relationship Id="rId${n + 1}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`)}
  </Relationships>`);

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

/** The whole file. The same deck is the same bytes. */
export async function pack(deck: Deck): Promise<Buffer> {
  const { parts: slideParts, charts } = slides(deck);
  const parts = [
    ...properties(deck),
    presentation(deck),
    ...frame(deck),
    ...slideParts,
    ...chartParts(charts, deck)
  ];
  const root = [
    relation('officeDocument', 'ppt/presentation.xml'),
    relation(`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('extended-properties', 'docProps/app.xml')
  ];
  const sheets = await Promise.all(charts.map(({ chart }) => workbook(chart, deck.day)));
  const entries: Entry[] = [
    { path: '[Content_Types].xml', bytes: file(contentTypes(parts)) },
    { path: '_rels/.rels', bytes: relationsPart(root) },
    ...parts.flatMap(({ path, bytes, relations }) => [
      { path, bytes },
      ...(relations.length > 0
        ? [{ path: relationsPath(path), bytes: relationsPart(relations) }]
        : [])
    ]),
    ...sheets.map((bytes, n) => ({
      path: `ppt/embeddings/Microsoft_Excel_Sheet${n + 1}.xlsx`,
      bytes
    })),
    ...(deck.logo ? [{ path: 'ppt/media/logo.png', bytes: deck.logo.png }] : [])
  ];
  return zip(entries, deck.day);
}
