import { ROOT, SPACES } from './slide.ts';
import { fill, LANGUAGE, place } from './text.ts';
import type { Deck } from './shapes.ts';
import { xml, type Xml } from './xml.ts';

/** A page of notes is a portrait sheet: the slide above, the words below; in points. */
export const NOTES_SIZE = { width: 540, height: 720 } as const;
const PICTURE = { x: 30, y: 54, width: 480, height: 270 } as const;
const WORDS = { x: 54, y: 346, width: 432, height: 324 } as const;

const slideImage = (isMaster: boolean): Xml => xml`<p:sp>
  <p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${isMaster && xml` idx="2"`}/></p:nvPr></p:nvSpPr>
  <p:spPr>${isMaster && xml`${place(PICTURE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`}</p:spPr>
</p:sp>`;

function words(paragraphs: readonly Xml[], isMaster: boolean): Xml {
  return xml`<p:sp>
    <p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body"${isMaster ? xml` sz="quarter" idx="3"` : xml` idx="1"`}/></p:nvPr></p:nvSpPr>
    <p:spPr>${isMaster && xml`${place(WORDS)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`}</p:spPr>
    <p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody>
  </p:sp>`;
}

export function notesMasterPart({ locale }: Deck): Xml {
  const empty = xml`<a:p><a:endParaRPr lang="${LANGUAGE[locale]}"/></a:p>`;
  return xml`<p:notesMaster ${SPACES}>
    <p:cSld><p:bg><p:bgPr>${fill('paper')}<a:effectLst/></p:bgPr></p:bg>
      <p:spTree>${ROOT}${slideImage(true)}${words([empty], true)}</p:spTree></p:cSld>
    <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>
    <p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200">${fill('ink')}<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>
  </p:notesMaster>`;
}

export function notesPart(notes: readonly string[], lang: string): Xml {
  const paragraphs = notes.map(
    (text) => xml`<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${text}</a:t></a:r></a:p>`
  );
  return xml`<p:notes ${SPACES}>
    <p:cSld><p:spTree>${ROOT}${slideImage(false)}${words(paragraphs, false)}</p:spTree></p:cSld>
    <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
  </p:notes>`;
}
