import type { Palette } from './palette.ts';
import { TAIL_GAP, type Label, type Path, type Picture } from './picture.ts';
import { readable } from './text.ts';

/** Ours where it is installed, else what stands closest to it on each system. */
const FONTS = "Onest, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

export interface Look {
  readonly palette: Palette;
  /** Whether the ground is painted; transparent files lie on whatever is below them. */
  readonly isPaper: boolean;
  /** Of the file, in pixels; the drawing's own units without it. */
  readonly width?: number;
}

/** A picture as an SVG file of its own: nothing fetched, no style sheet, no script. */
export function svg(picture: Picture, look: Look, draw: typeof text = text): string {
  const { x, y, width, height } = picture.box;
  const scale = (look.width ?? width) / width;
  const ground = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${look.palette.ground}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" role="img" aria-labelledby="title desc" font-family="${FONTS}" stroke-linejoin="round">`,
    `<title id="title">${escaped(picture.title)}</title><desc id="desc">${escaped(picture.description)}</desc>`,
    look.isPaper ? ground : '',
    ...picture.shapes.map((shape) =>
      shape.kind === 'path' ? path(shape, look) : draw(shape, look)
    ),
    '</svg>'
  ].join('');
}

function path({ d, fill, opacity, stroke, width, dash }: Path, { palette }: Look): string {
  if (d === '') return '';
  return `<path d="${d}"${attributes({
    fill: fill ? palette[fill] : 'none',
    'fill-opacity': opacity,
    stroke: stroke && palette[stroke],
    'stroke-width': width === 1 ? undefined : width,
    'stroke-dasharray': dash?.join(' ')
  })}/>`;
}

function text(label: Label, look: Look): string {
  const { x, y, size, weight, anchor } = label;
  return `<text${attributes({
    ...{ x, y, 'font-size': size, fill: look.palette[label.ink] },
    'font-weight': weight === 400 ? undefined : weight,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...halo(label, look)
  })}>${escaped(label.text)}${tail(label, look)}</text>`;
}

const tail = ({ tail: behind }: Label, { palette }: Look): string =>
  behind
    ? `<tspan${attributes({ dx: TAIL_GAP, 'font-weight': 400, fill: palette[behind.ink] })}>${escaped(behind.text)}</tspan>`
    : '';

/** Only where the ground is known: on an unknown one it would be a stain. */
export const halo = ({ halo: has }: Label, { palette, isPaper }: Look, scale = 1) =>
  has && isPaper
    ? { 'paint-order': 'stroke', stroke: palette.ground, 'stroke-width': 4 / scale }
    : undefined;

export const attributes = (all: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
};

const escaped = (said: string): string =>
  readable(said).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
