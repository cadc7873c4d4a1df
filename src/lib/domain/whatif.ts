/** "What if": the same company with some directions supposed to stand at another level. */
import { byDirection } from './by-direction.ts';
import { fraction } from './fraction.ts';
import type { DirectionId, Level } from './model/types.ts';
import type { Standing, Standings } from './team.ts';

export type Supposed = Readonly<Partial<Record<DirectionId, Level>>>;

/** Whole levels in place of the standings named; nobody answered so, hence no spread or agreement. */
export function suppose(actual: Standings, supposed: Supposed): Standings {
  return byDirection((direction): Standing => {
    const level = supposed[direction];
    if (level === undefined) return actual[direction];
    const nobody = { min: null, max: null, iqr: null, consensus: null, agreement: null };
    return { status: 'scored', n: actual[direction].n, score: fraction(level), level, ...nobody };
  });
}
