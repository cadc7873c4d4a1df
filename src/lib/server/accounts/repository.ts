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

export const byId = prepared((db, p: { id: string }) =>
  db.selectFrom('account').select(COLUMNS).where('id', '=', p.id)
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

/** Only while the former password is what it was: of two changes at the same time, one counts. */
export const changePassword = prepared((db, p: { id: string; former: string; next: string }) =>
  db
    .updateTable('account')
    .set({ password_hash: p.next })
    .where('id', '=', p.id)
    .where('password_hash', '=', p.former)
);

export const changeEmail = prepared((db, p: { id: string; email: string }) =>
  db.updateTable('account').set({ email: p.email }).where('id', '=', p.id)
);

export const changeProfile = prepared((db, p: { id: string; name: string; locale: string }) =>
  db.updateTable('account').set({ name: p.name, locale: p.locale }).where('id', '=', p.id)
);

/** Somebody began to register this address and never proved it: whoever does prove it gets it. */
export const dropUnproved = prepared((db, p: { email: string }) =>
  db.deleteFrom('account').where('email', '=', p.email).where('email_verified_at', 'is', null)
);

/** Registrations whose links are over. */
export const dropAbandoned = prepared((db) =>
  db
    .deleteFrom('account')
    .where('email_verified_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account_secret')
            .select('account_secret.id')
            .whereRef('account_secret.account_id', '=', 'account.id')
        )
      )
    )
);

/** Its sessions, one-time links and memberships go with it. */
export const erase = prepared((db, p: { id: string }) =>
  db.deleteFrom('account').where('id', '=', p.id)
);

/** Mail about the account; a workspace's mail is the workspace's. */
export const eraseMail = prepared((db, p: { email: string }) =>
  db.deleteFrom('mail').where('recipient', '=', p.email).where('workspace_id', 'is', null)
);
