import { secretHash } from '../keys.ts';
import type { Member } from '../access/principal.ts';
import { hashPassword } from '../accounts/service.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as links from './link-repository.ts';
import type { StoredLink } from './link-repository.ts';
import * as repository from './repository.ts';
import type { Released, ReportFacts, ReportLink } from './types.ts';

/** A released report with its links; null when the workspace has none like it. */
export async function get(ctx: Context, member: Member, id: string): Promise<Released | null> {
  const workspaceId = member.workspace.id;
  const found = await repository.find(ctx.db, { workspaceId, id });
  if (!found) return null;
  const { content, roundId, companyId } = found;
  const [all, stored] = await Promise.all([
    list(ctx, member, roundId),
    links.ofReport(ctx.db, { reportId: id, workspaceId })
  ]);
  const facts = all.find((report) => report.id === id);
  if (!facts) return null;
  return {
    ...{ facts: { ...facts, roundId, companyId }, content },
    links: stored.map((link) => toLink(ctx, link))
  };
}

/** The reports of a round of the workspace, the latest first. */
export const list = (ctx: Context, member: Member, roundId: string): Promise<ReportFacts[]> =>
  repository.ofRound(ctx.db, {
    ...{ workspaceId: member.workspace.id, roundId, now: ctx.now().toISOString() }
  });

/** The rounds of some companies of the workspace, at least one, of which a report has gone out. */
export const reported = (
  ctx: Context,
  { workspace }: Member,
  companyIds: readonly string[]
): Promise<Set<string>> => repository.reported(ctx.db, workspace.id, companyIds);

function toLink({ derive, now, origin }: Context, link: StoredLink): ReportLink {
  const isOver = link.expires_at <= now().toISOString();
  return {
    ...{ id: link.id, name: link.name, address: `${origin}/s/${derive('share', link.id)}` },
    ...{ createdAt: link.created_at, expiresAt: link.expires_at },
    state: link.revoked_at === null ? (isOver ? 'expired' : 'works') : 'revoked',
    hasPassphrase: link.passphrase_hash !== null,
    ...{ views: link.views, lastViewedOn: link.last_viewed_on }
  };
}

export interface NewLink {
  /** For whom it is; may be empty. */
  name: string;
  days: number;
  /** Null: whoever has the address reads. */
  passphrase: string | null;
}

const DAY_MS = 86_400_000;

/** More than anybody needs for one report. */
const MOST_LINKS = 100;

/** Makes a link under which the report can be read. replaced: a later report has taken its place. */
export async function share(
  ctx: Context,
  member: Member,
  reportId: string,
  { name, days, passphrase }: NewLink
): Promise<{ id: string } | 'unknown' | 'replaced' | 'tooMany'> {
  const released = await get(ctx, member, reportId);
  if (!released) return 'unknown';
  if (released.facts.supersededBy !== null) return 'replaced';
  if (released.links.length >= MOST_LINKS) return 'tooMany';
  const passphraseHash = passphrase === null ? null : await hashPassword(passphrase);
  const id = ctx.random.id();
  const now = ctx.now();
  await transaction(ctx.db, async (trx) => {
    await links.insert(trx, {
      ...{ id, workspace_id: member.workspace.id, report_id: reportId, name },
      secret_hash: secretHash(ctx.derive('share', id)),
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + days * DAY_MS).toISOString(),
      ...{ revoked_at: null, passphrase_hash: passphraseHash, views: 0, last_viewed_on: null }
    });
    await noteLink(ctx, member, released, { trx, action: 'reportShared' });
  });
  return { id };
}

/** Ends a link: its next reader finds nothing. */
export async function revoke(
  ctx: Context,
  member: Member,
  reportId: string,
  linkId: string
): Promise<'revoked' | 'unknown'> {
  const released = await get(ctx, member, reportId);
  if (!released) return 'unknown';
  const at = ctx.now().toISOString();
  const of = { id: linkId, reportId, workspaceId: member.workspace.id, at };
  return transaction(ctx.db, async (trx) => {
    if ((await links.revoke(trx, of)) === null) return 'unknown';
    await noteLink(ctx, member, released, { trx, action: 'reportUnshared' });
    return 'revoked';
  });
}

type Trx = Parameters<Parameters<typeof transaction>[1]>[0];

const noteLink = (
  ctx: Context,
  member: Member,
  { content, facts }: Released,
  { trx, action }: { trx: Trx; action: 'reportShared' | 'reportUnshared' }
) =>
  audit.record(trx, ctx, member.workspace.id, member, {
    ...{ action, subject: content.cover.company, detail: { number: facts.number } }
  });
