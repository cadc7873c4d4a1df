/** Rounds as respondents see them, and the links that lead into them. */
import type { Mode, Role } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Shows } from '#lib/domain/round.ts';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { WorkspaceKind } from '../access/principal.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { isOver, type RoundAround } from './around.ts';
import type { RoundView } from './types.ts';

/** Under which name they want to ask there, if they have said so. */
const nameAt = (
  eb: ExpressionBuilder<DB, 'round'>,
  place: 'round.company_id' | 'round.workspace_id'
) => eb.selectFrom('brand').select('brand.name').whereRef('brand.place_id', '=', place);

const rounds = (db: Kysely<DB>) =>
  db
    .selectFrom('round')
    .innerJoin('company', 'company.id', 'round.company_id')
    .innerJoin('workspace', 'workspace.id', 'round.workspace_id')
    .select([
      'round.id',
      'round.workspace_id as workspaceId',
      'round.company_id as companyId',
      'round.quarter',
      'round.mode',
      'round.anonymous',
      'round.asks_target as asksTarget',
      'round.roles',
      'round.welcome',
      'round.shows',
      'round.model_version as modelVersion',
      'round.opens_on as opensOn',
      'round.closes_on as closesOn',
      'round.closes_at as closesAt',
      'round.closed_at as closedAt',
      'round.deleted_at as deletedAt',
      'workspace.deleted_at as workspaceDeletedAt',
      'workspace.time_zone as timeZone',
      'workspace.kind as senderKind',
      'company.name as companyName'
    ])
    .select((eb) =>
      eb.fn
        .coalesce(
          nameAt(eb, 'round.company_id'),
          nameAt(eb, 'round.workspace_id'),
          'workspace.name'
        )
        .as('senderName')
    );

interface RoundRow {
  id: string;
  workspaceId: string;
  companyId: string;
  quarter: string;
  mode: string;
  anonymous: number;
  asksTarget: number;
  roles: string;
  welcome: string;
  shows: string;
  modelVersion: string;
  opensOn: string;
  closesOn: string | null;
  closesAt: string | null;
  closedAt: string | null;
  deletedAt: string | null;
  workspaceDeletedAt: string | null;
  timeZone: string;
  senderName: string;
  senderKind: string;
  companyName: string;
}

const toRound = (row: RoundRow, now: Date): RoundView => ({
  id: row.id,
  quarter: row.quarter as Quarter,
  mode: row.mode as Mode,
  anonymous: row.anonymous === 1,
  asksTarget: row.asksTarget === 1,
  roles: JSON.parse(row.roles) as Role[],
  welcome: JSON.parse(row.welcome) as Record<Locale, string>,
  shows: row.shows as Shows,
  opensOn: row.opensOn,
  closesOn: row.closesOn,
  isOver: isOver(row, now),
  companyName: row.companyName,
  senderName: row.senderName,
  senderId: row.workspaceId,
  senderKind: row.senderKind as WorkspaceKind
});

const selectRound = prepared((db, p: { id: string }) => rounds(db).where('round.id', '=', p.id));

/** Null when there is none; whether it is deleted, the response's own look has said. */
export async function round(db: Kysely<DB>, id: string, now: Date): Promise<RoundView | null> {
  const row = await selectRound.first(db, { id });
  return row ? toRound(row, now) : null;
}

export interface StoredLink extends Pick<RoundAround, 'closesAt' | 'closedAt' | 'deletedAt'> {
  /** Null for a token that an anonymous submission has spent. */
  id: string | null;
  kind: 'open' | 'personal';
  generation: number;
  used: boolean;
  revokedAt: string | null;
  person: LinkedPerson | null;
  workspaceId: string;
  companyId: string;
  timeZone: string;
  modelVersion: string;
  round: RoundView;
}

export interface LinkedPerson {
  id: string;
  name: string;
  email: string | null;
  role: Role | null;
  locale: Locale;
}

const around = (row: RoundRow, now: Date) => ({
  closesAt: row.closesAt,
  closedAt: row.closedAt,
  deletedAt: row.deletedAt ?? row.workspaceDeletedAt,
  workspaceId: row.workspaceId,
  companyId: row.companyId,
  timeZone: row.timeZone,
  modelVersion: row.modelVersion,
  round: toRound(row, now)
});

const selectLink = prepared((db, p: { tokenHash: string }) =>
  rounds(db)
    .innerJoin('round_link', 'round_link.round_id', 'round.id')
    .leftJoin('person', 'person.id', 'round_link.person_id')
    .select([
      'round_link.id as linkId',
      'round_link.kind as linkKind',
      'round_link.generation',
      'round_link.used',
      'round_link.revoked_at as revokedAt',
      'person.id as personId',
      'person.name as personName',
      'person.email',
      'person.role',
      'person.locale as personLocale'
    ])
    .where('round_link.token_hash', '=', p.tokenHash)
);

const selectSpent = prepared((db, p: { tokenHash: string }) =>
  rounds(db)
    .innerJoin('spent_token', 'spent_token.round_id', 'round.id')
    .where('spent_token.token_hash', '=', p.tokenHash)
);

/** The link behind a token that leads to no response (yet, or no more). */
export async function link(
  db: Kysely<DB>,
  tokenHash: string,
  now: Date
): Promise<StoredLink | null> {
  const row = await selectLink.first(db, { tokenHash });
  if (!row) return spentToken(db, tokenHash, now);
  const { personId, personName, email, role, personLocale } = row;
  return {
    id: row.linkId,
    kind: row.linkKind as 'open' | 'personal',
    generation: row.generation,
    used: row.used === 1,
    revokedAt: row.revokedAt,
    person:
      personId === null
        ? null
        : {
            ...{ id: personId, name: personName ?? '', email },
            ...{ role: role as Role | null, locale: personLocale as Locale }
          },
    ...around(row, now)
  };
}

async function spentToken(db: Kysely<DB>, tokenHash: string, now: Date) {
  const row = await selectSpent.first(db, { tokenHash });
  if (!row) return null;
  const nobody = { id: null, generation: 0, revokedAt: null, person: null };
  return { ...nobody, kind: 'open', used: true, ...around(row, now) } as const;
}

/** What a round pins for all its responses. */
export const pinned = prepared((db, p: { workspaceId: string; id: string }) =>
  db
    .selectFrom('round')
    .select(['mode', 'model_version as modelVersion'])
    .where('id', '=', p.id)
    .where('workspace_id', '=', p.workspaceId)
    .where('deleted_at', 'is', null)
).first;

/** The first real start; a mere GET never counts. */
export const markOpened = prepared((db, p: { id: string; at: string }) =>
  db
    .updateTable('round_link')
    .set({ opened_at: p.at })
    .where('id', '=', p.id)
    .where('opened_at', 'is', null)
).run;

/** The respondent has taken everything back: the link is as if it had never been opened. */
export const markUnopened = prepared((db, p: { tokenHash: string }) =>
  db.updateTable('round_link').set({ opened_at: null }).where('token_hash', '=', p.tokenHash)
).run;
