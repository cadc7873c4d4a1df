/** The logo of the agency in the demo: a globe with its meridians, and its name in drawn letters. */
import type { Locale } from '#lib/domain/model/types.ts';

export const COLOUR = '#0b5f55';
const INK = '#16312c';

/** Capitals as strokes in a box of forty units' height, and how wide it is. */
const LETTERS: Readonly<Record<string, readonly [width: number, strokes: string]>> = {
  M: [36, 'M3 40V3L18 27L33 3V40'],
  E: [26, 'M26 3H3V37H26M3 20H23'],
  R: [28, 'M3 40V3H16a10.5 10.5 0 0 1 0 21H3M14 24L26 40'],
  I: [6, 'M3 0V40'],
  D: [32, 'M3 3H13a17 17 0 0 1 0 34H3Z'],
  A: [36, 'M3 40L18 4L33 40M8 29H28'],
  N: [32, 'M3 40V4L29 36V0'],
  Р: [28, 'M3 40V3H16a10.5 10.5 0 0 1 0 21H3'],
  И: [32, 'M3 0V36L29 4V40'],
  Д: [40, 'M3 46V37H37V46M10 37C14 28 14 16 14 3H31V37'],
  Н: [30, 'M3 0V40M27 0V40M3 20H27']
};
const NAME: Record<Locale, string> = { en: 'MERIDIAN', ru: 'MEРИДИAН' };
const BETWEEN = 13;
const BEGIN = 88;

/** As the SVG file that an owner would upload. */
export function logo(locale: Locale): Uint8Array {
  let at = BEGIN;
  const letters = [...NAME[locale]].map((letter) => {
    const [width, strokes] = LETTERS[letter] ?? [0, ''];
    const drawn = `<path transform="translate(${at} 14)" d="${strokes}"/>`;
    at += width + BETWEEN;
    return drawn;
  });
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at - BETWEEN + 2} 68" fill="none" stroke-width="6">
<g stroke="${COLOUR}"><circle cx="34" cy="34" r="29"/><ellipse cx="34" cy="34" rx="12" ry="29"/><path d="M5 34H63"/></g>
<g stroke="${INK}">${letters.join('')}</g>
</svg>`
  );
}
