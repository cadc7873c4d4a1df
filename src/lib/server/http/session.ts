import type { RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';

type Event = Pick<RequestEvent, 'cookies' | 'locals' | 'url' | 'request'>;

const cookieOf = ({ locals, url }: Pick<Event, 'locals' | 'url'>, id?: string) =>
  accounts.sessionCookie(locals.ctx, url.protocol === 'https:', id);

/** Whom the request's session belongs to; null without one. */
export async function whoAsks(event: Event): Promise<SignedIn | null> {
  const id = event.cookies.get(cookieOf(event).name);
  return id ? accounts.identify(event.locals.ctx, id) : null;
}

/** The browser that asks, for the session it is about to begin in place of the one it had. */
export const browserOf = (event: Event): accounts.Browser => ({
  agent: event.request.headers.get('user-agent') ?? '',
  former: event.cookies.get(cookieOf(event).name)
});

/** Gives the browser the session that a service has begun. */
export function keepSession(event: Event, id: string): void {
  const { name, value, attributes } = cookieOf(event, id);
  event.cookies.set(name, value, { ...attributes, path: '/' });
}

/** Ends the browser's session, here and in the database. */
export async function dropSession(event: Event): Promise<void> {
  const { name, attributes } = cookieOf(event);
  const id = event.cookies.get(name);
  if (id) await accounts.signOut(event.locals.ctx, id);
  event.cookies.delete(name, { ...attributes, path: '/' });
}

/** Whoever is signed in, on a route that the policy table keeps for them. */
export function signedIn({ account }: App.Locals): SignedIn {
  if (!account) throw new Error('The policy table lets somebody in here who is not signed in.');
  return account;
}
