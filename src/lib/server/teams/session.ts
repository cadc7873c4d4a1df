import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { scorecard } from './scorecard.ts';
import type { TeamView } from './types.ts';

/** What a meeting room needs: the answers to a direction, and the order to take them in. */
export interface Session extends Pick<
  TeamView,
  'model' | 'round' | 'scorecard' | 'directions' | 'talk' | 'elsewhere'
> {
  /** What is disputed first, then the rest. */
  order: DirectionId[];
  /** The first that is not settled; the first of all when everything is. */
  next: DirectionId;
}

export async function session(
  ctx: Context,
  member: Member,
  roundId: string
): Promise<Session | 'unknown'> {
  const view = await scorecard(ctx, member, roundId);
  if (view === 'unknown') return view;
  const { model, round, scorecard: card, directions, talk, elsewhere } = view;
  const disputed = talk.map(({ direction }) => direction);
  const rest = DIRECTION_IDS.filter((id) => !disputed.includes(id));
  const order = [...disputed, ...rest];
  const next = order.find((id) => !directions[id].agreed) ?? order[0] ?? 'strategy';
  return { model, round, scorecard: card, directions, talk, elsewhere, order, next };
}
