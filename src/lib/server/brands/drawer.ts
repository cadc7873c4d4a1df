/**
 * A process of its own that draws a logo anew and ends: what it is given was written by somebody
 * else, and a library that draws it may take too long or fall over without taking the server along.
 * Reads a LogoFile as JSON (bytes as base64) and writes a DrawnLogo, or nothing when it cannot.
 */
import { text } from 'node:stream/consumers';
import { Resvg } from '@resvg/resvg-js';
import { contrastOn, GROUNDS, type Ground } from '#lib/brand/accent.ts';
import { onlyShapes } from './only-shapes.ts';
import { upright, UPRIGHT, type Turn } from './turn.ts';

/** What a drawing is told of the picture or drawing. */
export type Given =
  | { kind: 'drawing'; svg: string }
  | { kind: 'picture'; type: string; base64: string; width: number; height: number; turn: Turn };

export interface DrawnLogo {
  readonly width: number;
  readonly height: number;
  readonly onPaper: boolean;
  readonly onDark: boolean;
  readonly svg: string | null;
  readonly png: string;
  readonly small: string;
}

/** For paper: 70 mm at 300 dots an inch. For pages and mail: twice what they show. */
const LARGE = { width: 800, height: 400 };
const SMALL = { width: 400, height: 88 };
const MOST_PNG_BYTES = 200_000;
const MOST_SVG_CHARACTERS = 200_000;

/** No font of this machine: it would be another one elsewhere. */
const OPTIONS = { font: { loadSystemFonts: false } };

type Box = { width: number; height: number };

const fitting = ({ width, height }: Box, box: Box, enlarge: boolean): Box => {
  const scale = Math.min(box.width / width, box.height / height, enlarge ? Infinity : 1);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
};

const XLINK = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const wrapped = (type: string, base64: string, box: Box, turn: Turn) =>
  `<svg ${XLINK} width="${box.width}" height="${box.height}"><image ${upright(turn, box)} preserveAspectRatio="none" xlink:href="data:${type};base64,${base64}"/></svg>`;

interface Drawable {
  size: Box;
  svg: string | null;
  draw(box: Box): { png: Buffer; pixels: Buffer };
}

function ofDrawing(given: string): Drawable {
  const drawing = new Resvg(given, OPTIONS);
  const size = { width: drawing.width, height: drawing.height };
  // what the renderer has understood, written down anew: nothing else of the file is left
  const svg = onlyShapes(drawing.toString(), fitting(size, LARGE, true));
  return {
    size,
    svg,
    draw({ width }) {
      const drawn = new Resvg(svg, { ...OPTIONS, fitTo: { mode: 'width', value: width } }).render();
      return { png: drawn.asPng(), pixels: drawn.pixels };
    }
  };
}

/** A picture is shrunk by halves: in one go it would lose its thin lines. */
function ofPicture({ type, base64, turn, ...size }: Extract<Given, { kind: 'picture' }>): Drawable {
  return {
    size,
    svg: null,
    draw(box) {
      let [form, bytes, now, way] = [type, base64, size as Box, turn];
      while (now.width > 2 * box.width) {
        now = { width: Math.round(now.width / 2), height: Math.round(now.height / 2) };
        const smaller = new Resvg(wrapped(form, bytes, now, way), OPTIONS).render();
        [form, bytes, way] = ['image/png', smaller.asPng().toString('base64'), UPRIGHT];
      }
      const drawn = new Resvg(wrapped(form, bytes, box, way), OPTIONS).render();
      return { png: drawn.asPng(), pixels: drawn.pixels };
    }
  };
}

function drawLogo(given: Given): DrawnLogo | null {
  const { size, svg, draw } = given.kind === 'drawing' ? ofDrawing(given.svg) : ofPicture(given);
  if (svg !== null && svg.length > MOST_SVG_CHARACTERS) return null;
  const enlarge = svg !== null;
  const small = draw(fitting(size, SMALL, enlarge));
  const seen = visible(small.pixels);
  if (!seen) return null;
  let box = fitting(size, LARGE, enlarge);
  let { png } = draw(box);
  while (png.byteLength > MOST_PNG_BYTES) {
    box = fitting(size, { width: box.width * 0.7, height: box.height * 0.7 }, false);
    ({ png } = draw(box));
  }
  return {
    ...{ ...box, svg, onPaper: seen('paper'), onDark: seen('dark') },
    ...{ png: png.toString('base64'), small: small.png.toString('base64') }
  };
}

/**
 * Of what is there, so much must stand out from the ground, and so clearly. Logos are made for paper,
 * where eyes forgive a bright one; a deep colour on the dark ground is as good as gone.
 */
const ENOUGH_OF_IT = 0.85;
const STANDS_OUT: Readonly<Record<Ground, number>> = { paper: 2, dark: 3 };
/** A picture without transparency brings its own ground. */
const OPAQUE = 0.97;

/** Says on which ground a logo can be seen; null when there is nothing in it. */
function visible(pixels: Buffer): ((ground: Ground) => boolean) | null {
  const colours = new Map<number, number>();
  let there = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const pixel = pixels.readUInt32BE(at);
    const opacity = (pixel & 0xff) / 0xff;
    if (opacity === 0) continue;
    there += opacity;
    colours.set(pixel, (colours.get(pixel) ?? 0) + opacity);
  }
  if (there === 0) return null;
  if (there > (OPAQUE * pixels.length) / 4) return () => true;
  return (ground) => {
    let standing = 0;
    for (const [pixel, weight] of colours)
      if (contrastOn(ground, laidOn(ground, pixel)) >= STANDS_OUT[ground]) standing += weight;
    return standing >= ENOUGH_OF_IT * there;
  };
}

/** The colour of a pixel (red, green and blue already multiplied by its opacity) on a ground. */
function laidOn(ground: Ground, pixel: number): string {
  const through = 1 - (pixel & 0xff) / 0xff;
  const below = Number.parseInt(GROUNDS[ground].slice(1), 16);
  const channel = (shift: number) =>
    Math.min(
      255,
      Math.round(((pixel >>> (shift + 8)) & 0xff) + through * ((below >>> shift) & 0xff))
    )
      .toString(16)
      .padStart(2, '0');
  return `#${channel(16)}${channel(8)}${channel(0)}`;
}

const drawn = drawLogo(JSON.parse(await text(process.stdin)) as Given);
if (drawn) process.stdout.write(JSON.stringify(drawn));
