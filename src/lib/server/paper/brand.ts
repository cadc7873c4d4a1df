/** Whose report it is: their logo, or their name. */
import { PRINT } from '#lib/pictures/palette.ts';
import type { Desk } from './desk.ts';
import { write } from './lettering.ts';
import { inside, part, type Node } from './tree.ts';
import { TYPE } from './type.ts';

const LOGO = { width: 150, height: 26 };
const EMBLEM = {
  frame: 'M12,2L20.29,5.99L22.33,14.96L16.6,22.15L7.4,22.15L1.67,14.96L3.71,5.99Z',
  needle: 'M12,12.6L17.16,8.48',
  hub: 'M10.1,12.6a1.9,1.9 0 1,0 3.8,0a1.9,1.9 0 1,0 -3.8,0z'
};

/** Draws it around a middle line; returns where it ends. */
export function brand(desk: Desk, x: number, middle: number, parent: Node): number {
  const { name, logo } = desk.content.brand;
  if (logo) {
    const end = drawLogo(desk, logo, { x, middle, parent });
    if (end !== null) return end;
  }
  const from = desk.content.brand.whiteLabel ? x : emblem(desk, x, middle);
  const style = { ...TYPE.name, size: 11 };
  const [line] = desk.set.lines([{ text: name, style }], 230, 1);
  if (!line) return from;
  const said = line.words.map(({ text }) => text).join(' ');
  let end = from;
  inside(desk.doc, part(desk.doc, parent, 'P'), () => {
    end = write(desk, said, style, from, middle + style.size * 0.35);
  });
  return end;
}

/** The types do not know it. */
type Opens = Desk['doc'] & { openImage(file: Buffer): PDFKit.Mixins.ImageSrc };
type Logo = NonNullable<Desk['content']['brand']['logo']>;

/** Null: the picture cannot be read, and the name stands in its place. */
function drawLogo(
  { doc, content }: Desk,
  logo: Logo,
  { x, middle, parent }: { x: number; middle: number; parent: Node }
): number | null {
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  if (!(width > 0 && height > 0)) return null;
  try {
    // before anything is drawn, so that what cannot be read leaves nothing behind
    const image = (doc as Opens).openImage(Buffer.from(logo.png, 'base64'));
    inside(doc, part(doc, parent, 'Figure', { alt: content.brand.name }), () => {
      doc.image(image, x, middle - height / 2, { width, height });
    });
    return x + width;
  } catch {
    return null;
  }
}

/** The product's own sign; on a white label nothing of it is left. */
function emblem({ doc, accent }: Desk, x: number, middle: number): number {
  const size = 17;
  inside(doc, null, () => {
    doc
      .save()
      .translate(x, middle - size / 2)
      .scale(size / 24);
    doc
      .undash()
      .path(EMBLEM.frame)
      .lineJoin('round')
      .lineWidth(1.5)
      .strokeColor(PRINT.ink)
      .stroke();
    doc
      .path(EMBLEM.needle)
      .lineCap('round')
      .lineWidth(2)
      .strokeColor(accent)
      .stroke()
      .lineCap('butt');
    doc.path(EMBLEM.hub).fillColor(PRINT.ink).fill();
    doc.restore();
  });
  return x + size + 6;
}
