import { prepared } from '../db/prepared.ts';
import type { SessionTable } from './tables.ts';

export type SessionRow = Omit<SessionTable, 'id_hash'>;

const COLUMNS = [
  'session.account_id',
  'session.agent',
  'session.created_at',
  'session.seen_at',
  'session.expires_at'
] as const;

/** A session with whom it belongs to: asked at every request of somebody signed in. */
export const find = prepared((db, p: { idHash: string }) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(COLUMNS)
    .select(['account.name', 'account.email', 'account.email_verified_at', 'account.locale'])
    .where('session.id_hash', '=', p.idHash)
);

export const ofAccount = prepared((db, p: { accountId: string }) =>
  db
    .selectFrom('session')
    .select(COLUMNS)
    .select('session.id_hash')
    .where('session.account_id', '=', p.accountId)
    .orderBy('session.seen_at', 'desc')
);

interface NewSession {
  idHash: string;
  accountId: string;
  agent: string;
  at: string;
  expiresAt: string;
}

export const insert = prepared((db, p: NewSession) =>
  db.insertInto('session').values({
    ...{ id_hash: p.idHash, account_id: p.accountId, agent: p.agent },
    ...{ created_at: p.at, seen_at: p.at, expires_at: p.expiresAt }
  })
);

export const prolong = prepared((db, p: { idHash: string; expires: string }) =>
  db.updateTable('session').set({ expires_at: p.expires }).where('id_hash', '=', p.idHash)
);

export const see = prepared((db, p: { idHash: string; at: string }) =>
  db.updateTable('session').set({ seen_at: p.at }).where('id_hash', '=', p.idHash)
);

export const end = prepared((db, p: { idHash: string }) =>
  db.deleteFrom('session').where('id_hash', '=', p.idHash)
);

export const endAll = prepared((db, p: { accountId: string }) =>
  db.deleteFrom('session').where('account_id', '=', p.accountId)
);

export const endOthers = prepared((db, p: { accountId: string; idHash: string }) =>
  db.deleteFrom('session').where('account_id', '=', p.accountId).where('id_hash', '!=', p.idHash)
);

export const endOne = prepared((db, p: { accountId: string; idHash: string }) =>
  db.deleteFrom('session').where('account_id', '=', p.accountId).where('id_hash', '=', p.idHash)
);

export const endExpired = prepared((db, p: { now: string }) =>
  db.deleteFrom('session').where('expires_at', '<=', p.now)
);
