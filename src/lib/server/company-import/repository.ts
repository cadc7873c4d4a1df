/** The rows of a company's rounds, plan and agreements, as they come from elsewhere. */
import type { Insertable, Kysely } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import type { DB } from '../db/schema.ts';

const into =
  <Table extends 'round' | 'response' | 'answer' | 'consensus' | 'plan' | 'plan_step'>(
    table: Table
  ) =>
  async (db: Kysely<DB>, rows: readonly Insertable<DB[Table]>[]): Promise<void> => {
    await inChunks(rows, (part) =>
      db
        .insertInto(table)
        .values(part as never)
        .execute()
    );
  };

export const insertRounds = into('round');
export const insertResponses = into('response');
export const insertAnswers = into('answer');
export const insertAgreed = into('consensus');
export const insertPlan = into('plan');
export const insertSteps = into('plan_step');
