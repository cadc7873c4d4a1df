import type { Locale } from '#lib/domain/model/types.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { Strip } from '#lib/report/content.ts';
import { line, square, triangle, type Picture, type Shape } from './picture.ts';

const WIDTH = 250;
const DOT = 9;
const at = (score: number) => Math.round((score - 1) * (WIDTH / 4) * 100) / 100;

/** What the marks beside the dots are, where there are any. */
export function answerKey(strips: readonly Strip[], locale: Locale): Picture | null {
  const { profile, table } = scorecardWords[locale];
  const marks = [
    ...(strips.some(({ outside }) => outside !== null)
      ? [{ text: profile.outside, mark: (x: number) => triangle(x, 10, 0.7) }]
      : []),
    ...(strips.some(({ agreed }) => agreed !== null)
      ? [{ text: table.agreed.toLocaleLowerCase(locale), mark: (x: number) => square(x, 9, 3.5) }]
      : [])
  ];
  if (marks.length === 0) return null;
  const shapes = marks.flatMap(({ text, mark }, n): Shape[] => {
    const x = n * (WIDTH / 2);
    const label = { kind: 'label' as const, text, x: x + 9, y: 12.5, size: 10 };
    return [mark(x), { ...label, weight: 400, anchor: 'start', ink: 'ink2' }];
  });
  return {
    box: { x: -8, y: 0, width: WIDTH + 16, height: 18 },
    title: '',
    description: '',
    shapes
  };
}

/** How answers lie on the scale from 1 to 5: a dot each, the median, the view from outside. */
export function answerStrip({ median, counts, outside, agreed }: Strip): Picture {
  const tallest = Math.max(1, ...(counts ?? []));
  const rise = Math.min(DOT, 40 / tallest);
  const base = Math.round(14 + tallest * rise);
  const dots = (counts ?? []).flatMap((count, n) =>
    Array.from({ length: count }, (_, row): Shape => {
      const [x, y, r] = [at(1 + n / 2), base - 6 - row * rise, 3.4];
      const d = `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
      return { kind: 'path', d, fill: 'current' };
    })
  );
  return {
    box: { x: -8, y: 0, width: WIDTH + 16, height: base + 18 },
    title: '',
    description: '',
    shapes: [
      line(`M0,${base}H${WIDTH}`, 'control'),
      line([1, 2, 3, 4, 5].map((level) => `M${at(level)},${base - 4}v4`).join(''), 'ink'),
      ...dots,
      ...(median === null ? [] : [line(`M${at(median)},2V${base + 3}`, 'current', 2)]),
      ...(outside === null ? [] : [triangle(at(outside), base - 2, 0.7)]),
      ...(agreed === null ? [] : [square(at(agreed), base, 3.5)]),
      ...[1, 2, 3, 4, 5].map((level) => ({
        ...{ kind: 'label' as const, text: String(level), x: at(level), y: base + 14, size: 10 },
        ...{ weight: 400 as const, anchor: 'middle' as const, ink: 'ink2' as const }
      }))
    ]
  };
}
