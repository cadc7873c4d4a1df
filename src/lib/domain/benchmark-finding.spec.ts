import { expect, test } from 'vitest';
import { benchmarkFinding } from './benchmark-finding.ts';
import { byDirection } from './by-direction.ts';
import { fraction } from './fraction.ts';
import type { DirectionId } from './model/types.ts';

const found = (halves: Partial<Record<DirectionId, number>>) =>
  benchmarkFinding(
    byDirection((id) => {
      const half = halves[id];
      return half === undefined ? null : fraction(half, 2);
    })
  );

test('names what is farthest ahead and farthest behind, all that are equally far', () => {
  expect(found({ strategy: 1, need: 2, brand: 2, deal: -3, loyalty: -1 })).toEqual({
    ahead: ['need', 'brand'],
    behind: ['deal']
  });
});

test('does not name what is nearer than half a level', () => {
  expect(found({ strategy: 0, need: 0 })).toEqual({ ahead: [], behind: [] });
  expect(found({ strategy: 1 })).toEqual({ ahead: ['strategy'], behind: [] });
  expect(found({ strategy: -1 })).toEqual({ ahead: [], behind: ['strategy'] });
});

test('is silent where nothing can be compared', () => {
  expect(found({})).toBeNull();
});
