import type { Element } from './presentation.ts';

const FILLS = 'a:noFill a:solidFill';
const AXIS =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses';
const LABEL =
  'c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize';
const SERIES =
  'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:errBars c:cat c:val c:smooth';

/**
 * The order in which the standard (ECMA-376, part 1) lets children stand, of the elements that we
 * write: PowerPoint refuses a file for one that is out of its place, LibreOffice is silent about it.
 */
const ORDER: Readonly<Record<string, string>> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:hf p:txStyles',
  'p:sldLayout': 'p:cSld p:clrMapOvr',
  'p:sld': 'p:cSld p:clrMapOvr',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle',
  'p:notes': 'p:cSld p:clrMapOvr',
  'p:cSld': 'p:bg p:spTree',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr',
  'p:cxnSp': 'p:nvCxnSpPr p:spPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic',
  'p:spPr': `a:xfrm a:prstGeom ${FILLS} a:ln`,
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'c:txPr': 'a:bodyPr a:lstStyle a:p',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buNone a:tabLst a:defRPr',
  'a:rPr': 'a:ln a:noFill a:solidFill a:highlight a:latin a:ea a:cs',
  'a:defRPr': 'a:ln a:noFill a:solidFill a:latin a:ea a:cs',
  'a:r': 'a:rPr a:t',
  'a:fld': 'a:rPr a:pPr a:t',
  'a:ln': 'a:noFill a:solidFill a:prstDash a:round',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': `a:lnL a:lnR a:lnT a:lnB ${FILLS}`,
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink',
  'c:chartSpace': 'c:date1904 c:lang c:roundedCorners c:chart c:spPr c:txPr c:externalData',
  'c:chart': 'c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:radarChart c:catAx c:valAx c:spPr',
  'c:radarChart': 'c:radarStyle c:varyColors c:ser c:dLbls c:axId',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:marker c:axId',
  'c:ser': SERIES,
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:spPr',
  'c:marker': 'c:symbol c:size c:spPr',
  'c:dLbls': `c:dLbl ${LABEL}`,
  'c:dLbl': `c:idx ${LABEL}`,
  'c:errBars': 'c:errDir c:errBarType c:errValType c:noEndCap c:plus c:minus c:spPr',
  'c:catAx': `${AXIS} c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl`,
  'c:valAx': `${AXIS} c:crossBetween c:majorUnit`,
  'c:scaling': 'c:orientation c:max c:min',
  'c:legend': 'c:legendPos c:overlay c:spPr c:txPr',
  'c:strRef': 'c:f c:strCache',
  'c:numRef': 'c:f c:numCache',
  'c:strCache': 'c:ptCount c:pt',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:numLit': 'c:formatCode c:ptCount c:pt'
};

/** Children that are unknown, or stand before one that they have to follow. */
export function misplaced(of: Element): string[] {
  const order = ORDER[of.name]?.split(' ');
  const places = of.children.map(({ name }) => order?.indexOf(name) ?? 0);
  const own = of.children.flatMap(({ name }, n) => {
    const place = places[n] ?? 0;
    const isWrong = place < 0 || (n > 0 && place < (places[n - 1] ?? 0));
    return order && isWrong ? [`${name} in ${of.name}`] : [];
  });
  return [...own, ...of.children.flatMap(misplaced)];
}
