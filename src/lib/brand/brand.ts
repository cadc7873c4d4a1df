/**
 * Under whose name, logo and colour something is shown. Plain data: a released report freezes it.
 */
import type { Accent } from './accent.ts';

/** For files and mail: everything is in it. */
export interface Brand {
  /** Who speaks. */
  readonly name: string;
  readonly logo: BrandLogo | null;
  /** The product's ink where nobody chose a colour. */
  readonly accent: Accent;
  readonly footer: string | null;
  /** Where answers to mail go. */
  readonly replyTo: string | null;
  /** Nothing of the product's own name is shown. */
  readonly whiteLabel: boolean;
}

/** Where a logo can be seen as it is; elsewhere a plate of the other ground goes behind it. */
interface Legible {
  readonly onPaper: boolean;
  readonly onDark: boolean;
}

export interface BrandLogo extends Legible {
  /** Base64, at most 800 × 400, and its size in pixels. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
  /** The same for screens, base64, at most 400 × 88. */
  readonly small: string;
  /** The same as a drawing that is safe anywhere (shapes alone); null where it never was one. */
  readonly svg: string | null;
}

/** For pages: the logo by its address. */
export interface Face {
  readonly name: string;
  readonly logo: LogoLink | null;
  readonly accent: Accent | null;
  readonly footer: string | null;
  readonly whiteLabel: boolean;
  /** Names this brand to pages that belong to no link; it opens nothing. Null: it is told nowhere. */
  readonly address: string | null;
  /** Whose name stands at the head of a page: the brand's own or, where it has none, the product's. */
  readonly leads: boolean;
}

export interface LogoLink extends Legible {
  readonly href: string;
  /** Only their ratio counts. */
  readonly width: number;
  readonly height: number;
}

/** Whether a logo is a mark that needs the name beside it, and no name drawn large. */
export const isMark = ({ width, height }: Pick<LogoLink, 'width' | 'height'>): boolean =>
  width < 2 * height;

/** Whether a logo sits well in a square, as the icon of a page. */
export const isSquarish = ({ width, height }: Pick<LogoLink, 'width' | 'height'>): boolean =>
  Math.max(width, height) <= 1.5 * Math.min(width, height);
