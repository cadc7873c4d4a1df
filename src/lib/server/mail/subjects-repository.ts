/** What mails are about, as it stands when they are written out. */
import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

export const secret = prepared((db, p: { id: string }) =>
  db
    .selectFrom('account_secret')
    .select(['account_id as accountId', 'token_hash as tokenHash'])
    .select(['created_at as createdAt', 'expires_at as expiresAt'])
    .where('id', '=', p.id)
).first;

export const account = prepared((db, p: { id: string }) =>
  db.selectFrom('account').select('id').where('id', '=', p.id)
).first;

/** The workspaces of an account, two at most: more are not asked about. */
export const workspacesOf = prepared((db, p: { accountId: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
    .select('workspace.id')
    .where('membership.account_id', '=', p.accountId)
    .where('workspace.deleted_at', 'is', null)
    .limit(2)
).all;

export const memberInvitation = prepared((db, p: { id: string; now: string }) =>
  db
    .selectFrom('member_invitation')
    .innerJoin('workspace', 'workspace.id', 'member_invitation.workspace_id')
    .leftJoin('account', 'account.id', 'member_invitation.invited_by')
    .select([
      'member_invitation.role',
      'member_invitation.token_hash as tokenHash',
      'member_invitation.generation',
      'member_invitation.expires_at as expiresAt',
      'workspace.id as workspaceId',
      'workspace.name as workspace',
      'account.name as inviter'
    ])
    .where('member_invitation.id', '=', p.id)
    .where('member_invitation.expires_at', '>', p.now)
    .where('member_invitation.accepted_at', 'is', null)
    .where('member_invitation.revoked_at', 'is', null)
    .where('workspace.deleted_at', 'is', null)
).first;

export interface LinkSubject {
  tokenHash: string;
  generation: number;
  /** Whose link it is now. */
  holder: string | null;
  optedOut: boolean;
  workspaceId: string;
  companyId: string;
  company: string;
  mode: 'quick' | 'detailed';
  anonymous: boolean;
  /** The sender's own words. */
  welcome: Readonly<Record<Locale, string>>;
  closesOn: string | null;
}

const selectLink = prepared((db, p: { id: string; now: string }) =>
  db
    .selectFrom('round_link')
    .innerJoin('round', 'round.id', 'round_link.round_id')
    .innerJoin('company', 'company.id', 'round.company_id')
    .innerJoin('workspace', 'workspace.id', 'round_link.workspace_id')
    .innerJoin('person', 'person.id', 'round_link.person_id')
    .select([
      'round_link.token_hash',
      'round_link.generation',
      'person.email',
      'person.opted_out_at',
      'round.workspace_id',
      'round.company_id',
      'company.name as company',
      'round.mode',
      'round.anonymous',
      'round.welcome',
      'round.closes_on'
    ])
    .where('round_link.id', '=', p.id)
    .where('round_link.revoked_at', 'is', null)
    .where('round_link.used', '=', 0)
    .where('round.closed_at', 'is', null)
    .where('round.deleted_at', 'is', null)
    .where('workspace.deleted_at', 'is', null)
    .where((eb) => eb.or([eb('round.closes_at', 'is', null), eb('round.closes_at', '>', p.now)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('response')
            .select('response.id')
            .whereRef('response.token_hash', '=', 'round_link.token_hash')
            .where('response.status', '=', 'submitted')
        )
      )
    )
);

/** A personal link that can still be answered by; null for every other. */
export async function openLink(
  db: Kysely<DB>,
  id: string,
  now: string
): Promise<LinkSubject | null> {
  const row = await selectLink.first(db, { id, now });
  if (!row) return null;
  return {
    tokenHash: row.token_hash,
    generation: row.generation,
    holder: row.email,
    optedOut: row.opted_out_at !== null,
    workspaceId: row.workspace_id,
    companyId: row.company_id,
    company: row.company,
    mode: row.mode as LinkSubject['mode'],
    anonymous: row.anonymous === 1,
    welcome: JSON.parse(row.welcome) as LinkSubject['welcome'],
    closesOn: row.closes_on
  };
}
