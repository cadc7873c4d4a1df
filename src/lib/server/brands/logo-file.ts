/**
 * What a file that is to be a logo is, by its content: its name and its type are hearsay. Whatever
 * could make drawing it long, large, or a look at other files is refused before it is drawn.
 */

import { turnOf, UPRIGHT, type Turn } from './turn.ts';

/** The largest file that is looked at. */
export const MOST_BYTES = 1_000_000;
const MOST_SVG_CHARACTERS = 300_000;
/** A picture of 4000 × 4000: 64 MB while it is drawn. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 8_000;
/** Below it a logo is a smear on paper. */
const SHORTEST_SIDE = 24;
/** Parts of a drawing. What is used again multiplies them, and uses of uses do so by powers. */
const MOST_PARTS = 5_000;
const MOST_USES = 12;

export type LogoProblem =
  /** Nothing was chosen. */
  | 'none'
  | 'tooLarge'
  /** Neither PNG nor JPEG nor SVG. */
  | 'notAnImage'
  | 'tooManyPixels'
  | 'tooSmall'
  /** It is cut off or of a rare kind, or there is nothing to be seen in it. */
  | 'unreadable'
  /** A drawing with text, whose font nobody else has. */
  | 'text'
  /** A drawing that holds pictures or points at something outside itself. */
  | 'linked'
  /** A drawing that defines entities. */
  | 'entities'
  | 'tooComplex';

export type LogoFile =
  | { readonly kind: 'drawing'; readonly svg: string }
  | {
      readonly kind: 'picture';
      readonly type: 'image/png' | 'image/jpeg';
      readonly bytes: Uint8Array;
      /** As it is to be seen, after the turn. */
      readonly width: number;
      readonly height: number;
      readonly turn: Turn;
    };

export function readLogoFile(bytes: Uint8Array): LogoFile | { problem: LogoProblem } {
  if (bytes.byteLength === 0) return { problem: 'none' };
  if (bytes.byteLength > MOST_BYTES) return { problem: 'tooLarge' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = pictureType(view);
  if (!type) return readDrawing(bytes);
  const size = type === 'image/png' ? sizeOfPng(view) : sizeOfJpeg(view);
  if (!size) return { problem: 'unreadable' };
  const { width, height, turn = UPRIGHT } = size;
  const longest = Math.max(width, height);
  if (width * height > MOST_PIXELS || longest > LONGEST_SIDE) return { problem: 'tooManyPixels' };
  if (longest < SHORTEST_SIDE) return { problem: 'tooSmall' };
  return { kind: 'picture', type, bytes, turn, ...(turn > 4 ? turned(size) : { width, height }) };
}

function pictureType(view: DataView): 'image/png' | 'image/jpeg' | null {
  if (view.byteLength < 4) return null;
  if (view.getUint32(0) === 0x89504e47) return 'image/png';
  return view.getUint32(0) >>> 8 === 0xffd8ff ? 'image/jpeg' : null;
}

type Size = { width: number; height: number; turn?: Turn } | null;

const turned = ({ width, height }: NonNullable<Size>) => ({ width: height, height: width });

/** PNG: signature, then the first chunk, which must be the header. */
function sizeOfPng(view: DataView): Size {
  const IHDR = 0x49484452;
  if (view.byteLength < 33 || view.getUint32(12) !== IHDR) return null;
  return positive(view.getUint32(16), view.getUint32(20));
}

/** JPEG: segment after segment up to the one that begins a frame. */
function sizeOfJpeg(view: DataView): Size {
  let at = 2;
  let turn: Turn = UPRIGHT;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    // C4, C8 and CC lie among the frames and are tables
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const size = positive(view.getUint16(at + 7), view.getUint16(at + 5));
      return size && { ...size, turn };
    }
    if (marker === 0xe1) turn = turnOf(view, at + 4, length - 2) ?? turn;
    if (marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

const positive = (width: number, height: number): Size =>
  width > 0 && height > 0 ? { width, height } : null;

const PROLOGUE = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*/i;
const OPENING = /<(?:[\w.-]+:)?svg[\s>]/y;
/** Elements by their local names, whatever prefix they were given. */
const elements = (svg: string, names: string) =>
  svg.match(new RegExp(`<(?:[\\w.-]+:)?(?:${names})[\\s/>]`, 'gi'))?.length ?? 0;
/** An attribute's name cannot be written in another way; in comments it is found too, and does no harm. */
const HREF = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|)/gi;

/**
 * The renderer resolves references to files of this machine, so a reference to anything but a part
 * of the drawing itself is refused, and so is whatever could hide one: entities.
 */
function readDrawing(bytes: Uint8Array): LogoFile | { problem: LogoProblem } {
  const svg = textOf(bytes);
  if (svg === null) return { problem: 'notAnImage' };
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(svg)) return { problem: 'entities' };
  OPENING.lastIndex = PROLOGUE.exec(svg)?.[0].length ?? 0;
  if (!OPENING.test(svg)) return { problem: 'notAnImage' };
  if (svg.length > MOST_SVG_CHARACTERS) return { problem: 'tooLarge' };
  if (elements(svg, 'text') > 0) return { problem: 'text' };
  const targets = [...svg.matchAll(HREF)].map(([, double, single]) => double ?? single ?? '');
  const links = elements(svg, 'image|feImage');
  if (links > 0 || targets.some((target) => !target.trim().startsWith('#')))
    return { problem: 'linked' };
  const parts = svg.split('<').length - 1;
  const repeats = elements(svg, 'use');
  if (parts > MOST_PARTS || repeats > MOST_USES || elements(svg, 'marker') > 0)
    return { problem: 'tooComplex' };
  return { kind: 'drawing', svg };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
