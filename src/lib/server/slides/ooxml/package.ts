import { SIZE } from './frame.ts';
import { frameParts } from './frame-parts.ts';
import { defaultTextStyle } from './master.ts';
import { NOTES_SIZE } from './notes.ts';
import { part, PRESENTATION, relation, type Part, type Relation } from './part.ts';
import type { Deck } from './shapes.ts';
import { chartParts, slideParts } from './slide-parts.ts';
import { SPACES } from './slide.ts';
import { emu, LANGUAGE } from './text.ts';
import { workbook } from './workbook.ts';
import { file, xml, type Xml } from './xml.ts';
import { zip, type Entry } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** After the master and the master of notes. */
const FIRST_SLIDE = 3;
/** The least number that PowerPoint takes for a slide. */
const FIRST_SLIDE_ID = 256;

function presentation({ slides }: Deck): Part {
  const ids = slides.map(
    (_, n) => xml`<p:sldId id="${FIRST_SLIDE_ID + n}" r:id="rId${FIRST_SLIDE + n}"/>`
  );
  const root = () => xml`<p:presentation ${SPACES} saveSubsetFonts="1">
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
    ...slides.map((_, n) => relation('slide', `slides/slide${n + 1}.xml`)),
    relation('presProps', 'presProps.xml'),
    relation('viewProps', 'viewProps.xml'),
    relation('theme', 'theme/theme1.xml'),
    relation('tableStyles', 'tableStyles.xml')
  ]);
}

function properties({ title, author, program, locale, day, slides }: Deck): Part[] {
  const at = `${day}T00:00:00Z`;
  const core =
    () => xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>
    <dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>
    <dc:language>${LANGUAGE[locale]}</dc:language>
  </cp:coreProperties>`;
  const app =
    () => xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
    ${program && xml`<Application>${program}</Application>`}<PresentationFormat>16:9</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes>
  </Properties>`;
  const extended = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  return [
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', core),
    part('docProps/app.xml', extended, app)
  ];
}

const ROOT = [
  relation('officeDocument', 'ppt/presentation.xml'),
  relation(`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation('extended-properties', 'docProps/app.xml')
];

const contentTypes = (parts: readonly Part[]): Xml => xml`<Types xmlns="${PACKAGE}/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/>
  <Default Extension="png" ContentType="image/png"/>
  <Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>
  ${parts.map(({ path, type }) => xml`<Override PartName="/${path}" ContentType="${type}"/>`)}
</Types>`;

function relations(all: readonly Relation[]): Xml {
  const lines = all.map(({ type, target }, n) => {
    const address = type.includes('/') ? type : `${OFFICE}/${type}`;
    return xml`<Relationship Id="rId${n + 1}" Type="${address}" Target="${target}"/>`;
  });
  return xml`<Relationships xmlns="${PACKAGE}/relationships">${lines}</Relationships>`;
}

const entry = (path: string, root: () => Xml): Entry => ({ path, bytes: () => file(root()) });

/** "ppt/slides/_rels/slide1.xml.rels" */
const beside = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

/** The whole file. The same deck is the same bytes. */
export async function pack(deck: Deck): Promise<Buffer> {
  const { day, locale, logo } = deck;
  const { parts: slides, charts } = slideParts(deck);
  const parts = [
    ...[...properties(deck), presentation(deck), ...frameParts(deck)],
    ...[...slides, ...chartParts(charts, deck)]
  ];
  const sheets = await Promise.all(
    charts.map(({ chart, name }) => workbook(chart, { title: name, locale }))
  );
  const entries = [
    entry('[Content_Types].xml', () => contentTypes(parts)),
    entry('_rels/.rels', () => relations(ROOT)),
    ...parts.flatMap(({ path, root, relations: all }) => [
      entry(path, root),
      ...(all.length > 0 ? [entry(beside(path), () => relations(all))] : [])
    ]),
    ...sheets.map((bytes, n) => ({
      path: `ppt/embeddings/Microsoft_Excel_Sheet${n + 1}.xlsx`,
      bytes: () => bytes
    })),
    ...(logo ? [{ path: 'ppt/media/logo.png', bytes: () => logo.png }] : [])
  ];
  return zip(entries, day);
}
