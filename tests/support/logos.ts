/** Files as somebody might upload them as a logo. */
import { crc32, deflateSync } from 'node:zlib';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A drawing around what is given, 200 × 50. */
export const svg = (inside: string, before = '', attributes = ''): Uint8Array =>
  bytesOf(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 50" ${attributes}>${inside}</svg>`
  );

/** A wide mark of one colour. */
export const mark = (colour = '#16312c'): Uint8Array =>
  svg(`<path fill="${colour}" d="M10 5H190V45H10Z"/>`);

export interface Chunk {
  name: string;
  data: Uint8Array;
}

const chunk = ({ name, data }: Chunk): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

interface Picture {
  width?: number;
  height?: number;
  /** What the header says, where that is not the truth. */
  saysWidth?: number;
  saysHeight?: number;
  /** Red, green, blue, opacity. */
  colour?: readonly [number, number, number, number];
  /** Between the header and the pixels. */
  more?: readonly Chunk[];
  /** After them, made from their bytes. */
  after?: (pixels: Buffer) => readonly Chunk[];
}

/** A PNG of one colour. */
export function png({
  width = 120,
  height = 40,
  saysWidth = width,
  saysHeight = height,
  colour = [10, 95, 78, 255],
  more = [],
  after = () => []
}: Picture = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(saysWidth);
  header.writeUInt32BE(saysHeight, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.concat([
    Buffer.of(0),
    ...Array.from({ length: width }, () => Buffer.from(colour))
  ]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      ...[
        { name: 'IHDR', data: header },
        ...more,
        { name: 'IDAT', data: pixels },
        ...after(pixels),
        { name: 'IEND', data: Buffer.alloc(0) }
      ].map(chunk)
    ])
  );
}

/** A PNG that moves: the same picture twice. */
export const animated = (): Uint8Array => {
  const numbers = (...all: number[]) => Buffer.concat(all.map((n) => Buffer.of(0, 0, 0, n)));
  const frame = (sequence: number) => ({
    name: 'fcTL',
    data: Buffer.concat([numbers(sequence, 120, 40, 0, 0), Buffer.of(0, 1, 0, 1, 0, 0)])
  });
  return png({
    more: [{ name: 'acTL', data: numbers(2, 0) }, frame(0)],
    after: (pixels) => [frame(1), { name: 'fdAT', data: Buffer.concat([numbers(2), pixels]) }]
  });
};

/** JPEGs of one colour, 48 × 24, as another program has written them: for screens, and for print. */
export const jpeg = (): Uint8Array => new Uint8Array(Buffer.from(RGB, 'base64'));
export const printersJpeg = (): Uint8Array => new Uint8Array(Buffer.from(CMYK, 'base64'));

/** 48 × 24, green on its left and yellow on its right, with how the camera was held. */
export function held(turn: number): Uint8Array {
  const file = Buffer.from(HALVES, 'base64');
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0 \0\0', 'latin1');
  tiff.writeUInt16BE(turn, tiff.length - 4);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.of(0xff, 0xe1, 0, exif.length + 2);
  return new Uint8Array(Buffer.concat([file.subarray(0, 2), head, exif, file.subarray(2)]));
}

const HALVES =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAYADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAcG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAUGAv/EABkRAQADAQEAAAAAAAAAAAAAAAAFgcFCQ//aAAwDAQACEQMRAD8AzQDYgUlNlJATvneF4rutAE+XTYBfpEUkAE753heK7rQBPl3/2Q==';
const RGB =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAYADADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAIF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AjgKZ4AAAAAAAAAD/2Q==';
const CMYK =
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/9sAQwEVFxceGh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8/8AAFAgAGAAwBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAAAwb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/AMkBFqkQAAAAAAAAAAAAAAAAAP/Z';
