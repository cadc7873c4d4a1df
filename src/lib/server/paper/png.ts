import { TAIL_GAP, type Label, type Picture, type Shape } from '#lib/pictures/picture.ts';
import { attributes, halo, svg, type Look } from '#lib/pictures/svg.ts';
import { fonts, type Face, type Faces } from './fonts.ts';
import { legible, lineOf, spans } from './letters.ts';

/**
 * A picture in pixels. Its letters are outlined first: what draws the pixels then needs no font of
 * the machine, and the file looks the same wherever it is made.
 */
export async function png(picture: Picture, look: Look): Promise<Uint8Array<ArrayBuffer>> {
  const faces = await fonts(picture.shapes.flatMap(saidBy));
  // fetched when needed: the library takes ten megabytes of memory
  const { Resvg } = await import('@resvg/resvg-js');
  const outlined = svg(picture, look, (label) => outline(label, look, faces));
  const drawn = new Resvg(outlined, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: look.width ?? picture.box.width }
  }).render();
  return new Uint8Array(drawn.asPng());
}

function outline(label: Label, look: Look, faces: Faces): string {
  const words = letters(faces[label.weight], label.text, label.size);
  const tail = label.tail && letters(faces[400], label.tail.text, label.size);
  const width = words.width + (tail ? TAIL_GAP + tail.width : 0);
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
  const from = label.x - width * share;
  const set = ({ d, scale }: Letters, x: number, fill: string, around?: ReturnType<typeof halo>) =>
    d === ''
      ? ''
      : `<path${attributes({ d, transform: `translate(${x} ${label.y}) scale(${scale} ${-scale})`, fill, ...around })}/>`;
  const around = halo(label, look, words.scale);
  return (
    set(words, from, look.palette[label.ink], around) +
    (tail && label.tail
      ? set(tail, from + words.width + TAIL_GAP, look.palette[label.tail.ink])
      : '')
  );
}

/** How wide a label is in Onest, its tail included. */
export async function widthOf({ weight, text, size, tail }: Label): Promise<number> {
  const faces = await fonts(tail ? [text, tail.text] : [text]);
  const behind = tail ? TAIL_GAP + letters(faces[400], tail.text, size).width : 0;
  return letters(faces[weight], text, size).width + behind;
}

interface Letters {
  /** In the first font's units, the y axis upwards. */
  readonly d: string;
  readonly scale: number;
  readonly width: number;
}

function letters(faces: readonly Face[], text: string, size: number): Letters {
  const unitsPerEm = faces[0]?.font.unitsPerEm ?? 1;
  let [d, x] = ['', 0];
  for (const { text: said, face } of spans(lineOf(legible(text, faces)), faces)) {
    const share = unitsPerEm / face.font.unitsPerEm;
    const { glyphs, positions } = face.font.layout(said);
    for (const [n, glyph] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = glyph.advanceWidth } = positions[n] ?? {};
      d += glyph.path.translate(xOffset, yOffset).scale(share, share).translate(x, 0).toSVG();
      x += xAdvance * share;
    }
  }
  const scale = size / unitsPerEm;
  return { d, scale, width: x * scale };
}

const saidBy = (shape: Shape): string[] =>
  shape.kind === 'label' ? [shape.text, shape.tail?.text ?? ''] : [];
