import type { DirectionId } from '#lib/domain/model/types.ts';
import * as responses from '#lib/server/responses/service.ts';
import type { Acknowledged } from './save-writer.ts';
import { withDatabase } from './workplace.ts';

/** How many acknowledged saves the database does not show. */
export const lostOf = (databaseUrl: string, acknowledged: Acknowledged[]): Promise<number> =>
  withDatabase(databaseUrl, async (ctx) => {
    let count = 0;
    for (const each of acknowledged) count += missing(each, await responses.open(ctx, each.token));
    return count;
  });

/** By count per direction, and the last. */
function missing(
  { saves: said }: Acknowledged,
  stored: Awaited<ReturnType<typeof responses.open>>
): number {
  let count = 0;
  for (const [direction, last] of Object.entries(said)) {
    const found = typeof stored === 'object' && 'found' in stored ? stored.found : null;
    const version = found?.versions[direction as DirectionId] ?? 0;
    // one more may have been kept: the last in flight when the time was over
    if (version < last.count) count += last.count - version;
    else if (
      version === last.count &&
      found?.answers[direction as DirectionId]?.comment !== last.comment
    )
      count++;
  }
  return count;
}
