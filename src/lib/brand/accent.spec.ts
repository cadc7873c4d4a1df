import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf, contrast, contrastOn, ENOUGH, INK } from './accent.ts';

const colours = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((channels) => `#${channels.map((c) => c.toString(16).padStart(2, '0')).join('')}`);

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#0072b2', '#faf9f6')).toBeCloseTo(4.925, 3);
});

test('whatever colour is chosen, text in its shades can be read', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const { paper, dark } = accentOf(colour);
      expect(contrastOn('paper', paper)).toBeGreaterThanOrEqual(ENOUGH);
      expect(contrastOn('dark', dark)).toBeGreaterThanOrEqual(ENOUGH);
      // and so can text in the colour of either ground on a button of that shade
      expect(contrast(paper, '#ffffff')).toBeGreaterThanOrEqual(ENOUGH);
      expect(contrast(dark, '#11161b')).toBeGreaterThanOrEqual(ENOUGH);
    })
  );
});

test('a colour that can be read stays as it was chosen, another moves no further than it must', () => {
  expect(accentOf('#0a5f4e').paper).toBe('#0a5f4e');
  fc.assert(
    fc.property(colours, (colour) => {
      for (const ground of ['paper', 'dark'] as const) {
        const shade = accentOf(colour)[ground];
        if (contrastOn(ground, colour) >= ENOUGH) expect(shade).toBe(colour);
        else expect(contrastOn(ground, shade)).toBeLessThan(ENOUGH + 0.2);
      }
    })
  );
});

test('yellow becomes ochre on paper and stays yellow on the dark ground', () => {
  expect(accentOf('#f2c200')).toEqual({ paper: '#8d6f00', dark: '#f2c200' });
});

test('ink is readable as it is', () => expect(accentOf(INK.paper).paper).toBe(INK.paper));
