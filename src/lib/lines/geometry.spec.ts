import { describe, expect, test } from 'vitest';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Line, Segment } from '#lib/domain/series.ts';
import { drawing } from './geometry.ts';

const QUARTERS: Quarter[] = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const way = (kind: Segment['kind']): Segment => ({
  ...{ kind, missing: [], marks: [] },
  ...{ delta: 0.5, threshold: 0.5, verdict: 'change' }
});

/** Points of one value with a band of half a level. */
function line(quarters: readonly Quarter[], kinds: readonly Segment['kind'][], value = 3): Line {
  const band = { low: value - 0.5, high: value + 0.5 };
  return {
    points: quarters.map((quarter, n) => ({ round: `r${n}`, quarter, value, band })),
    segments: kinds.map(way)
  };
}

describe('a line over quarters', () => {
  test('has the first quarter on its left, the last on its right, level 5 on top', () => {
    const { places } = drawing(line(['2025-Q4', '2026-Q2', '2026-Q4'], []), QUARTERS);
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [50, 50],
      [100, 50]
    ]);
    expect(drawing(line(['2025-Q4'], [], 5), QUARTERS).places[0]?.y).toBe(0);
  });

  test('draws nothing across a break, and the band ends there too', () => {
    const drawn = drawing(
      line(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q4'], ['joined', 'broken', 'interrupted']),
      QUARTERS
    );
    expect(drawn.stretches.map(({ kind }) => kind)).toEqual(['joined', 'interrupted']);
    expect(drawn.bands).toEqual([
      '0,37.5 25,37.5 25,62.5 0,62.5',
      '50,37.5 100,37.5 100,62.5 50,62.5'
    ]);
  });

  test('sets two rounds of a quarter beside each other, and one quarter alone in the middle', () => {
    const two = drawing(line(['2025-Q4', '2026-Q2', '2026-Q2'], ['joined', 'joined']), QUARTERS);
    expect(two.places.map(({ x }) => x)).toEqual([0, 43.75, 56.25]);
    expect(drawing(line(['2026-Q2'], []), ['2026-Q2']).places[0]?.x).toBe(50);
  });
});
