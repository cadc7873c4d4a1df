import { prepared } from '../db/prepared.ts';
import type { AccountSecretTable } from './tables.ts';

type NewSecret = Pick<AccountSecretTable, 'id' | 'purpose' | 'email'> & {
  accountId: string;
  tokenHash: string;
  at: string;
  expiresAt: string;
};

export const insert = prepared((db, p: NewSecret) =>
  db.insertInto('account_secret').values({
    ...{ id: p.id, account_id: p.accountId, purpose: p.purpose, token_hash: p.tokenHash },
    ...{ email: p.email, created_at: p.at, expires_at: p.expiresAt }
  })
);

export const find = prepared((db, p: { tokenHash: string; purpose: string; now: string }) =>
  db
    .selectFrom('account_secret')
    .select(['id', 'account_id as accountId', 'email'])
    .where('token_hash', '=', p.tokenHash)
    .where('purpose', '=', p.purpose)
    .where('expires_at', '>', p.now)
);

/** Of two that use it at the same time, one touches a row. */
export const use = prepared((db, p: { id: string }) =>
  db.deleteFrom('account_secret').where('id', '=', p.id)
);

export const forget = prepared((db, p: { accountId: string; purpose: string }) =>
  db
    .deleteFrom('account_secret')
    .where('account_id', '=', p.accountId)
    .where('purpose', '=', p.purpose)
);

export const forgetExpired = prepared((db, p: { now: string }) =>
  db.deleteFrom('account_secret').where('expires_at', '<=', p.now)
);
