import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import type { MemberRole, SignedIn, WorkspaceKind } from '../access/principal.ts';
import * as accounts from '../accounts/service.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { secretHash } from '../keys.ts';
import { isOver } from './invitations.ts';
import * as repository from './invitations-repository.ts';
import { add } from './members-repository.ts';

/** What an invitation offers to whoever holds its link. */
export interface Offer {
  workspace: { id: string; kind: WorkspaceKind; name: string };
  /** Who invites, by name; null when their account is gone. */
  inviter: string | null;
  role: MemberRole;
  /** The invited address, and whether somebody can sign in with it. */
  email: string;
  hasAccount: boolean;
}

/** Why a link opens nothing; `unknown`: there never was such an invitation. */
export type NoOffer = 'unknown' | 'accepted' | 'revoked' | 'expired';

/** What the link leads to; changes nothing. */
export async function offer(ctx: Context, token: string): Promise<Offer | NoOffer> {
  const found = await held(ctx.db, ctx, token);
  if (typeof found === 'string') return found;
  const { workspace, inviter, role, email, hasAccount } = found;
  return { workspace, inviter, role, email, hasAccount };
}

export type Joined = { joined: string };

/** Takes the offer with the account that is signed in; returns the workspace's id. */
export const join = (
  ctx: Context,
  token: string,
  { accountId, name }: Pick<SignedIn, 'accountId' | 'name'>
): Promise<Joined | NoOffer> =>
  transaction(ctx.db, async (trx) => {
    await repository.lock(trx, secretHash(token));
    const found = await held(trx, ctx, token);
    if (typeof found === 'string') return found;
    return take(trx, ctx, found, { accountId, name });
  });

interface Newcomer {
  name: string;
  password: string;
  locale: Locale;
}

export type JoinedAsNew =
  | (Joined & { session: string })
  | { refused: NoOffer }
  /** The address has an account already, or the password is among those that are tried first. */
  | { refused: 'emailTaken' | 'guessable' };

/** Makes an account of the invited address, which the link proves, and takes the offer with it. */
export async function joinAsNew(
  ctx: Context,
  token: string,
  { name, password, locale }: Newcomer,
  browser: accounts.Browser
): Promise<JoinedAsNew> {
  const before = await held(ctx.db, ctx, token);
  if (typeof before === 'string') return { refused: before };
  const hashed = await accounts.hashNew({ password, name, email: before.email });
  if ('refused' in hashed) return hashed;
  return transaction(ctx.db, async (trx): Promise<JoinedAsNew> => {
    await repository.lock(trx, secretHash(token));
    const found = await held(trx, ctx, token);
    if (typeof found === 'string') return { refused: found };
    const account = await accounts.createVerified(trx, ctx, {
      ...{ email: found.email, name, passwordHash: hashed.hash, locale }
    });
    if ('refused' in account) return account;
    const session = await accounts.begin(trx, ctx, account.accountId, browser);
    return { ...(await take(trx, ctx, found, { ...account, name })), session };
  });
}

async function held(
  db: Kysely<DB>,
  ctx: Context,
  token: string
): Promise<repository.HeldInvitation | NoOffer> {
  const found = await repository.byTokenHash(db, secretHash(token));
  if (!found) return 'unknown';
  if (found.acceptedAt) return 'accepted';
  if (found.revokedAt || found.workspaceDeletedAt) return 'revoked';
  return isOver(ctx, found.expiresAt) ? 'expired' : found;
}

/** Uses the invitation up; who is a member already keeps their role. */
async function take(
  trx: Kysely<DB>,
  ctx: Context,
  { id, workspace, role }: repository.HeldInvitation,
  account: Pick<SignedIn, 'accountId' | 'name'>
): Promise<Joined> {
  await repository.accept(trx, id, ctx.now());
  const { accountId } = account;
  if (await add(trx, { workspaceId: workspace.id, accountId, role, at: ctx.now() }))
    await audit.record(trx, ctx, workspace.id, account, {
      ...{ action: 'memberJoined', subject: account.name, detail: { role } }
    });
  return { joined: workspace.id };
}
