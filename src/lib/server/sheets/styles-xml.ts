/** How cells look, and the number formats that make a figure read as on its page. */
import type { FigureKind } from './types.ts';

/** The style of a cell by what it is: its place in `cellXfs`. */
export const STYLE: Record<FigureKind | 'text' | 'heading' | 'figuresHeading' | 'day', number> = {
  ...{ text: 0, heading: 1, figuresHeading: 2 },
  ...{ score: 3, whole: 4, delta: 5, share: 6, agreement: 7, day: 8 }
};

/** Built in: 1 is 0, 2 is 0.00, 9 is 0 %, 14 the reader's own way to write a day. */
const FORMATS = { score: 164, whole: 1, delta: 165, share: 9, agreement: 2, day: 14 };

const placed = (across: 'left' | 'right', down: 'top' | 'bottom') =>
  `<alignment horizontal="${across}" vertical="${down}" wrapText="1" indent="1"/>`;
const look = (format: number, inside: string, font = 0, border = 0) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" ` +
  `applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${inside}</xf>`;

const LOOKS = [
  look(0, placed('left', 'top')),
  look(0, placed('left', 'bottom'), 1, 1),
  look(0, placed('right', 'bottom'), 1, 1),
  ...Object.values(FORMATS).map((format) => look(format, placed('right', 'top')))
];

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const NO_EDGES = '<left/><right/><top/><bottom/><diagonal/>';
const RULE = '<left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/>';

export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/>' +
  '<numFmt numFmtId="165" formatCode="+0.0;-0.0;0.0"/></numFmts>' +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border>${NO_EDGES}</border><border>${RULE}</border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${LOOKS.length}">${LOOKS.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
