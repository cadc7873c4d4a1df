import type { RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';

/** `__Host-` binds a cookie to this host over https; plain http is for one's own machine. */
export const sessionCookie = (url: URL) =>
  url.protocol === 'https:' ? '__Host-session' : 'session';

/** Whom the request's session belongs to; null without one. */
export async function whoAsks({ cookies, locals, url }: RequestEvent): Promise<SignedIn | null> {
  const cookie = cookies.get(sessionCookie(url));
  return cookie ? accounts.identify(locals.ctx, cookie) : null;
}
