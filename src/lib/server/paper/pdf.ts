import PDFDocument from 'pdfkit';
import { readable } from '#lib/pictures/text.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { escaped } from '../xml-text.ts';
import { BELOW_BRAND, cover } from './cover.ts';
import type { Desk } from './desk.ts';
import { flow } from './flow.ts';
import { fonts, type Face } from './fonts.ts';
import { frame } from './frame.ts';
import { entriesOf } from './sections.ts';
import { setter } from './setting.ts';
import { root, type Doc } from './tree.ts';

/**
 * A released report on A4: vectors and embedded letters, tagged, with bookmarks. Drawn from the
 * content alone; the same content gives the same bytes, so its dates are those of the release.
 */
export async function pdf(content: ReportContent): Promise<Buffer> {
  const faces = await fonts(textsOf(content));
  const { brand, cover: front, locale } = content;
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    lang: locale,
    // none by default: it would be compared anew with ours at every word
    font: null as unknown as string,
    info: {
      Title: readable(`${front.company}: ${front.title.join(' ')}`),
      Author: readable(brand.name),
      Subject: readable(front.eyebrow),
      Producer: 'PDFKit',
      Creator: readable(brand.whiteLabel ? brand.name : 'Heptagon'),
      CreationDate: new Date(`${front.releasedOn}T00:00:00Z`)
    }
  });
  escapeMetadata(doc);
  const bytes = collected(doc);
  for (const { name, font } of Object.values<readonly Face[]>(faces).flat())
    doc.registerFont(name, font as unknown as string);
  doc.addPage();
  const whole = root(doc);
  const desk: Desk = {
    ...{ doc, content, locale, set: setter(faces), accent: brand.accent.paper, root: whole }
  };
  flow(desk, [...cover(desk), ...entriesOf(desk)], BELOW_BRAND);
  frame(desk);
  whole.element.end();
  doc.end();
  return bytes;
}

/** The library writes what a file says of itself into XML, and the signs of XML with it. */
function escapeMetadata(doc: Doc): void {
  const own = doc as Doc & { endMetadata(): void };
  const write = own.endMetadata.bind(doc);
  own.endMetadata = () => {
    for (const name of ['Title', 'Author', 'Subject', 'Creator'] as const)
      doc.info[name] = escaped(doc.info[name] ?? '');
    write();
  };
}

/** Every text of a value, however deep, but for the logo. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object')
    for (const [name, one] of Object.entries(value)) if (name !== 'logo') yield* textsOf(one);
}

function collected(doc: NodeJS.ReadableStream): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
  });
}
