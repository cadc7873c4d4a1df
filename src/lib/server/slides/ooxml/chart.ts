import type { Chart, Colour, Series } from './shapes.ts';
import { emu, fill, hundredths, LANGUAGE, line, NO_LINE } from './text.ts';
import { columnLetter, SHEET } from './workbook.ts';
import { xml, type Xml } from './xml.ts';

/** Axes are known by numbers of their own. */
const CATEGORIES = 111_111_111;
const VALUES = 222_222_222;

/** Points. */
const BAND_WIDTH = 5;

interface Look {
  readonly colour: Colour;
  /** Where a figure printed beside the point must be readable. */
  readonly text: Colour;
  readonly dash?: 'dash' | 'sysDot';
  readonly symbol: 'circle' | 'square' | 'triangle';
}

/** Meaning never by colour alone: line, dash and mark differ as well. */
const LOOKS: Readonly<Record<Series['look'], Look>> = {
  now: { colour: 'now', text: 'now', symbol: 'circle' },
  target: { colour: 'target', text: 'targetText', dash: 'dash', symbol: 'square' },
  third: { colour: 'third', text: 'second', dash: 'sysDot', symbol: 'triangle' }
};

/** One decimal; with the comma of Russian also where the reader's system has a point. */
const FORMATS = { en: '0.0', ru: '[$-419]0.0' } as const;

type Locale = keyof typeof FORMATS;

const letters = (size: number, colour: Colour, lang: Locale, bold = false): Xml =>
  xml`<c:txPr><a:bodyPr/><a:lstStyle/><a:p>
    <a:pPr><a:defRPr sz="${hundredths(size)}" b="${bold ? 1 : 0}">${fill(colour)}</a:defRPr></a:pPr>
    <a:endParaRPr lang="${LANGUAGE[lang]}"/>
  </a:p></c:txPr>`;

/** An empty text would have PowerPoint mend the file. */
const said = (text: string): string => (text.trim() === '' ? '\u00A0' : text);

function name(series: Series, index: number): Xml {
  return xml`<c:tx><c:strRef>
    <c:f>${SHEET}!$${columnLetter(index + 1)}$1</c:f>
    <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${said(series.name)}</c:v></c:pt></c:strCache>
  </c:strRef></c:tx>`;
}

function categories({ categories: names }: Chart): Xml {
  const points = names.map(
    (text, index) => xml`<c:pt idx="${index}"><c:v>${said(text)}</c:v></c:pt>`
  );
  return xml`<c:cat><c:strRef>
    <c:f>${SHEET}!$A$2:$A$${names.length + 1}</c:f>
    <c:strCache><c:ptCount val="${names.length}"/>${points}</c:strCache>
  </c:strRef></c:cat>`;
}

/** A missing figure has no point: the line breaks there. */
function values({ values: figures }: Series, index: number, lang: Locale): Xml {
  const column = columnLetter(index + 1);
  const points = figures.flatMap((value, at) =>
    value === null ? [] : [xml`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`]
  );
  return xml`<c:val><c:numRef>
    <c:f>${SHEET}!$${column}$2:$${column}$${figures.length + 1}</c:f>
    <c:numCache><c:formatCode>${FORMATS[lang]}</c:formatCode><c:ptCount val="${figures.length}"/>${points}</c:numCache>
  </c:numRef></c:val>`;
}

const marker = (look: Look, isFilled: boolean, size: number): Xml => xml`<c:marker>
  <c:symbol val="${look.symbol}"/><c:size val="${size}"/>
  <c:spPr>${fill(isFilled ? look.colour : 'paper')}${line(look.colour, 1.75)}</c:spPr>
</c:marker>`;

/** LibreOffice fills every mark: there a confirmed direction is told by its size. */
const FILLED_LARGER = 3;

/** What of a point differs from its series: an evidenced direction is filled. */
function filledPoints({ filled }: Series, look: Look, size: number): Xml[] {
  return [...(filled ?? [])].map(
    (index) =>
      xml`<c:dPt><c:idx val="${index}"/>${marker(look, true, size + FILLED_LARGER)}<c:bubble3D val="0"/></c:dPt>`
  );
}

const SHOWN = { yes: 1, no: 0 } as const;
const show = (value: keyof typeof SHOWN): Xml => xml`<c:showLegendKey val="0"/>
  <c:showVal val="${SHOWN[value]}"/><c:showCatName val="0"/><c:showSerName val="0"/>
  <c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** The figures beside the points that ask for one; a label is set apart for each. */
function labels(chart: Chart, series: Series, lang: Locale): Xml {
  if (!series.labelled) return xml`<c:dLbls>${show('no')}</c:dLbls>`;
  const isBar = chart.kind === 'bars';
  const place = isBar ? (series.look === 'now' ? 'inBase' : 'outEnd') : 't';
  const ink = isBar && series.look === 'now' ? 'paper' : LOOKS[series.look].text;
  const style = xml`<c:numFmt formatCode="${FORMATS[lang]}" sourceLinked="0"/>
    <c:spPr><a:noFill/>${NO_LINE}</c:spPr>
    ${letters(chart.labelSize, ink, lang, true)}
    <c:dLblPos val="${place}"/>`;
  const wanted = series.labelled;
  const own = series.values.flatMap((value, index) =>
    value === null || !wanted.has(index)
      ? []
      : [xml`<c:dLbl><c:idx val="${index}"/>${style}${show('yes')}</c:dLbl>`]
  );
  return xml`<c:dLbls>${own}${show('no')}</c:dLbls>`;
}

/** Bands are error bars to PowerPoint: thick, pale, without caps, as distances from the point. */
function bands({ bands: around, values: figures }: Series): Xml | null {
  if (!around?.some((band) => band !== null)) return null;
  const distances = (end: 0 | 1) => {
    const points = figures.map((value, index) => {
      const band = around[index];
      const far = value === null || !band ? 0 : Math.abs(band[end] - value);
      return xml`<c:pt idx="${index}"><c:v>${far}</c:v></c:pt>`;
    });
    return xml`<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${figures.length}"/>${points}</c:numLit>`;
  };
  return xml`<c:errBars>
    <c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>
    <c:plus>${distances(1)}</c:plus><c:minus>${distances(0)}</c:minus>
    <c:spPr><a:ln w="${emu(BAND_WIDTH)}" cap="flat"><a:solidFill><a:schemeClr val="accent5"><a:alpha val="55000"/></a:schemeClr></a:solidFill><a:round/></a:ln></c:spPr>
  </c:errBars>`;
}

