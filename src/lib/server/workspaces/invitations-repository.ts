import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import type { MemberRole, WorkspaceKind } from '../access/principal.ts';
import type { DB } from '../db/schema.ts';
import type { MemberInvitationTable } from './tables.ts';

export interface Invitation {
  id: string;
  email: string;
  role: MemberRole;
  locale: Locale;
  tokenHash: string;
  generation: number;
  createdAt: string;
  expiresAt: string;
}

const COLUMNS = [
  'member_invitation.id',
  'member_invitation.email',
  'member_invitation.role',
  'member_invitation.locale',
  'member_invitation.token_hash',
  'member_invitation.generation',
  'member_invitation.created_at',
  'member_invitation.expires_at'
] as const;

type Row = Pick<
  MemberInvitationTable,
  'id' | 'email' | 'role' | 'locale' | 'token_hash' | 'generation' | 'created_at' | 'expires_at'
>;

const toInvitation = (row: Row): Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role as MemberRole,
  locale: row.locale as Locale,
  tokenHash: row.token_hash,
  generation: row.generation,
  createdAt: row.created_at,
  expiresAt: row.expires_at
});

/** Neither accepted nor revoked; perhaps expired. */
const pendingIn = (db: Kysely<DB>, workspaceId: string) =>
  db
    .selectFrom('member_invitation')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null);

export const pending = async (db: Kysely<DB>, workspaceId: string): Promise<Invitation[]> =>
  (await pendingIn(db, workspaceId).orderBy('created_at', 'desc').orderBy('id').execute()).map(
    toInvitation
  );

export const pendingOf = async (
  db: Kysely<DB>,
  workspaceId: string,
  inviterId: string
): Promise<Invitation[]> =>
  (await pendingIn(db, workspaceId).where('invited_by', '=', inviterId).execute()).map(
    toInvitation
  );

export async function pendingById(
  db: Kysely<DB>,
  workspaceId: string,
  id: string
): Promise<Invitation | null> {
  const row = await pendingIn(db, workspaceId).where('id', '=', id).executeTakeFirst();
  return row ? toInvitation(row) : null;
}

export async function pendingByEmail(
  db: Kysely<DB>,
  workspaceId: string,
  email: string
): Promise<Invitation | null> {
  const row = await pendingIn(db, workspaceId).where('email', '=', email).executeTakeFirst();
  return row ? toInvitation(row) : null;
}

type NewInvitation = Invitation & { workspaceId: string; invitedBy: string };

export const insert = (db: Kysely<DB>, row: NewInvitation) =>
  db
    .insertInto('member_invitation')
    .values({
      ...{ id: row.id, workspace_id: row.workspaceId, email: row.email, role: row.role },
      ...{ locale: row.locale, token_hash: row.tokenHash, generation: row.generation },
      ...{ invited_by: row.invitedBy, created_at: row.createdAt, expires_at: row.expiresAt }
    })
    .execute();

interface Reissued {
  workspaceId: string;
  id: string;
  tokenHash: string;
  generation: number;
  invitedBy: string;
  expiresAt: string;
}

export const reissue = (db: Kysely<DB>, row: Reissued) =>
  db
    .updateTable('member_invitation')
    .set({
      ...{ token_hash: row.tokenHash, generation: row.generation },
      ...{ invited_by: row.invitedBy, expires_at: row.expiresAt }
    })
    .where('workspace_id', '=', row.workspaceId)
    .where('id', '=', row.id)
    .execute();

export const revoke = (
  db: Kysely<DB>,
  { workspaceId, id, at }: { workspaceId: string; id: string; at: Date }
) =>
  db
    .updateTable('member_invitation')
    .set({ revoked_at: at.toISOString() })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();

/** An invitation as whoever holds its link finds it. */
export interface HeldInvitation extends Invitation {
  workspace: { id: string; kind: WorkspaceKind; name: string };
  /** Set when the workspace was deleted since. */
  workspaceDeletedAt: string | null;
  inviter: string | null;
  /** Whether the invited address has an account that was proved to be its owner's. */
  hasAccount: boolean;
  acceptedAt: string | null;
  revokedAt: string | null;
}

export async function byTokenHash(
  db: Kysely<DB>,
  tokenHash: string
): Promise<HeldInvitation | null> {
  const row = await db
    .selectFrom('member_invitation')
    .innerJoin('workspace', 'workspace.id', 'member_invitation.workspace_id')
    .leftJoin('account', 'account.id', 'member_invitation.invited_by')
    .leftJoin('account as own', 'own.email', 'member_invitation.email')
    .select(COLUMNS)
    .select(['member_invitation.accepted_at', 'member_invitation.revoked_at'])
    .select(['workspace.id as workspaceId', 'workspace.kind', 'workspace.name'])
    .select(['workspace.deleted_at', 'account.name as inviter', 'own.email_verified_at as proved'])
    .where('member_invitation.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row
    ? {
        ...toInvitation(row),
        workspace: { id: row.workspaceId, kind: row.kind as WorkspaceKind, name: row.name },
        workspaceDeletedAt: row.deleted_at,
        inviter: row.inviter,
        hasAccount: row.proved !== null,
        acceptedAt: row.accepted_at,
        revokedAt: row.revoked_at
      }
    : null;
}

/** Whoever comes second with the same link waits here, and then reads what the first has made of it. */
export const lock = (db: Kysely<DB>, tokenHash: string) =>
  db
    .updateTable('member_invitation')
    .set(({ ref }) => ({ generation: ref('generation') }))
    .where('token_hash', '=', tokenHash)
    .execute();

/** Uses it up. */
export const accept = (db: Kysely<DB>, id: string, at: Date) =>
  db
    .updateTable('member_invitation')
    .set({ accepted_at: at.toISOString() })
    .where('id', '=', id)
    .execute();
