/**
 * A chosen colour as the two shades in which text can be read: on paper and on the dark ground. The
 * hue stays; only the lightness moves, as little as it must (in OKLab, where equal steps look equal).
 */

/** #rrggbb. */
export interface Accent {
  readonly paper: string;
  readonly dark: string;
}

/** WCAG 2.2 AA for text. */
export const ENOUGH = 4.5;

/** The grounds of tokens.css; of the dark ones the lighter, on which a light text is harder to read. */
export const GROUNDS = { paper: '#faf9f6', dark: '#161c22' } as const;
export type Ground = keyof typeof GROUNDS;

/** Ink, as tokens.css has it: what speaks where nobody chose a colour. */
export const INK: Accent = { paper: '#15202b', dark: '#eceae4' };

const HEX = /^#[0-9a-f]{6}$/;
export const isColour = (text: string): boolean => HEX.test(text);

type Triple = readonly [number, number, number];

const channels = (hex: string): Triple => {
  const at = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};
const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const fromLinear = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/** WCAG's relative luminance, 0 to 1. */
const luminance = (hex: string): number => {
  const [r, g, b] = channels(hex);
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
};

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The contrast of a colour with a ground of the pages. */
export const contrastOn = (ground: Ground, colour: string): number =>
  contrast(colour, GROUNDS[ground]);

/** Both shades of a chosen colour. */
export const accentOf = (colour: string): Accent => ({
  paper: readable(colour, 'paper'),
  dark: readable(colour, 'dark')
});

/** The nearest shade with enough contrast: darker on paper, lighter on the dark ground. */
function readable(colour: string, ground: Ground): string {
  if (contrastOn(ground, colour) >= ENOUGH) return colour;
  const [lightness, a, b] = toOklab(colour);
  let [fails, passes] = [lightness, ground === 'paper' ? 0 : 1];
  // sixteen halvings are finer than a step of one channel
  for (let i = 0; i < 16; i++) {
    const middle = (fails + passes) / 2;
    if (contrastOn(ground, shade(middle, a, b)) >= ENOUGH) passes = middle;
    else fails = middle;
  }
  return shade(passes, a, b);
}

/** A colour of this lightness and hue, as strong as the screen has it. */
function shade(lightness: number, a: number, b: number): string {
  let [least, most] = [0, 1];
  if (isShown(fromOklab([lightness, a, b]))) least = 1;
  else
    for (let i = 0; i < 12; i++) {
      const share = (least + most) / 2;
      if (isShown(fromOklab([lightness, a * share, b * share]))) least = share;
      else most = share;
    }
  return hexOf(fromOklab([lightness, a * least, b * least]));
}

/** Linear red, green and blue that a screen can show. */
const isShown = (linear: Triple) => linear.every((c) => c > -0.0005 && c < 1.0005);

const hexOf = (linear: Triple) =>
  `#${linear
    .map((c) =>
      Math.round(fromLinear(Math.min(1, Math.max(0, c))) * 255)
        .toString(16)
        .padStart(2, '0')
    )
    .join('')}`;

// Björn Ottosson, "A perceptual color space for image processing", 2020.
function toOklab(hex: string): Triple {
  const [r, g, b] = channels(hex).map(toLinear) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ];
}
