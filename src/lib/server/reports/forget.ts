import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import * as repository from './repository.ts';

/**
 * When a person is erased: deletes, in that transaction, the reports that may tell of them, with
 * their links. Those of rounds they answered that have names or words, and all that have their name.
 */
export async function forget(
  trx: Kysely<DB>,
  workspaceId: string,
  { rounds, name }: { rounds: readonly string[]; name: string }
): Promise<void> {
  for (const roundId of rounds) await repository.forgetTelling(trx, { workspaceId, roundId });
  if (name.trim() !== '') await repository.forgetNaming(trx, workspaceId, name);
}
