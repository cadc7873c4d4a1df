import type { Chart } from './shapes.ts';
import { file, xml, type Xml } from './xml.ts';
import { zip } from './zip.ts';

/** The sheet's name; charts point into it. */
export const SHEET = 'Sheet1';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A column's letter; a chart has few. */
export const columnLetter = (index: number): string => String.fromCharCode(65 + index);

/** Excel reads _x0041_ as a letter in disguise. */
const plain = (text: string): string => text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');

/** Always text: no formula comes of what somebody has typed. */
const words = (at: string, text: string): Xml =>
  xml`<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${plain(text)}</t></is></c>`;

const figure = (at: string, value: number | null): Xml | null =>
  value === null ? null : xml`<c r="${at}"><v>${value}</v></c>`;

const isSome = (cell: Xml | null): cell is Xml => cell !== null;

function sheet({ categories, series }: Chart): Xml {
  const head = series.map(({ name }, column) => words(`${columnLetter(column + 1)}1`, name));
  const rows = categories.map((category, index) => {
    const row = index + 2;
    const figures = series.map(({ values }, column) =>
      figure(`${columnLetter(column + 1)}${row}`, values[index] ?? null)
    );
    return xml`<row r="${row}">${words(`A${row}`, category)}${figures.filter(isSome)}</row>`;
  });
  return xml`<worksheet xmlns="${MAIN}">
    <cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="${series.length + 1}" width="14" customWidth="1"/></cols>
    <sheetData><row r="1">${head}</row>${rows}</sheetData>
  </worksheet>`;
}

/** The workbook behind a chart: categories down, a series a column. What a reader edits. */
export function workbook(chart: Chart, day: string): Promise<Buffer> {
  const entry = (path: string, root: Xml) => ({ path, bytes: file(root) });
  return zip(
    [
      entry(
        '[Content_Types].xml',
        xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>
        </Types>`
      ),
      entry(
        '_rels/.rels',
        xml`<Relationships xmlns="${RELATIONS}">
          <Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>
        </Relationships>`
      ),
      entry(
        'xl/workbook.xml',
        xml`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">
          <sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets>
        </workbook>`
      ),
      entry(
        'xl/_rels/workbook.xml.rels',
        xml`<Relationships xmlns="${RELATIONS}">
          <Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
        </Relationships>`
      ),
      entry('xl/worksheets/sheet1.xml', sheet(chart))
    ],
    day
  );
}
