/** The rows of a portfolio that a reader asked for, in the order asked for. */
import type { Move } from './improvements.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import type { Row } from './portfolio.ts';

/** change: of the index since the round before. gap: the biggest. A direction: its score. */
export const SORT_KEYS = ['index', 'change', 'gap', 'staleness', ...DIRECTION_IDS] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** All that is given has to hold. */
export interface Filter {
  readonly industry?: string;
  /** At least so many levels from the target in some direction. */
  readonly gap?: number;
  /** Something changed that way since the round before; still: compared, and nothing did. */
  readonly move?: Move | 'still';
  /** At least so many quarters without a round; a client that never had one counts as well. */
  readonly staleness?: number;
}

/** What is not known comes last, whichever way round; of equals the order they came in stays. */
export function sortRows<R extends Row>(
  rows: readonly R[],
  key: SortKey,
  order: 'ascending' | 'descending'
): R[] {
  const sign = order === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [sortValue(a, key), sortValue(b, key)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}

export function filterRows<R extends Row>(rows: readonly R[], filter: Filter): R[] {
  return rows.filter((row) => passes(row, filter));
}

function sortValue({ latest, since }: Row, key: SortKey): number | null {
  switch (key) {
    case 'index':
      return latest?.index.value ?? null;
    case 'change':
      return since?.index.delta ?? null;
    case 'gap':
      return latest && (latest.biggestGap?.gap ?? 0);
    case 'staleness':
      return latest?.staleness ?? null;
    default:
      return latest?.cells[key satisfies DirectionId].score ?? null;
  }
}

function passes(row: Row, { industry, gap, move, staleness }: Filter): boolean {
  const { latest } = row;
  return (
    (industry === undefined || row.industry === industry) &&
    (gap === undefined || (latest?.biggestGap?.gap ?? 0) >= gap) &&
    (move === undefined || movesOf(row).includes(move)) &&
    (staleness === undefined || latest === null || latest.staleness >= staleness)
  );
}

/** Which ways anything moved since the round before; none where nothing could be compared. */
export function movesOf({ since }: Pick<Row, 'since'>): NonNullable<Filter['move']>[] {
  if (!since) return [];
  const { improved, slipped, index } = since.moves;
  const found: Move[] = [];
  if (improved.length > 0 || index === 'improved') found.push('improved');
  if (slipped.length > 0 || index === 'slipped') found.push('slipped');
  if (found.length > 0) return found;
  return since.index.verdict === 'notComparable' ? [] : ['still'];
}
