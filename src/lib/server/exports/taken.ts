import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as limits from '../limits/service.ts';

/** What left, as the audit trail names it. */
export const EXPORTS = [
  'scorecard',
  'answers',
  'company',
  'portfolio',
  'radar',
  'bars',
  'report'
] as const;
export type ExportKind = (typeof EXPORTS)[number];

export interface Taken {
  what: ExportKind;
  /** The ending of the file. */
  format: string;
  /** Whose: a company; empty for a portfolio. */
  subject: string;
  /** 2026-Q4. */
  quarter?: string;
}

/** A person takes a handful of files; somebody who copies a workspace piece by piece is slowed down. */
const BY_ACCOUNT: limits.Limit = { purpose: 'export', most: 60, windowSeconds: 600 };

/**
 * Writes down that a file leaves, before it does. Refused when its taker has had too many, with the
 * seconds after which there may be more. Whatever leaves a workspace as a file passes here.
 */
export function taken(
  ctx: Context,
  member: Member,
  { what, format, subject, quarter }: Taken
): Promise<{ retryAfterSeconds: number } | null> {
  return transaction(ctx.db, async (trx) => {
    const retryAfterSeconds = await limits.use(trx, BY_ACCOUNT, member.accountId, ctx.now());
    if (retryAfterSeconds !== null) return { retryAfterSeconds };
    await audit.record(trx, ctx, member.workspace.id, member, {
      ...{ action: 'exported', subject },
      detail: { what, format, ...(quarter && { quarter }) }
    });
    return null;
  });
}
