import { error, fail, redirect } from '@sveltejs/kit';
import { inBrand } from '#lib/brand/context.ts';
import { passOnForm } from '#lib/forms/pass-on-form.ts';
import { readForm, type FieldErrors } from '#lib/forms/read-form.ts';
import { inRound } from '#lib/i18n/in-round.ts';
import { arrived } from '#lib/server/http/opened.ts';
import { brandOf } from '#lib/server/http/dress.ts';
import * as responses from '#lib/server/responses/service.ts';

/** A personal invitation by which nothing is submitted; everything else is sent where it belongs. */
async function invitation({ ctx }: App.Locals, token: string) {
  const place = await arrived(ctx, token);
  const { round } = 'response' in place ? place.response : place.invitation;
  const personal =
    'response' in place ? place.response.isPersonal : place.invitation.kind === 'personal';
  const over =
    'response' in place
      ? place.response.status === 'submitted'
      : place.invitation.state === 'spent';
  if (!round || !personal || over) redirect(303, `/a/${token}`);
  return { round, begun: 'response' in place, mails: ctx.smtp !== null };
}

export const load = ({ locals, params }) => invitation(locals, params.token);

export const actions = {
  default: async ({ locals, params, request, url, setHeaders, getClientAddress }) => {
    const { ctx, locale } = locals;
    await invitation(locals, params.token);
    const form = await readForm(passOnForm, request, locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    const to = { ...form.data, locale, address: getClientAddress() };
    const result = await responses.passOn(ctx, params.token, to);
    if (result === 'unknown') error(404, 'unknown');
    if ('gone' in result) error(410, result.gone);
    if ('passedOn' in result) {
      const next = result.passedOn.mailed ? '/passed-on' : '/passed-on?by=hand';
      redirect(303, inBrand(next, await brandOf({ locals, url })));
    }
    if (result.refused === 'submitted') redirect(303, `/a/${params.token}/done`);
    const errors: FieldErrors = { email: inRound[locale].passOn.wrong[result.refused] };
    if (result.refused !== 'tooMany') return fail(400, { values: form.values, errors });
    setHeaders({ 'retry-after': String(result.retryAfterSeconds) });
    return fail(429, { values: form.values, errors });
  }
};
