import { Resvg } from '@resvg/resvg-js';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrDrawing, qrSvg } from './code.ts';

/** What a camera makes of a picture, given as SVG. */
function read(svg: string, width: number): string {
  const { pixels: data, ...size } = pixelsOf(svg, width);
  return decodeQR({ ...size, data });
}

function pixelsOf(svg: string, value: number) {
  const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value } }).render();
  return { pixels: new Uint8Array(pixels), width, height };
}

const ADDRESSES = [
  'https://heptagon.example.org/a/AbCdEfGhIjKlMnOpQrStUv',
  'http://localhost:3000/a/0123456789-_abcdefghij',
  `https://${'long-name.'.repeat(12)}example.org/a/AbCdEfGhIjKlMnOpQrStUv`
];

test.each(ADDRESSES)('a camera reads %s', (address) => {
  const svg = qrSvg(qrDrawing(address));
  expect(read(svg, 600)).toBe(address);
});

test('it has its quiet zone, light on every side', () => {
  const drawing = qrDrawing(ADDRESSES[0] ?? '');
  const { pixels } = pixelsOf(qrSvg(drawing), drawing.size);
  const isDark = (x: number, y: number) => (pixels[(y * drawing.size + x) * 4] ?? 0) < 128;
  const all = [...Array(drawing.size).keys()];
  const edge = [0, 1, 2, 3, drawing.size - 4, drawing.size - 3, drawing.size - 2, drawing.size - 1];
  expect(edge.some((n) => all.some((m) => isDark(n, m) || isDark(m, n)))).toBe(false);
  expect(isDark(4, 4)).toBe(true);
});
