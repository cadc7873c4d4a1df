import { redirect } from '@sveltejs/kit';
import { notify } from '#lib/server/http/notice.ts';
import { dropSession } from '#lib/server/http/session.ts';

export async function POST(event) {
  await dropSession(event);
  notify(event.cookies, event.url, 'signedOut');
  redirect(303, '/sign-in');
}
