/** The only place that knows Lucia: the library could be replaced here within a day. */
import type { Kysely } from 'kysely';
import { Lucia, TimeSpan } from 'lucia';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { SessionAdapter } from './session-adapter.ts';

const LIFETIME_DAYS = 30;

interface UserAttributes {
  name: string;
  email: string;
  emailVerified: boolean;
  locale: Locale;
}

interface SessionAttributes {
  agent: string;
  createdAt: Date;
  seenAt: Date;
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseUserAttributes: UserAttributes;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/**
 * Sessions of thirty days, counted anew whenever half of them has passed. Takes the database or a
 * transaction, the context's clock, and whether the site is on https: `__Host-` binds the cookie to
 * this host and path there; plain http is for one's own machine.
 */
export function lucia(db: Kysely<DB>, { now }: Pick<Context, 'now'>, secure = true) {
  return new Lucia(new SessionAdapter(db, now), {
    sessionExpiresIn: new TimeSpan(LIFETIME_DAYS, 'd'),
    sessionCookie: {
      name: secure ? '__Host-session' : 'session',
      // the cookie outlives the session: when that is over, the database alone decides
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' }
    },
    getUserAttributes: (attributes: UserAttributes) => attributes,
    getSessionAttributes: (attributes: SessionAttributes) => attributes
  });
}
