import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { inTurn, note } from './change.ts';
import * as repository from './repository.ts';
import type { Capacity } from './types.ts';

/**
 * Says how much a quarter can hold: so many steps of each size, at least one in all. When somebody
 * else has said so since the form was made nothing is kept, and theirs comes back.
 */
export const setCapacity = (
  ctx: Context,
  member: Member,
  companyId: string,
  { sizes, version }: Capacity
): Promise<'set' | { stale: Capacity } | 'unknown' | 'archived'> =>
  inTurn(ctx, member, companyId, async (turn) => {
    const kept = await repository.setCapacity(turn.trx, turn.whose, sizes, version);
    if (!kept) return { stale: await repository.capacity(turn.trx, turn.whose) };
    await note(turn, ctx, member, 'planCapacityChanged', sizes);
    return 'set';
  });
