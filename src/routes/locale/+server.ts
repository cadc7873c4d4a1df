import { error, redirect } from '@sveltejs/kit';
import { posted } from '#lib/forms/read-form.ts';
import { isLocale, LOCALE_COOKIE } from '#lib/i18n/locale.ts';

const YEAR_SECONDS = 31_536_000;

/** Remembers the reader's language and goes back to where the form stood. */
export async function POST({ request, cookies, url }) {
  const locale = (await posted(request)).get('locale');
  if (!isLocale(locale)) error(400, 'invalid');
  cookies.set(LOCALE_COOKIE, locale, {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: url.protocol === 'https:'
  });
  const from = URL.parse(request.headers.get('referer') ?? '');
  // a path of our own only: two leading slashes would name another host
  const isOurs = from?.origin === url.origin && /^\/(?!\/)/.test(from.pathname);
  const back = isOurs ? from.pathname + from.search : '/';
  redirect(303, back);
}
