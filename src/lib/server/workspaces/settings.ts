import * as audit from '../audit/service.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as peers from '../peers/service.ts';
import * as retention from '../retention/service.ts';
import * as repository from './settings-repository.ts';

export type { Settings } from './settings-repository.ts';

/** What owners may change of their workspace. */
export const settings = (
  ctx: Context,
  { workspace }: Member
): Promise<repository.Settings & { version: number }> => repository.settings(ctx.db, workspace.id);

interface Answer {
  /** The version that the form showed. */
  version: number;
  /** Whether it was said that rounds may be erased at once. */
  mayErase: boolean;
  /** Whether it was said that rounds keep the names of their quarters. */
  keepsNames: boolean;
}

/** What a change would mean for the rounds there are, and somebody has to agree to. */
interface Asked {
  /** Rounds that a shorter retention erases. */
  wouldErase: number;
  /** Rounds that keep the names of another fiscal year's quarters, and the latest of the names. */
  named: { rounds: number; latest: string } | null;
}

/**
 * Changes them; a company's own name changes with its workspace's. Refused when somebody else has
 * changed them meanwhile, and when nobody has agreed to what it means for the rounds there are: that
 * a shorter retention erases them, that their quarters keep the names of another fiscal year.
 */
export async function change(
  ctx: Context,
  member: Member,
  next: repository.Settings,
  { version, mayErase, keepsNames }: Answer
): Promise<'changed' | 'overtaken' | Asked> {
  const { id } = member.workspace;
  const before = await settings(ctx, member);
  const shorter = (next.retentionMonths ?? Infinity) < (before.retentionMonths ?? Infinity);
  const wouldErase = shorter ? await retention.countOld(ctx, member, next.retentionMonths) : 0;
  const moved = next.fiscalStart !== before.fiscalStart;
  const named = moved ? await repository.quartersNamed(ctx.db, id) : null;
  if ((wouldErase > 0 && !mayErase) || (named && !keepsNames)) return { wouldErase, named };
  return transaction(ctx.db, async (trx) => {
    if (!(await repository.change(trx, id, version, next))) return 'overtaken';
    await repository.renameOwnCompany(trx, id, next.name);
    if (next.timeZone !== before.timeZone) await peers.expire(trx, id);
    await audit.record(trx, ctx, id, member, { action: 'workspaceChanged', subject: next.name });
    return 'changed';
  });
}
