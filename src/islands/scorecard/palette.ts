/** The tokens' colours for a canvas, which knows no custom properties. */
import { color } from 'chart.js/helpers';

const TOKENS = {
  ground: '--ground',
  ink: '--ink',
  now: '--s-current',
  target: '--s-target',
  outside: '--s-compare',
  supposed: '--s-compare'
} as const;

/** The tint of the area is as light as the SVG's: an area must not speak. */
const TINT = 0.07;

export type Palette = Readonly<Record<keyof typeof TOKENS | 'tint', string>>;
/** A colour of the scheme in force. */
export type Colour = (name: keyof Palette) => string;

/** As they are at this moment: the scheme may change while the page is open. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: keyof typeof TOKENS) => style.getPropertyValue(TOKENS[name]).trim();
  return {
    ground: read('ground'),
    ink: read('ink'),
    now: read('now'),
    target: read('target'),
    outside: read('outside'),
    supposed: read('supposed'),
    tint: color(read('now')).alpha(TINT).rgbString()
  };
}
