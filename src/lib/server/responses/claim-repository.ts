import { prepared } from '../db/prepared.ts';

export const createdOn = prepared((db, p: { id: string }) =>
  db.selectFrom('response').select('created_on as createdOn').where('id', '=', p.id)
).first;

interface Move {
  tokenHash: string;
  workspaceId: string;
  roundId: string;
  respondentName: string | null;
}

/** Once only: one that is in a round already stays there. */
export const move = prepared((db, p: Move) =>
  db
    .updateTable('response')
    .set((eb) => ({
      workspace_id: p.workspaceId,
      round_id: p.roundId,
      respondent_name: p.respondentName,
      erase_after: null,
      revision: eb('revision', '+', 1)
    }))
    .where('token_hash', '=', p.tokenHash)
    .where('round_id', 'is', null)
    .where('status', '=', 'submitted')
).run;
