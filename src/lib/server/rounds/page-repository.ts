import type { Moment } from '#lib/domain/round.ts';
import type { Kysely } from 'kysely';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';
import { hasStatus } from './list-repository.ts';
import { selectRounds, toRound } from './repository.ts';
import type { Round, RoundsSought } from './types.ts';

interface Sought extends Omit<RoundsSought, 'limit'> {
  workspaceId: string;
  moment: Moment;
  most: number;
}

export async function rounds(db: Kysely<DB>, sought: Sought): Promise<Round[]> {
  const { workspaceId, moment, companyId, quarter, status, after, most } = sought;
  const rows = await patiently(() =>
    selectRounds(db)
      .where('round.workspace_id', '=', workspaceId)
      .where(hasStatus(status, moment))
      .$if(companyId !== undefined, (q) => q.where('round.company_id', '=', companyId ?? ''))
      .$if(quarter !== undefined, (q) => q.where('round.quarter', '=', quarter ?? ''))
      .$if(after !== undefined, (q) => q.where('round.id', '>', after ?? ''))
      // ids tell the order of opening
      .orderBy('round.id')
      .limit(most)
      .execute()
  );
  return rows.map((row) => toRound(row, moment));
}
