/** A sentence that survives one redirect: "Saved.", "The round is closed." */
import type { Cookies } from '@sveltejs/kit';
import { notices, type Notice } from '#lib/i18n/notices.ts';

const COOKIE = 'notice';
const LIFETIME_SECONDS = 60;

/** Says it on the next page; call before redirecting. */
export function notify(cookies: Cookies, url: URL, notice: Notice): void {
  cookies.set(COOKIE, notice, {
    path: '/',
    maxAge: LIFETIME_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:'
  });
}

/** What is to be said on this page, and never again. */
export function takeNotice(cookies: Cookies): Notice | null {
  const notice = cookies.get(COOKIE);
  if (notice === undefined) return null;
  cookies.delete(COOKIE, { path: '/' });
  return Object.hasOwn(notices.en, notice) ? (notice as Notice) : null;
}
