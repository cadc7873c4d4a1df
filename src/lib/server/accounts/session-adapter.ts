import type { Kysely } from 'kysely';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Locale } from '#lib/domain/model/types.ts';
import type { DB } from '../db/schema.ts';
import { secretHash } from '../keys.ts';
import * as repository from './session-repository.ts';

/**
 * Lucia's sessions in our tables. The id is in the cookie alone, the database has its hash: whoever
 * reads the database is nobody's guest. Lucia reads the machine's clock, everything else of ours the
 * context's, so times are carried over from one to the other.
 */
export class SessionAdapter implements Adapter {
  readonly #db: Kysely<DB>;
  readonly #now: () => Date;

  constructor(db: Kysely<DB>, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await repository.find.first(this.#db, { idHash: secretHash(id) });
    if (!row) return [null, null];
    const user = {
      id: row.account_id,
      attributes: {
        name: row.name,
        email: row.email,
        emailVerified: row.email_verified_at !== null,
        locale: row.locale as Locale
      }
    };
    return [this.#session(id, row), user];
  }

  /** Named by their hashes, which open nothing. */
  async getUserSessions(accountId: string): Promise<DatabaseSession[]> {
    const rows = await repository.ofAccount.all(this.#db, { accountId });
    return rows.map((row) => this.#session(row.id_hash, row));
  }

  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    const at = this.#now().toISOString();
    await repository.insert.run(this.#db, {
      ...{ idHash: secretHash(id), accountId: userId, agent: attributes.agent },
      ...{ at, expiresAt: this.#toOurs(expiresAt) }
    });
  }

  async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
    const expires = this.#toOurs(expiresAt);
    await repository.prolong.run(this.#db, { idHash: secretHash(id), expires });
  }

  async deleteSession(id: string): Promise<void> {
    await repository.end.run(this.#db, { idHash: secretHash(id) });
  }

  async deleteUserSessions(accountId: string): Promise<void> {
    await repository.endAll.run(this.#db, { accountId });
  }

  async deleteExpiredSessions(): Promise<void> {
    await repository.endExpired.run(this.#db, { now: this.#now().toISOString() });
  }

  #session(id: string, row: repository.SessionRow): DatabaseSession {
    const { account_id, agent, created_at, seen_at, expires_at } = row;
    return {
      ...{ id, userId: account_id, expiresAt: this.#toLucias(expires_at) },
      attributes: { agent, createdAt: new Date(created_at), seenAt: new Date(seen_at) }
    };
  }

  /** How far the context's clock is ahead of the machine's: zero outside tests. */
  #ahead = () => this.#now().getTime() - Date.now();
  #toOurs = (at: Date) => new Date(at.getTime() + this.#ahead()).toISOString();
  #toLucias = (at: string) => new Date(new Date(at).getTime() - this.#ahead());
}
