/** A QR code as a drawing: for pages, for files and for paper. */
import encodeQR from 'qr';

export interface QrDrawing {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules as an SVG path, one unit a module. */
  readonly path: string;
}

/** What the standard asks for around a code, in modules. */
const QUIET_ZONE = 4;

/** Reads even with 15 % of it covered: a sheet on a wall gets folded and written on. */
export function qrDrawing(text: string): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  return { size: rows.length, path: rows.map(runs).join('') };
}

/** A row's dark modules, neighbours drawn as one: fewer edges for a printer to leave hairlines at. */
function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    const length = x - from + 1;
    path += `M${from} ${y}h${length}v1h-${length}z`;
  }
  return path;
}

/** The drawing as a file: dark on light whatever the scheme, because cameras expect that. */
export const qrSvg = ({ size, path }: QrDrawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
  `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`;
