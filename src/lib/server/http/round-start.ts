/** What the first page of a round's link does when its form is sent. */
import { error, fail, redirect, type Cookies } from '@sveltejs/kit';
import { introductionForm } from '#lib/forms/introduction-form.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { home } from '#lib/i18n/home.ts';
import * as responses from '#lib/server/responses/service.ts';
import { rememberBegun } from './begun-here.ts';

interface Place {
  token: string;
  address: string;
  cookies: Cookies;
  url: URL;
  setHeaders: (headers: Record<string, string>) => void;
}

/** Begins by a link and goes to the first direction, or returns the form with what is wrong. */
export async function started(
  { ctx, locale }: App.Locals,
  request: Request,
  { kind, round }: responses.Invitation,
  { token, address, cookies, url, setHeaders }: Place
) {
  const asked = { name: kind === 'open' && !round.anonymous, roles: round.roles };
  const form = await readForm(introductionForm(asked), request, locale);
  if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
  const result = await responses.begin(ctx, token, { ...form.data, locale, address });
  if (result === 'unknown') error(404, 'unknown');
  if ('gone' in result) error(410, result.gone);
  if ('begun' in result) {
    const own = result.begun.token;
    if (own !== token) rememberBegun(cookies, url, token, own);
    redirect(303, `/a/${own}/${DIRECTION_IDS[0]}`);
  }
  if (result.refused === 'tooMany') {
    setHeaders({ 'retry-after': String(result.retryAfterSeconds) });
    return fail(429, { values: form.values, errors: { start: home[locale].tooMany } });
  }
  redirect(303, result.refused === 'spent' ? `/a/${token}/done` : `/a/${token}`);
}

/** Takes what somebody says of themselves anew; null when that is done. */
export async function introduced(
  { ctx, locale }: App.Locals,
  request: Request,
  { round, respondentName }: responses.ResponseView,
  token: string
) {
  const asked = { name: respondentName !== null, roles: round?.roles ?? [] };
  const form = await readForm(introductionForm(asked), request, locale);
  if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
  await responses.introduce(ctx, token, form.data);
  return null;
}
