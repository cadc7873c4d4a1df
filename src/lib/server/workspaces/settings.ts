import * as audit from '../audit/service.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
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
}

/**
 * Changes them. Refused when somebody else has changed them meanwhile, and when rounds would be
 * erased by a shorter retention and nobody has said that they may: how many is the answer then.
 */
export async function change(
  ctx: Context,
  member: Member,
  next: repository.Settings,
  { version, mayErase }: Answer
): Promise<'changed' | 'overtaken' | { wouldErase: number }> {
  const { id } = member.workspace;
  const before = await settings(ctx, member);
  const shorter = (next.retentionMonths ?? Infinity) < (before.retentionMonths ?? Infinity);
  if (shorter && !mayErase) {
    const wouldErase = await retention.countOld(ctx, member, next.retentionMonths);
    if (wouldErase > 0) return { wouldErase };
  }
  return transaction(ctx.db, async (trx) => {
    if (!(await repository.change(trx, id, version, next))) return 'overtaken';
    await audit.record(trx, ctx, id, member, { action: 'workspaceChanged', subject: next.name });
    return 'changed';
  });
}
