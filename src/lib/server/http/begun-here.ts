/** A response begun in this browser by an open link: the link leads everybody to the same address. */
import type { Cookies } from '@sveltejs/kit';
import { TOKEN } from '#lib/forms/token.ts';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';

const COOKIE = 'begun';
const LIFETIME_SECONDS = 180 * 86_400;
const WHOLE = new RegExp(`^${TOKEN}$`);

/** Sent to this link's address only, so that nothing else learns the token. */
const at = (link: string) => `/a/${link}`;

export const rememberBegun = (cookies: Cookies, url: URL, link: string, token: string) =>
  cookies.set(COOKIE, token, {
    path: at(link),
    maxAge: LIFETIME_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:'
  });

/** Where to go on, or that it is done; null when nothing was begun here, or it leads nowhere now. */
export async function begunHere(
  ctx: Context,
  cookies: Cookies
): Promise<{ token: string; done: boolean } | null> {
  const token = cookies.get(COOKIE);
  if (!token || !WHOLE.test(token)) return null;
  const found = await responses.glance(ctx, token);
  if (typeof found === 'object' && 'status' in found)
    return { token, done: found.status === 'submitted' };
  const spent = await responses.invitation(ctx, token);
  const isSpent = typeof spent === 'object' && 'found' in spent && spent.found.state === 'spent';
  return isSpent ? { token, done: true } : null;
}
