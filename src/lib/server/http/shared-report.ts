/** A report behind a share link, for whoever opened it: what its page and its files have in common. */
import { error, type RequestEvent } from '@sveltejs/kit';
import * as reports from '#lib/server/reports/service.ts';
import type { Opened } from '#lib/server/reports/service.ts';

type Event = Pick<RequestEvent, 'cookies' | 'locals' | 'url'> & { params: { token: string } };

/** One for all reports of a browser: what it holds belongs to one link, and its path is that link's. */
const COOKIE = 'report';
const LIFETIME_SECONDS = 30 * 86_400;

/** Throws the page that says "there is nothing" for a link that never was. */
export async function openedReport({ locals, cookies, params }: Event): Promise<Opened> {
  const opened = await reports.open(locals.ctx, params.token, cookies.get(COOKIE) ?? null);
  if (opened === 'unknown') error(404, 'unknown');
  return opened;
}

/** The reader has known the passphrase: this browser is not asked again. */
export function keepProof({ cookies, url, params }: Event, proof: string): void {
  cookies.set(COOKIE, proof, {
    path: `/s/${params.token}`,
    maxAge: LIFETIME_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:'
  });
}
