/** The shades of tokens.css as values: a file has no style sheet to ask. */
import type { Level } from '#lib/domain/model/types.ts';
import type { Ink } from './picture.ts';

export type Palette = Readonly<Record<Ink, string>>;
export type Scheme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    ground: '#faf9f6',
    ink: '#15202b',
    ink2: '#46515c',
    ink3: '#626b74',
    rule: '#dddbd4',
    control: '#7f8488',
    current: '#0072b2',
    target: '#d55e00',
    compare: '#666666',
    whisker: '#b9daec',
    accent: '#0072b2'
  },
  dark: {
    ground: '#11161b',
    ink: '#eceae4',
    ink2: '#b8bdc1',
    ink3: '#979ea4',
    rule: '#2a3138',
    control: '#7d868d',
    current: '#56b4e9',
    target: '#e69f00',
    compare: '#b0b0b0',
    whisker: '#23506e',
    accent: '#56b4e9'
  }
};

/** White, as in print: for paper that is not ours to tint. */
export const PRINT: Palette = { ...PALETTES.light, ground: '#ffffff' };

/** The level scale: the shade, and the ink that can be read on it. */
export const LEVEL_SHADES: Readonly<Record<Level, { readonly fill: string; readonly on: string }>> =
  {
    1: { fill: '#e3eff6', on: '#15202b' },
    2: { fill: '#b7d8eb', on: '#15202b' },
    3: { fill: '#74b4da', on: '#15202b' },
    4: { fill: '#1b75ad', on: '#ffffff' },
    5: { fill: '#0b456a', on: '#ffffff' }
  };
