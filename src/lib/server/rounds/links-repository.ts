import type { Role } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { Overtaken } from '../errors.ts';
import type { RoundLinkTable } from './tables.ts';
import type { LinkedPerson } from './types.ts';

export interface StoredLink {
  readonly id: string;
  readonly roundId: string;
  readonly kind: 'open' | 'personal';
  readonly person: LinkedPerson | null;
  readonly tokenHash: string;
  readonly generation: number;
  readonly sentAt: string | null;
  readonly reminders: number;
  readonly used: boolean;
  readonly revokedAt: string | null;
}

const selectLinks = (db: Kysely<DB>) =>
  db
    .selectFrom('round_link')
    .leftJoin('person', 'person.id', 'round_link.person_id')
    .select([
      'round_link.id',
      'round_link.round_id',
      'round_link.kind',
      'round_link.token_hash',
      'round_link.generation',
      'round_link.sent_at',
      'round_link.reminders',
      'round_link.used',
      'round_link.revoked_at',
      'person.id as personId',
      'person.name',
      'person.email',
      'person.role',
      'person.locale'
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectLinks>['execute']>>[number];

const toLink = (row: Row): StoredLink => ({
  id: row.id,
  roundId: row.round_id,
  kind: row.kind as StoredLink['kind'],
  person:
    row.personId === null
      ? null
      : {
          id: row.personId,
          name: row.name ?? '',
          email: row.email,
          role: row.role as Role | null,
          locale: row.locale as Locale
        },
  tokenHash: row.token_hash,
  generation: row.generation,
  sentAt: row.sent_at,
  reminders: row.reminders,
  used: row.used === 1,
  revokedAt: row.revoked_at
});

const selectOfRound = prepared((db, p: { workspaceId: string; roundId: string }) =>
  selectLinks(db)
    .where('round_link.workspace_id', '=', p.workspaceId)
    .where('round_link.round_id', '=', p.roundId)
    // the open link first, then people by name
    .orderBy('round_link.kind')
    .orderBy('person.name')
    .orderBy('round_link.id')
);

export const ofRound = async (
  db: Kysely<DB>,
  workspaceId: string,
  roundId: string
): Promise<StoredLink[]> => (await selectOfRound.all(db, { workspaceId, roundId })).map(toLink);

const selectOne = prepared((db, p: { workspaceId: string; id: string }) =>
  selectLinks(db)
    .where('round_link.workspace_id', '=', p.workspaceId)
    .where('round_link.id', '=', p.id)
);

export async function find(
  db: Kysely<DB>,
  workspaceId: string,
  id: string
): Promise<StoredLink | null> {
  const row = await selectOne.first(db, { workspaceId, id });
  return row ? toLink(row) : null;
}

export const insert = (db: Kysely<DB>, rows: readonly RoundLinkTable[]) =>
  inChunks(rows, (part) => db.insertInto('round_link').values(part).execute());

/** Its response cannot be opened any more (responses look at the link); what it says stays. */
export const revoke = prepared((db, p: { id: string; at: string }) =>
  db
    .updateTable('round_link')
    .set({ revoked_at: p.at })
    .where('id', '=', p.id)
    .where('revoked_at', 'is', null)
).run;

/**
 * A new address for a link. The response that was begun by the old one follows, so that no answer
 * is lost; throws Overtaken when somebody else has just done the same.
 */
export async function reissue(
  db: Kysely<DB>,
  { id, generation, tokenHash }: StoredLink,
  newHash: string
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('round_link')
    // nobody has been sent the new address
    .set({ generation: generation + 1, token_hash: newHash, revoked_at: null, sent_at: null })
    .where('id', '=', id)
    .where('generation', '=', generation)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Overtaken('The link has changed in the meantime.');
  await db
    .updateTable('response')
    .set((eb) => ({ token_hash: newHash, revision: eb('revision', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .execute();
}
