import type { Context } from '../context.ts';
import { prepared } from '../db/prepared.ts';
import { tokenHash } from './access.ts';

const selectPlace = prepared((db, p: { tokenHash: string }) =>
  db
    .selectFrom('round')
    .select(['round.workspace_id as workspaceId', 'round.company_id as companyId'])
    .where(({ eb, selectFrom }) =>
      eb(
        'round.id',
        'in',
        selectFrom('round_link')
          .select('round_link.round_id')
          .where('round_link.token_hash', '=', p.tokenHash)
          .unionAll(
            selectFrom('spent_token')
              .select('spent_token.round_id')
              .where('spent_token.token_hash', '=', p.tokenHash)
          )
          .unionAll(
            selectFrom('response')
              .select('response.round_id')
              .where('response.token_hash', '=', p.tokenHash)
              .where('response.round_id', 'is not', null)
              .$castTo<{ round_id: string }>()
          )
      )
    )
);

/**
 * Whose round a token leads or led into: a page that says a link is revoked or its round over is
 * still theirs. Null outside rounds, and for a token that never was.
 */
export const placeOf = async (
  ctx: Context,
  token: string
): Promise<{ workspaceId: string; companyId: string } | null> =>
  (await selectPlace.first(ctx.db, { tokenHash: tokenHash(token) })) ?? null;
