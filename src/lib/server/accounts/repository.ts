import { prepared } from '../db/prepared.ts';

const COLUMNS = [
  'id',
  'email',
  'email_verified_at',
  'name',
  'password_hash',
  'locale',
  'created_at'
] as const;

export const byEmail = prepared((db, p: { email: string }) =>
  db.selectFrom('account').select(COLUMNS).where('email', '=', p.email)
);

/** Whether anybody can sign in at all. */
export const anyVerified = prepared((db) =>
  db.selectFrom('account').select('id').where('email_verified_at', 'is not', null).limit(1)
);

interface NewAccount {
  id: string;
  email: string;
  verifiedAt: string | null;
  name: string;
  passwordHash: string;
  locale: string;
  at: string;
}

export const insert = prepared((db, p: NewAccount) =>
  db.insertInto('account').values({
    ...{ id: p.id, email: p.email, email_verified_at: p.verifiedAt, name: p.name },
    ...{ password_hash: p.passwordHash, locale: p.locale, created_at: p.at }
  })
);

/** An address that was registered and never proved becomes an account by whoever proves it. */
export const prove = prepared(
  (db, p: { id: string; at: string; name: string; passwordHash: string; locale: string }) =>
    db
      .updateTable('account')
      .set({
        ...{ email_verified_at: p.at, name: p.name },
        ...{ password_hash: p.passwordHash, locale: p.locale }
      })
      .where('id', '=', p.id)
      .where('email_verified_at', 'is', null)
);
