/**
 * How a camera was held, as EXIF says it: 1 upright, then mirrored and turned as in TIFF 6.0. Browsers
 * turn a JPEG by it, the renderer does not.
 */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export const UPRIGHT: Turn = 1;

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;
const ENTRY_BYTES = 12;

/** What an APP1 segment says of it, which begins behind its length; null: nothing. */
export function turnOf(view: DataView, from: number, length: number): Turn | null {
  const end = Math.min(from + length, view.byteLength);
  const has = (at: number, bytes: number) => at >= from && at + bytes <= end;
  if (![...EXIF].every((c, n) => has(from + n, 1) && view.getUint8(from + n) === c.charCodeAt(0)))
    return null;
  const tiff = from + EXIF.length;
  if (!has(tiff, 8)) return null;
  const little = view.getUint16(tiff) === 0x4949;
  const list = tiff + view.getUint32(tiff + 4, little);
  if (!has(list, 2)) return null;
  for (let n = 0; n < view.getUint16(list, little); n++) {
    const entry = list + 2 + n * ENTRY_BYTES;
    if (!has(entry, ENTRY_BYTES)) return null;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? (value as Turn) : null;
  }
  return null;
}

/** How the corner of a picture and its two sides come to lie in the box in which it stands upright. */
const MATRICES: Readonly<Record<Turn, (width: number, height: number) => string | null>> = {
  1: () => null,
  2: (width) => `-1 0 0 1 ${width} 0`,
  3: (width, height) => `-1 0 0 -1 ${width} ${height}`,
  4: (_, height) => `1 0 0 -1 0 ${height}`,
  5: () => '0 1 1 0 0 0',
  6: (width) => `0 1 -1 0 ${width} 0`,
  7: (width, height) => `0 -1 -1 0 ${width} ${height}`,
  8: (_, height) => `0 -1 1 0 0 ${height}`
};

/** Attributes of an image that fills a box upright. */
export function upright(turn: Turn, { width, height }: { width: number; height: number }): string {
  const matrix = MATRICES[turn](width, height);
  const [across, down] = turn > 4 ? [height, width] : [width, height];
  return `width="${across}" height="${down}"${matrix ? ` transform="matrix(${matrix})"` : ''}`;
}
