import { expect, test } from 'vitest';
import { jpeg, mark, png, svg } from '#tests/support/logos.ts';
import { readLogoFile } from './logo-file.ts';

const problemOf = (bytes: Uint8Array) => {
  const read = readLogoFile(bytes);
  return 'problem' in read ? read.problem : read.kind;
};
const text = (words: string) => new TextEncoder().encode(words);

test('a file is what is in it', () => {
  expect(readLogoFile(png())).toMatchObject({ kind: 'picture', type: 'image/png', width: 120 });
  expect(readLogoFile(jpeg())).toMatchObject({ type: 'image/jpeg', width: 48, height: 24 });
  expect(problemOf(mark())).toBe('drawing');
  const prologue = '<?xml version="1.0"?>\n<!-- made by a program -->\n';
  const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n';
  expect(problemOf(svg('<path d="M0 0H9V9Z"/>', `\ufeff${prologue}${type}`))).toBe('drawing');
  expect(problemOf(text('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'))).toBe('drawing');
});

test.for([
  ['nothing at all', new Uint8Array(), 'none'],
  ['a GIF', text('GIF89a\x01\x00\x01\x00'), 'notAnImage'],
  ['a page', text('<!doctype html><script>alert(1)</script><svg></svg>'), 'notAnImage'],
  ['bytes that are no text', Uint8Array.of(0, 0xff, 0xfe, 1), 'notAnImage'],
  ['a megabyte and more', new Uint8Array(1_000_001), 'tooLarge'],
  ['a drawing that is too long', svg(`<path d="${'M0 0'.repeat(80_000)}"/>`), 'tooLarge'],
  ['a header without an end', png().slice(0, 20), 'unreadable'],
  ['a JPEG without a frame', jpeg().slice(0, 20), 'unreadable'],
  ['one pixel', png({ width: 1, height: 1 }), 'tooSmall'],
  ['a gigapixel', png({ saysWidth: 32_000, saysHeight: 32_000 }), 'tooManyPixels'],
  ['a thread', png({ saysWidth: 60_000, saysHeight: 1 }), 'tooManyPixels'],
  ['no width', png({ saysWidth: 0 }), 'unreadable']
] as const)('%s is refused', ([, bytes, problem]) => {
  expect(problemOf(bytes)).toBe(problem);
});

const ENTITY = '<!DOCTYPE svg [<!ENTITY x "y">]>';
const RECTANGLE = '<rect id="a" width="9" height="9"/>';

test.for([
  ['entities', svg('&x;', ENTITY), 'entities'],
  ['an entity behind a comment', svg('&x;', `<!-- > -->${ENTITY}`), 'entities'],
  ['a file of this machine', svg('<image href="/etc/passwd" width="9" height="9"/>'), 'linked'],
  ['a file by its scheme', svg('<image xlink:href="file:///etc/hosts"/>'), 'linked'],
  ['another server', svg("<image xlink:href = 'http://evil.example/x.png'/>"), 'linked'],
  ['a picture inside', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'), 'linked'],
  ['a part of another file', svg('<use href="other.svg#a"/>'), 'linked'],
  ['a part by a prefix of its own', svg('<use y:href="/tmp/a.svg#a" xmlns:y="x"/>'), 'linked'],
  ['an address in disguise', svg('<use href="&#x2f;tmp/a.svg#a"/>'), 'linked'],
  ['an effect that fetches', svg('<filter><feImage href="#a"/></filter>'), 'linked'],
  ['a link', svg('<a href="javascript:alert(1)"><rect/></a>'), 'linked'],
  ['text', svg('<text>Meridian</text>'), 'text'],
  ['text by a prefix', svg('<s:text xmlns:s="http://www.w3.org/2000/svg">x</s:text>'), 'text'],
  ['markers', svg('<marker id="m"/>'), 'tooComplex'],
  ['uses of uses', svg(RECTANGLE + '<use href="#a"/>'.repeat(13)), 'tooComplex'],
  ['ten thousand parts', svg('<g/>'.repeat(10_000)), 'tooComplex']
] as const)('a drawing with %s is refused', ([, bytes, problem]) => {
  expect(problemOf(bytes)).toBe(problem);
});
