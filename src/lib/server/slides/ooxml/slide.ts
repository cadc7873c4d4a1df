import { SMALL_PRINT } from './frame.ts';
import type { ChartShape, Mark, Rule, Shape, Slide } from './shapes.ts';
import { tableShape } from './table.ts';
import { fill, hundredths, line, place, textShape } from './text.ts';
import { xml, type Xml } from './xml.ts';

export const SPACES = xml`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** Every tree of shapes begins with this. */
export const ROOT = xml`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
  <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`;

/** A line or mark that says nothing by itself: a screen reader passes it by. */
const DECORATIVE = xml`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">
  <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>
</a:ext></a:extLst>`;

export function ruleShape({ from, to, colour, width, dashed }: Rule, id: number): Xml {
  const box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  return xml`<p:cxnSp>
    <p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}">${DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>
    <p:spPr>${place(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${line(colour, width, dashed ? 'dash' : undefined)}</p:spPr>
  </p:cxnSp>`;
}

const GEOMETRY = { square: 'rect', circle: 'ellipse' } as const;

function markShape({ box, shape, fill: ground, line: edge }: Mark, id: number): Xml {
  return xml`<p:sp>
    <p:nvSpPr><p:cNvPr id="${id}" name="Mark ${id}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
    <p:spPr>${place(box)}<a:prstGeom prst="${GEOMETRY[shape]}"><a:avLst/></a:prstGeom>${fill(ground)}${line(edge, 1.5)}</p:spPr>
  </p:sp>`;
}

function chartShape({ box, name, text }: ChartShape, id: number, relation: string): Xml {
  return xml`<p:graphicFrame>
    <p:nvGraphicFramePr>
      <p:cNvPr id="${id}" name="${name}" descr="${text}"/>
      <p:cNvGraphicFramePr/><p:nvPr/>
    </p:nvGraphicFramePr>
    ${place(box, 'p')}
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
      <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/>
    </a:graphicData></a:graphic>
  </p:graphicFrame>`;
}

/** A placeholder takes its place and letters from the layout. */
function title({ layout, title: { phrases, size, part } }: Slide, lang: string): Xml {
  const letters = xml`lang="${lang}" sz="${hundredths(size)}" dirty="0"`;
  const lighter =
    part && xml`<a:r><a:rPr ${letters} b="0">${fill('second')}</a:rPr><a:t> ${part}</a:t></a:r>`;
  const runs = phrases.map(
    (text, index) =>
      xml`${index > 0 && xml`<a:br><a:rPr ${letters}/></a:br>`}<a:r><a:rPr ${letters}/><a:t>${text}</a:t></a:r>`
  );
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
      <p:nvPr><p:ph type="${layout === 'cover' ? 'ctrTitle' : 'title'}"/></p:nvPr>
    </p:nvSpPr>
    <p:spPr/>
    <p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>${runs}${lighter}</a:p></p:txBody>
  </p:sp>`;
}

/** LibreOffice forgets the layout's letters where the footer is one paragraph: they are said again. */
function footer(lines: readonly string[], lang: string): Xml {
  const letters = xml`<a:rPr lang="${lang}" sz="${hundredths(SMALL_PRINT)}" dirty="0">${fill('second')}<a:latin typeface="+mn-lt"/></a:rPr>`;
  return xml`<p:sp>
    <p:nvSpPr><p:cNvPr id="3" name="Footer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="10"/></p:nvPr></p:nvSpPr>
    <p:spPr/>
    <p:txBody><a:bodyPr/><a:lstStyle/>${lines.map((text) => xml`<a:p><a:r>${letters}<a:t>${text}</a:t></a:r></a:p>`)}</p:txBody>
  </p:sp>`;
}

function pageNumber(page: number, lang: string): Xml {
  return xml`<p:sp>
    <p:nvSpPr><p:cNvPr id="4" name="Page number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr>
    <p:spPr/>
    <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}" dirty="0"/><a:t>${page}</a:t></a:fld><a:endParaRPr lang="${lang}" dirty="0"/></a:p></p:txBody>
  </p:sp>`;
}

const FIRST_FREE_ID = 5;

/** A slide's part. Charts are numbered by the relations that stand in `charts`, in their order. */
export function slidePart(
  slide: Slide,
  {
    page,
    charts,
    footer: facts,
    lang
  }: { page: number; charts: readonly string[]; footer: readonly string[]; lang: string }
): Xml {
  let chart = 0;
  const draw = (shape: Shape, index: number): Xml => {
    const id = FIRST_FREE_ID + index;
    switch (shape.kind) {
      case 'text':
        return textShape(shape, id, lang);
      case 'rule':
        return ruleShape(shape, id);
      case 'mark':
        return markShape(shape, id);
      case 'table':
        return tableShape(shape, id, lang);
      case 'chart':
        return chartShape(shape, id, charts[chart++] ?? '');
    }
  };
  const isCover = slide.layout === 'cover';
  return xml`<p:sld ${SPACES}><p:cSld><p:spTree>
    ${ROOT}${title(slide, lang)}${slide.shapes.map(draw)}
    ${!isCover && facts.length > 0 && footer(facts, lang)}${!isCover && pageNumber(page, lang)}
  </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}
