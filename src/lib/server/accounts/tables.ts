export interface AccountTables {
  account: AccountTable;
  session: SessionTable;
  account_secret: AccountSecretTable;
}

export interface AccountTable {
  /** UUIDv7, as are all ids of this file. */
  id: string;
  /** Trimmed and in lower case: addresses are compared, never guessed at. */
  email: string;
  email_verified_at: string | null;
  name: string;
  password_hash: string;
  /** Of mail to this person. */
  locale: string;
  created_at: string;
}

export interface SessionTable {
  /** SHA-256 of the session's id, in hex; the id itself is in the cookie alone. */
  id_hash: string;
  account_id: string;
  /** The browser and system it was begun with, for its owner's list. */
  agent: string;
  created_at: string;
  /** Written at most once an hour. */
  seen_at: string;
  expires_at: string;
}

/** A one-time link sent to an address; its token is derived from the id and never stored. */
export interface AccountSecretTable {
  id: string;
  account_id: string;
  /** verify, reset, changeEmail. */
  purpose: string;
  token_hash: string;
  /** The address that following the link proves. */
  email: string;
  created_at: string;
  expires_at: string;
}
