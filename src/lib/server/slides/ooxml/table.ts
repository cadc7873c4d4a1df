import type { TableCell, TableRow, TableShape } from './shapes.ts';
import { emu, fill, line, paragraph, place } from './text.ts';
import { xml, type Xml } from './xml.ts';

/** PowerPoint's own name for "No Style, No Grid": a table here draws its rules itself. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** Points between a cell's edge and its text. */
export const CELL = { top: 5, bottom: 5, right: 12 } as const;

/** Space to the next column; the last one needs none, and a centred figure would stand askew. */
export const gapAfter = ({ lines }: TableCell, isLast: boolean): number =>
  isLast || lines[0]?.align === 'center' ? 0 : CELL.right;

const RULES = { hair: ['rule', 1], strong: ['ink', 1.25] } as const;

function border(side: 'L' | 'R' | 'T' | 'B', rule: TableRow['rule']): Xml {
  const tag = { markup: `a:ln${side}` };
  if (rule === 'none') return xml`<${tag} w="0"><a:noFill/></${tag}>`;
  const [colour, width] = RULES[rule];
  const { markup } = line(colour, width);
  return {
    markup: markup.replace('<a:ln ', `<${tag.markup} `).replace('</a:ln>', `</${tag.markup}>`)
  };
}

interface Around {
  readonly above: TableRow['rule'];
  readonly below: TableRow['rule'];
  /** The last column ends where the table ends. */
  readonly isLast: boolean;
}

function cell(of: TableCell, { above, below, isLast }: Around, lang: string): Xml {
  const { lines, fill: ground } = of;
  return xml`<a:tc>
    <a:txBody>
      <a:bodyPr/><a:lstStyle/>
      ${lines.length > 0 ? lines.map((one) => paragraph(one, lang)) : xml`<a:p><a:endParaRPr lang="${lang}" sz="1000"/></a:p>`}
    </a:txBody>
    <a:tcPr marL="0" marR="${emu(gapAfter(of, isLast))}" marT="${emu(CELL.top)}" marB="${emu(CELL.bottom)}" anchor="t">
      ${border('L', 'none')}${border('R', 'none')}${border('T', above)}${border('B', below)}
      ${ground ? fill(ground) : xml`<a:noFill/>`}
    </a:tcPr>
  </a:tc>`;
}

/** A native table: a reader can change it, sort out columns, copy it into a sheet. */
export function tableShape(shape: TableShape, id: number, lang: string): Xml {
  const rows = shape.rows.map((row, index) => {
    // both neighbours name the rule between them, because programs differ in whose they draw
    const above = shape.rows[index - 1]?.rule ?? 'none';
    const cells = row.cells.map((one, column) =>
      cell(one, { above, below: row.rule, isLast: column === row.cells.length - 1 }, lang)
    );
    return xml`<a:tr h="${emu(row.height)}">${cells}</a:tr>`;
  });
  return xml`<p:graphicFrame>
    <p:nvGraphicFramePr>
      <p:cNvPr id="${id}" name="${shape.name}" descr="${shape.text}"/>
      <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>
    </p:nvGraphicFramePr>
    ${place(shape.box, 'p')}
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">
      <a:tbl>
        <a:tblPr${shape.hasHeader && xml` firstRow="1"`}><a:tableStyleId>${NO_STYLE}</a:tableStyleId></a:tblPr>
        <a:tblGrid>${shape.widths.map((width) => xml`<a:gridCol w="${emu(width)}"/>`)}</a:tblGrid>
        ${rows}
      </a:tbl>
    </a:graphicData></a:graphic>
  </p:graphicFrame>`;
}
