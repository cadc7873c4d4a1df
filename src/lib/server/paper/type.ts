/** The type of the printed page, in points; the scale of tokens.css at a print's size. */
import type { Weight } from '#lib/pictures/picture.ts';
import { PRINT } from '#lib/pictures/palette.ts';

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly ink: string;
  /** Between letters, in points. */
  readonly tracking?: number;
  /** Figures that stand in columns. */
  readonly tabular?: boolean;
}

const { ink, ink2 } = PRINT;

export const TYPE = {
  title: { weight: 600, size: 24, leading: 29, ink, tracking: -0.5 },
  lead: { weight: 400, size: 11, leading: 16.5, ink: ink2 },
  index: { weight: 300, size: 58, leading: 58, ink, tracking: -2.6 },
  figure: { weight: 300, size: 17, leading: 21, ink },
  section: { weight: 600, size: 14, leading: 18, ink, tracking: -0.2 },
  name: { weight: 600, size: 10, leading: 13.5, ink },
  label: { weight: 500, size: 8.5, leading: 12, ink },
  body: { weight: 400, size: 8.5, leading: 12, ink },
  text: { weight: 400, size: 9.5, leading: 14, ink },
  cell: { weight: 400, size: 8.5, leading: 12, ink, tabular: true },
  small: { weight: 400, size: 7.25, leading: 10, ink: ink2 },
  tiny: { weight: 400, size: 6.75, leading: 9, ink: ink2 }
} as const satisfies Readonly<Record<string, Style>>;

export const quiet = (style: Style): Style => ({ ...style, ink: ink2 });
export const strong = (style: Style): Style => ({ ...style, weight: 600, ink });
export const figures = (style: Style): Style => ({ ...style, tabular: true });
