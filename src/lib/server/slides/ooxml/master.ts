import {
  COVER_LOGO,
  COVER_TITLE,
  FOOTER,
  NUMBER,
  SIDE,
  SIZE,
  SMALL_LOGO,
  SMALL_PRINT,
  TITLE
} from './frame.ts';
import type { Box, Deck, Picture } from './shapes.ts';
import { ROOT, ruleShape, SPACES } from './slide.ts';
import { fill, hundredths, LANGUAGE, place } from './text.ts';
import { xml, type Xml } from './xml.ts';

type Placeholder = 'title' | 'ctrTitle' | 'ftr' | 'sldNum';

const NAMES = { title: 'Title', ctrTitle: 'Title', ftr: 'Footer', sldNum: 'Page number' } as const;
const WHERE: Readonly<Record<Placeholder, Box>> = {
  title: TITLE,
  ctrTitle: COVER_TITLE,
  ftr: FOOTER,
  sldNum: NUMBER
};
const PLACES = { ftr: xml` sz="quarter" idx="10"`, sldNum: xml` sz="quarter" idx="11"` } as const;

/** Letters of the small print below every slide. */
const small = (align: 'l' | 'r'): Xml =>
  xml`<a:lvl1pPr algn="${align}"><a:defRPr sz="${hundredths(SMALL_PRINT)}">${fill('second')}</a:defRPr></a:lvl1pPr>`;

const STYLES: Readonly<Record<Placeholder, Xml | null>> = {
  title: null,
  ctrTitle: xml`<a:lvl1pPr><a:defRPr sz="4000"/></a:lvl1pPr>`,
  ftr: small('l'),
  sldNum: small('r')
};

function placeholder(type: Placeholder, id: number, { locale }: Deck): Xml {
  const lang = LANGUAGE[locale];
  const text =
    type === 'sldNum'
      ? xml`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld>`
      : xml`<a:endParaRPr lang="${lang}"/>`;
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="${id}" name="${NAMES[type]}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
      <p:nvPr><p:ph type="${type}"${type === 'ftr' || type === 'sldNum' ? PLACES[type] : null}/></p:nvPr>
    </p:nvSpPr>
    <p:spPr>${place(WHERE[type])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
    <p:txBody>
      <a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>
      <a:lstStyle>${STYLES[type]}</a:lstStyle>
      <a:p>${text}</a:p>
    </p:txBody>
  </p:sp>`;
}

/** As large as it can be inside the box, at its left or right edge. */
function logoBox({ width, height }: Picture, box: Box, align: 'left' | 'right'): Box {
  const scale = Math.min(box.width / width, box.height / height);
  const size = { width: width * scale, height: height * scale };
  const x = align === 'left' ? box.x : box.x + box.width - size.width;
  return { ...size, x, y: box.y + (box.height - size.height) / 2 };
}

function logo(picture: Picture, box: Box, id: number): Xml {
  return xml`<p:pic>
    <p:nvPicPr>
      <p:cNvPr id="${id}" name="Logo" descr="${picture.text}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/>
    </p:nvPicPr>
    <p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>
    <p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
  </p:pic>`;
}

/** Short and thick, in the sender's colour: the one ornament. */
const accent = (y: number, id: number): Xml =>
  ruleShape(
    { kind: 'rule', from: { x: SIDE, y }, to: { x: SIDE + 40, y }, colour: 'brand', width: 4 },
    id
  );

const hair = (y: number, id: number): Xml =>
  ruleShape(
    {
      kind: 'rule',
      from: { x: SIDE, y },
      to: { x: SIZE.width - SIDE, y },
      colour: 'rule',
      width: 0.75
    },
    id
  );

function layout(
  name: string,
  type: 'title' | 'titleOnly',
  shapes: readonly (Xml | false | null)[]
): Xml {
  return xml`<p:sldLayout ${SPACES} type="${type}" preserve="1" userDrawn="1">
    <p:cSld name="${name}"><p:spTree>${ROOT}${shapes.flatMap((shape) => shape || [])}</p:spTree></p:cSld>
    <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
  </p:sldLayout>`;
}

export const coverLayout = (deck: Deck): Xml =>
  layout('Cover', 'title', [
    placeholder('ctrTitle', 2, deck),
    accent(COVER_TITLE.y - 40, 3),
    deck.logo && logo(deck.logo, logoBox(deck.logo, COVER_LOGO, 'left'), 4)
  ]);

export const contentLayout = (deck: Deck): Xml =>
  layout('Content', 'titleOnly', [
    placeholder('title', 2, deck),
    placeholder('ftr', 3, deck),
    placeholder('sldNum', 4, deck),
    accent(TITLE.y - 14, 5),
    hair(FOOTER.y - 8, 6),
    deck.logo && logo(deck.logo, logoBox(deck.logo, SMALL_LOGO, 'right'), 7)
  ]);

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Letters of every level of a list: the same, because no slide here has such lists. */
const level = (n: number, size: number): Xml => {
  const tag = { markup: `a:lvl${n}pPr` };
  return xml`<${tag} marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${size}">${fill('ink')}<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:defRPr></${tag}>`;
};

export function masterPart(deck: Deck): Xml {
  return xml`<p:sldMaster ${SPACES}>
    <p:cSld>
      <p:bg><p:bgPr>${fill('paper')}<a:effectLst/></p:bgPr></p:bg>
      <p:spTree>${ROOT}${placeholder('title', 2, deck)}${placeholder('ftr', 3, deck)}${placeholder('sldNum', 4, deck)}</p:spTree>
    </p:cSld>
    <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>
    <p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>
    <p:hf hdr="0" dt="0"/>
    <p:txStyles>
      <p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2600" b="1" spc="-20">${fill('ink')}<a:latin typeface="+mj-lt"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>
      <p:bodyStyle>${LEVELS.map((n) => level(n, 1400))}</p:bodyStyle>
      <p:otherStyle>${LEVELS.map((n) => level(n, 1400))}</p:otherStyle>
    </p:txStyles>
  </p:sldMaster>`;
}

/** For texts that no placeholder styles. */
export const defaultTextStyle = (): Xml =>
  xml`<p:defaultTextStyle>${LEVELS.map((n) => level(n, 1400))}</p:defaultTextStyle>`;
