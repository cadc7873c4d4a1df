import { fail, redirect } from '@sveltejs/kit';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { progress } from '#lib/domain/progress.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { welcomeForm } from '#lib/forms/welcome-form.ts';
import { begunHere } from '#lib/server/http/begun-here.ts';
import { arrived } from '#lib/server/http/opened.ts';
import { introduced, started } from '#lib/server/http/round-start.ts';
import * as responses from '#lib/server/responses/service.ts';

/** Where to go on: the first direction that is not answered, or the review when all are. */
function nextPage({ model, answers }: responses.ResponseView): string {
  const { states } = progress(model.ladders, answers);
  return DIRECTION_IDS.find((id) => states[id] !== 'answered') ?? 'review';
}

export async function load({ locals, params, cookies }) {
  const { token } = params;
  const place = await arrived(locals.ctx, token);
  if ('invitation' in place) {
    const { invitation } = place;
    if (invitation.state === 'spent') redirect(303, `/a/${token}/done`);
    const here = invitation.kind === 'open' ? await begunHere(locals.ctx, cookies) : null;
    const { round, model } = invitation;
    return { token, model, round, invitation, response: null, answered: 0, here };
  }
  const { response } = place;
  if (response.status === 'submitted') redirect(303, `/a/${token}/done`);
  const { model, round } = response;
  const { answered } = progress(model.ladders, response.answers);
  return { token, model, round, invitation: null, response, answered, here: null };
}

export const actions = {
  default: async ({ locals, params, request, cookies, url, setHeaders, getClientAddress }) => {
    const place = await arrived(locals.ctx, params.token);
    if ('invitation' in place) {
      const at = { token: params.token, cookies, url, setHeaders, address: getClientAddress() };
      return started(locals, request, place.invitation, at);
    }
    const { response } = place;
    const { token } = params;
    if (response.status === 'submitted') redirect(303, `/a/${token}/done`);
    const goOn = () => redirect(303, `/a/${token}/${nextPage(response)}`);
    if (response.round) return (await introduced(locals, request, response, token)) ?? goOn();
    const form = await readForm(welcomeForm, request, locals.locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    const { mode = response.mode, ...company } = form.data;
    if (!mode) return fail(400, { values: form.values, errors: { mode: 'missing' } });
    // Refused once something is answered: then the choice stays as it is, and the answers too.
    await responses.chooseMode(locals.ctx, token, mode);
    await responses.describeCompany(locals.ctx, token, company);
    goOn();
  }
};
