import type { RequestEvent } from '@sveltejs/kit';
import { signIn } from '#lib/i18n/sign-in.ts';

const SECONDS_A_MINUTE = 60;

/** For a form that came too often: says when to come back, in the header and beside the form. */
export function tooMany(
  { locals, setHeaders }: Pick<RequestEvent, 'locals' | 'setHeaders'>,
  { retryAfterSeconds }: { retryAfterSeconds: number }
): { message: string } {
  setHeaders({ 'retry-after': String(retryAfterSeconds) });
  const minutes = Math.ceil(retryAfterSeconds / SECONDS_A_MINUTE);
  return { message: signIn[locals.locale].tooMany(minutes) };
}
