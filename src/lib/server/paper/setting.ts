/** Text into lines: words are measured once, never parted but where one is wider than its column. */
import { fill, shortened } from './filling.ts';
import type { Faces } from './fonts.ts';
import { legible, lineOf, spans, STAND_IN, type Span } from './letters.ts';
import type { Style } from './type.ts';

export interface Run {
  readonly text: string;
  readonly style: Style;
}

export interface Word extends Run {
  readonly width: number;
  /** A space stands before it, unless it begins a line. */
  readonly isApart: boolean;
}

export interface Line {
  readonly words: readonly Word[];
  readonly width: number;
}

export interface Setter {
  widthOf(text: string, style: Style): number;
  /** As many lines as it takes, or at most so many, the last one ending in "…". */
  lines(runs: readonly Run[], width: number, most?: number): Line[];
  /** A text that is a line of its own, as it is written. */
  line(text: string, style: Style): string;
  /** A text in parts of one font each. */
  spans(text: string, style: Style): Span[];
  /** Whether some letter of what was set is a box, because no font has it. */
  hasStandIns(): boolean;
}

/**
 * Where a word may be parted without being broken: behind its own hyphen or slash, but not in «из-за»,
 * "8–12" or "A/B".
 */
const SEAM = /(?<=[\p{L}\d]{3}[-–—/])(?=[\p{L}\d]{3})/u;

export function setter(faces: Faces): Setter {
  const ems = new Map<string, number>();
  const known = new Map<string, string>();
  let standIns = false;

  const parts = (text: string, { weight }: Style) => spans(text, faces[weight]);

  function widthOf(text: string, style: Style): number {
    const key = `${style.weight}${style.tabular ? 't' : 'p'}${text}`;
    let em = ems.get(key);
    if (em === undefined) {
      const features = style.tabular ? ['tnum'] : undefined;
      em = parts(text, style).reduce(
        (all, { text: said, face: { font } }) =>
          all + font.layout(said, features).advanceWidth / font.unitsPerEm,
        0
      );
      ems.set(key, em);
    }
    return em * style.size + (style.tracking ?? 0) * text.length;
  }

  function cleaned(text: string, { weight }: Style): string {
    let shown = known.get(text);
    if (shown === undefined) {
      shown = legible(text, faces[weight]);
      standIns ||= shown.includes(STAND_IN) && !text.includes(STAND_IN);
      known.set(text, shown);
    }
    return shown;
  }

  const words = (runs: readonly Run[]): (Word | 'break')[] =>
    runs.flatMap(({ text, style }) =>
      cleaned(text, style)
        .split(/(\n)|[ \t\r]+/)
        .flatMap((said, n, all): (Word | 'break')[] => {
          if (said === '\n') return ['break'];
          if (!said) return [];
          const isApart = n > 0 && all[n - 1] === undefined;
          return said.split(SEAM).map((piece, m) => {
            const shown = plain(piece);
            return {
              text: shown,
              style,
              width: widthOf(shown, style),
              isApart: isApart && m === 0
            };
          });
        })
    );

  return {
    widthOf,
    line: (text, style) => lineOf(plain(cleaned(text, style))),
    spans: parts,
    hasStandIns: () => standIns,
    lines(runs, width, most = Infinity) {
      const filled = fill(words(runs), width, widthOf);
      return filled.length > most ? shortened(filled.slice(0, most), width, widthOf) : filled;
    }
  };
}

/** What has kept words together has done its work. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
