import type { StepId } from '#lib/domain/model/types.ts';
import { mend as mended } from '#lib/domain/plan-mend.ts';
import { flags } from '#lib/domain/plan-order.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { inTurn, lay, note } from './change.ts';
import { groundOf } from './ground.ts';
import { mendMoves, settingOf } from './read.ts';
import * as repository from './repository.ts';
import type { MendMove } from './types.ts';

/** What a page says a mend will do, for the form that asks for it. */
export const sayMoves = (moves: readonly Pick<MendMove, 'step' | 'quarter'>[]): string =>
  moves.map(({ step, quarter }) => `${step} ${quarter}`).join(', ');

/**
 * Puts right that a step stands before what it needs. Does only what the page said it would do
 * (`sayMoves`): when the plan has changed so that it would do something else, nothing happens.
 */
export async function mend(
  ctx: Context,
  member: Member,
  companyId: string,
  { step, needs, moves }: { step: StepId; needs: StepId; moves: string }
): Promise<'mended' | 'otherwise' | 'unknown' | 'archived'> {
  const ground = await groundOf(ctx, member, companyId);
  return inTurn(ctx, member, companyId, async (turn) => {
    const { entries, trx, whose } = turn;
    const { standings, model } = ground;
    const flag = flags(entries, standings, model.stepsUp).find(
      (other) => other.step === step && other.needs === needs
    );
    const capacity = await repository.capacity(trx, whose);
    const found = flag && mended(entries, flag, settingOf(ground, capacity));
    if (!found || sayMoves(mendMoves(found)) !== moves) return 'otherwise';
    await lay(turn, ctx, found.plan, found.moved);
    await note(turn, ctx, member, 'planMended', { step });
    return 'mended';
  });
}