const begin = (series: Series, index: number): Xml =>
  xml`<c:idx val="${index}"/><c:order val="${index}"/>${name(series, index)}`;

function outline(chart: Chart, series: Series, index: number, lang: Locale): Xml {
  const look = LOOKS[series.look];
  const size = 7;
  return xml`<c:ser>
    ${begin(series, index)}
    <c:spPr>${line(look.colour, 2.25, look.dash)}</c:spPr>
    ${marker(look, false, size)}
    ${filledPoints(series, look, size)}
    ${labels(chart, series, lang)}
    ${bands(series)}
    ${categories(chart)}
    ${values(series, index, lang)}
    ${chart.kind === 'line' && xml`<c:smooth val="0"/>`}
  </c:ser>`;
}

/** What was measured is a bar; what is aimed at, the dashed outline that it has to fill. */
function bar(chart: Chart, series: Series, index: number, lang: Locale): Xml {
  const look = LOOKS[series.look];
  const paint =
    series.look === 'now'
      ? xml`${fill(look.colour)}${NO_LINE}`
      : xml`<a:noFill/>${line(look.colour, 1.5, look.dash)}`;
  return xml`<c:ser>
    ${begin(series, index)}
    <c:spPr>${paint}</c:spPr>
    <c:invertIfNegative val="0"/>
    ${labels(chart, series, lang)}
    ${categories(chart)}
    ${values(series, index, lang)}
  </c:ser>`;
}

function drawn(chart: Chart, lang: Locale): Xml {
  const axes = xml`<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  const none = xml`<c:dLbls>${show('no')}</c:dLbls>`;
  if (chart.kind === 'bars') {
    const series = chart.series.map((one, index) => bar(chart, one, index, lang));
    return xml`<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>
      ${series}${none}<c:gapWidth val="70"/><c:overlap val="100"/>${axes}</c:barChart>`;
  }
  const series = chart.series.map((one, index) => outline(chart, one, index, lang));
  if (chart.kind === 'radar') {
    return xml`<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>
      ${series}${none}${axes}</c:radarChart>`;
  }
  return xml`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>
    ${series}${none}<c:marker val="1"/>${axes}</c:lineChart>`;
}

function axes(chart: Chart, lang: Locale): Xml {
  const isBar = chart.kind === 'bars';
  const ticks = xml`<c:majorTickMark val="none"/><c:minorTickMark val="none"/>`;
  const hair = line('rule', 0.75);
  return xml`<c:catAx>
    <c:axId val="${CATEGORIES}"/>
    <c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>
    <c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>
    ${chart.kind === 'radar' && xml`<c:majorGridlines><c:spPr>${hair}</c:spPr></c:majorGridlines>`}
    <c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="${chart.kind === 'radar' ? 'nextTo' : 'low'}"/>
    <c:spPr>${isBar ? line('second', 1) : hair}</c:spPr>
    ${letters(chart.labelSize, 'ink', lang)}
    <c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>
    <c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>
  </c:catAx>
  <c:valAx>
    <c:axId val="${VALUES}"/>
    <c:scaling><c:orientation val="minMax"/><c:max val="${chart.scale.to}"/><c:min val="${chart.scale.from}"/></c:scaling>
    <c:delete val="0"/><c:axPos val="${isBar ? 't' : 'l'}"/>
    <c:majorGridlines><c:spPr>${hair}</c:spPr></c:majorGridlines>
    <c:numFmt formatCode="0" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>
    <c:spPr>${chart.kind === 'radar' ? hair : NO_LINE}</c:spPr>
    ${letters(Math.max(9, chart.labelSize - 2), 'second', lang)}
    <c:crossAx val="${CATEGORIES}"/><c:crosses val="${isBar ? 'min' : 'autoZero'}"/>
    <c:crossBetween val="between"/><c:majorUnit val="1"/>
  </c:valAx>`;
}

/** A chart's part; its figures are those of the workbook that rId1 names. */
export function chartPart(chart: Chart, lang: Locale): Xml {
  return xml`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <c:date1904 val="0"/><c:lang val="${LANGUAGE[lang]}"/><c:roundedCorners val="0"/>
    <c:chart>
      <c:autoTitleDeleted val="1"/>
      <c:plotArea><c:layout/>${drawn(chart, lang)}${axes(chart, lang)}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>
      ${chart.legend && xml`<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${letters(chart.labelSize, 'second', lang)}</c:legend>`}
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
    </c:chart>
    <c:spPr><a:noFill/>${NO_LINE}</c:spPr>
    <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="${LANGUAGE[lang]}"/></a:p></c:txPr>
    <c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>
  </c:chartSpace>`;
}
