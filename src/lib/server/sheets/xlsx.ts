/**
 * A workbook as a stream of bytes. The sheets are written here because no library in plain JavaScript
 * streams more than one sheet or gives it a heading of its own: hucre, which reads these files in the
 * tests, held 738 MB for 70,000 rows. fflate packs them.
 */
import { Zip, ZipDeflate } from 'fflate';
import type { Locale } from '#lib/domain/model/types.ts';
import { sheetXml } from './sheet-xml.ts';
import { STYLES_XML } from './styles-xml.ts';
import type { Book, Sheet } from './types.ts';
import { escaped } from './xml.ts';

type Part = readonly [path: string, text: Iterable<string> | AsyncIterable<string>];

/** Nothing is read of the sheets before it is asked for, and no row is kept. */
export function xlsxBytes({ title, sheets }: Book, locale: Locale): AsyncGenerator<Uint8Array> {
  return zipped([
    ['[Content_Types].xml', [contentTypes(sheets)]],
    ['_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml'], CORE_PROPERTIES])]],
    ['docProps/core.xml', [properties(title, locale)]],
    ['xl/workbook.xml', [workbook(sheets)]],
    [
      'xl/_rels/workbook.xml.rels',
      [relations([...sheets.map(sheetRelation), ['styles', 'styles.xml']])]
    ],
    ['xl/styles.xml', [STYLES_XML]],
    ...sheets.map((sheet, n): Part => [`xl/worksheets/sheet${n + 1}.xml`, sheetXml(sheet)])
  ]);
}

/** The first day that a ZIP file can name: the same figures make the same bytes. */
const MODIFIED = new Date(1980, 0, 1);
const NOTHING = new Uint8Array();

async function* zipped(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const taken = () => ready.splice(0);
  const zip = new Zip((fault, bytes) => {
    if (fault) throw fault;
    ready.push(bytes);
  });
  for (const [path, text] of parts) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = MODIFIED;
    zip.add(file);
    for await (const piece of text) {
      file.push(encoder.encode(piece));
      yield* taken();
    }
    file.push(NOTHING, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
  ready = [];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type Relation = readonly [type: string, target: string];
const CORE_PROPERTIES: Relation = [
  `${PACKAGE}/relationships/metadata/core-properties`,
  'docProps/core.xml'
];
const sheetRelation = (_: Sheet, n: number): Relation => [
  'worksheet',
  `worksheets/sheet${n + 1}.xml`
];

function relations(all: readonly Relation[]): string {
  const each = all.map(([type, to], n) => {
    const named = type.includes(':') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${n + 1}" Type="${named}" Target="${to}"/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: readonly Sheet[]): string {
  const overrides = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, n) => [`/xl/worksheets/sheet${n + 1}.xml`, `${SPREADSHEET}.worksheet+xml`])
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** The headings are printed on every page. */
function workbook(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`
  );
  const titles = sheets.map(
    ({ name }, n) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">'${escaped(name)}'!$1:$1</definedName>`
  );
  return (
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<sheets>${listed.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  );
}

const properties = (title: string, locale: Locale) =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(title)}</dc:title><dc:language>${locale}</dc:language></cp:coreProperties>`;
