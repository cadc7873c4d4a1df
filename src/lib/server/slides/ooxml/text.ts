import { xml, type Xml } from './xml.ts';
import type { Box, Colour, Run, TextLine, TextShape } from './shapes.ts';

/** English Metric Units, in which PowerPoint measures, to a point. */
export const emu = (points: number): number => Math.round(points * 12_700);

export const LANGUAGE = { en: 'en-GB', ru: 'ru-RU' } as const;

/** The theme's slots (theme.ts says what they hold). */
const SLOTS = {
  ink: 'tx1',
  second: 'tx2',
  paper: 'bg1',
  now: 'accent1',
  target: 'accent2',
  third: 'accent3',
  brand: 'accent4',
  nowTint: 'accent5',
  targetText: 'accent6',
  rule: 'bg2'
} as const satisfies Partial<Record<Colour, string>>;

/** Charts know the theme's colours by their own names only. */
export function colour(of: Colour): Xml {
  if (of in SLOTS) return xml`<a:schemeClr val="${SLOTS[of as keyof typeof SLOTS]}"/>`;
  return xml`<a:srgbClr val="${of.slice(1).toUpperCase()}"/>`;
}

export const fill = (of: Colour): Xml => xml`<a:solidFill>${colour(of)}</a:solidFill>`;

export const line = (of: Colour, width: number, dash?: 'dash' | 'sysDot'): Xml =>
  xml`<a:ln w="${emu(width)}" cap="rnd">${fill(of)}${dash && xml`<a:prstDash val="${dash}"/>`}<a:round/></a:ln>`;

export const NO_LINE = xml`<a:ln><a:noFill/></a:ln>`;

/** PowerPoint counts letters in hundredths of a point. */
export const hundredths = (points: number): number => Math.round(points * 100);

function run({ text, bold, colour: ink, size, mark }: Run, of: TextLine, lang: string): Xml {
  return xml`<a:r>
    <a:rPr lang="${lang}" sz="${hundredths(size ?? of.size)}" b="${bold ? 1 : 0}" dirty="0">
      ${fill(ink ?? 'ink')}
      ${mark && xml`<a:highlight>${colour(mark)}</a:highlight>`}
    </a:rPr>
    <a:t>${text}</a:t>
  </a:r>`;
}

const ALIGN = { left: 'l', right: 'r', center: 'ctr' } as const;

export function paragraph(of: TextLine, lang: string): Xml {
  const hang = of.hang ? xml` marL="${emu(of.hang)}" indent="${-emu(of.hang)}"` : null;
  const tab = of.hang && xml`<a:tabLst><a:tab pos="${emu(of.hang)}" algn="l"/></a:tabLst>`;
  const runs = of.runs.filter(({ text }) => text !== '').map((given) => run(given, of, lang));
  return xml`<a:p>
    <a:pPr${hang} algn="${ALIGN[of.align ?? 'left']}">
      <a:spcBef><a:spcPts val="${hundredths(of.before ?? 0)}"/></a:spcBef>
      ${tab}
    </a:pPr>
    ${runs}
    ${runs.length === 0 && xml`<a:endParaRPr lang="${lang}" sz="${hundredths(of.size)}"/>`}
  </a:p>`;
}

export function place({ x, y, width, height }: Box, prefix: 'a' | 'p' = 'a'): Xml {
  const inside = xml`<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
  return prefix === 'p' ? xml`<p:xfrm>${inside}</p:xfrm>` : xml`<a:xfrm>${inside}</a:xfrm>`;
}

const RECTANGLE = xml`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

export function textShape(shape: TextShape, id: number, lang: string): Xml {
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="${id}" name="${shape.name}"/><p:cNvSpPr txBox="1"/><p:nvPr/>
    </p:nvSpPr>
    <p:spPr>${place(shape.box)}${RECTANGLE}<a:noFill/></p:spPr>
    <p:txBody>
      <a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${shape.anchor === 'bottom' ? 'b' : 't'}">
        <a:noAutofit/>
      </a:bodyPr>
      <a:lstStyle/>
      ${shape.lines.map((of) => paragraph(of, lang))}
    </p:txBody>
  </p:sp>`;
}
