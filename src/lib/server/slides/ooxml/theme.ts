import { xml, type Xml } from './xml.ts';

/** On every reader's machine, with Cyrillic; the product's own face cannot be sent along in this format. */
const FACE = 'Arial';

/** The report's colours on white paper (text.ts says which is which). */
const COLOURS = {
  ink: '15202B',
  paper: 'FFFFFF',
  second: '46515C',
  rule: 'DDDBD4',
  now: '0072B2',
  target: 'D55E00',
  third: '666666',
  nowTint: 'B9DAEC',
  targetText: 'A84A00',
  link: '00659E'
} as const;

const solid = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const stroke = xml`<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`;
const none = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;

/** PowerPoint wants three of each, whether they are used or not. */
const FORMATS = xml`<a:fmtScheme name="Report">
  <a:fillStyleLst>${solid}${solid}${solid}</a:fillStyleLst>
  <a:lnStyleLst>${stroke}${stroke}${stroke}</a:lnStyleLst>
  <a:effectStyleLst>${none}${none}${none}</a:effectStyleLst>
  <a:bgFillStyleLst>${solid}${solid}${solid}</a:bgFillStyleLst>
</a:fmtScheme>`;

const rgb = (of: string): Xml => xml`<a:srgbClr val="${of}"/>`;
const face = xml`<a:latin typeface="${FACE}"/><a:ea typeface=""/><a:cs typeface="${FACE}"/>`;

/** Colours and face of the whole presentation; accent 4 is the sender's. */
export function themePart(accent: string): Xml {
  return xml`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report">
    <a:themeElements>
      <a:clrScheme name="Report">
        <a:dk1>${rgb(COLOURS.ink)}</a:dk1><a:lt1>${rgb(COLOURS.paper)}</a:lt1>
        <a:dk2>${rgb(COLOURS.second)}</a:dk2><a:lt2>${rgb(COLOURS.rule)}</a:lt2>
        <a:accent1>${rgb(COLOURS.now)}</a:accent1><a:accent2>${rgb(COLOURS.target)}</a:accent2>
        <a:accent3>${rgb(COLOURS.third)}</a:accent3><a:accent4>${rgb(accent.slice(1).toUpperCase())}</a:accent4>
        <a:accent5>${rgb(COLOURS.nowTint)}</a:accent5><a:accent6>${rgb(COLOURS.targetText)}</a:accent6>
        <a:hlink>${rgb(COLOURS.link)}</a:hlink><a:folHlink>${rgb(COLOURS.third)}</a:folHlink>
      </a:clrScheme>
      <a:fontScheme name="Report"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>
      ${FORMATS}
    </a:themeElements>
    <a:objectDefaults/><a:extraClrSchemeLst/>
  </a:theme>`;
}
