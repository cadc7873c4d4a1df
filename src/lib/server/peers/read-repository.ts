import type { Figure } from '#lib/domain/benchmark-publication.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { Kind, TextScores } from './types.ts';

interface Asked extends Kind {
  workspaceId: string;
  /** The client that is compared. */
  companyId: string;
  now: string;
}

/** In one statement, so that all of it is of one moment: counts, and clients whose scores they hold. */
const selectAmong = prepared((db, p: Asked) =>
  db
    .selectFrom('peer_count')
    .select(['figure as of', 'score as said', 'n'])
    .where('workspace_id', '=', p.workspaceId)
    .where('mode', '=', p.mode)
    .where('model_version', '=', p.modelVersion)
    .where('n', '>', 0)
    .unionAll(clients(db, p).where('due_at', '<=', p.now).where('company_id', '<>', p.companyId))
    .unionAll(clients(db, p).where('company_id', '=', p.companyId))
);

const clients = (db: Kysely<DB>, p: Asked) =>
  db
    .selectFrom('peer')
    .select((eb) => ['company_id as of', 'scores as said', eb.lit(0).as('n')])
    .where('workspace_id', '=', p.workspaceId)
    .where('mode', '=', p.mode)
    .where('model_version', '=', p.modelVersion);

export interface StoredPeers {
  counts: { figure: Figure; score: string; n: number }[];
  /** Whose scores are in the counts and must not stay there: its own, and those of whoever is due. */
  counted: { companyId: string; scores: TextScores }[];
}

/** How many clients of a workspace have which scores, and of which clients that is not true any more. */
export async function among(db: Kysely<DB>, asked: Asked): Promise<StoredPeers> {
  const rows = await selectAmong.all(db, asked);
  return {
    counts: rows
      .filter(({ n }) => n > 0)
      .map(({ of, said, n }) => ({ figure: of as Figure, score: said, n })),
    counted: rows
      .filter(({ n }) => n === 0)
      .map(({ of, said }) => ({ companyId: of, scores: JSON.parse(said) as TextScores }))
  };
}
