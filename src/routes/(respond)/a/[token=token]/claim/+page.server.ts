import { error, fail, redirect } from '@sveltejs/kit';
import { claimForm } from '#lib/forms/claim-form.ts';
import { readForm, type FieldErrors } from '#lib/forms/read-form.ts';
import { claimWords } from '#lib/i18n/claim.ts';
import * as claims from '#lib/server/claims/service.ts';
import type { CompanyName } from '#lib/server/companies/service.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as responses from '#lib/server/responses/service.ts';

/** The policy table lets only those in who are signed in. */
function signedIn({ account }: App.Locals) {
  if (!account) error(403, 'forbidden');
  return account;
}

export async function load({ locals, params }) {
  const { ctx } = locals;
  const result = await responses.claimable(ctx, params.token);
  if (result === 'unknown') error(404, 'unknown');
  if ('gone' in result) error(410, result.gone);
  if ('refused' in result) redirect(303, `/a/${params.token}/done`);
  const { company, submittedOn } = result.found;
  return { company, submittedOn, places: await claims.places(ctx, signedIn(locals)) };
}

export const actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const { ctx, locale } = locals;
    const form = await readForm(claimForm, request, locale);
    const { values } = form;
    const again = (errors: FieldErrors, namesakes: CompanyName[] = []) =>
      fail(400, { values, errors, namesakes });
    if (!form.ok) return again(form.errors);
    const { workspace, client, chosen = null, respondent = null } = form.data;
    const result = await claims.claim(ctx, signedIn(locals), params.token, {
      ...{ workspaceId: workspace, client, chosen, respondent }
    });
    if (result === 'unknown') error(404, 'unknown');
    if ('gone' in result) error(410, result.gone);
    if ('claimed' in result) {
      notify(cookies, url, 'responseClaimed');
      const { workspaceId, roundId } = result.claimed;
      redirect(303, `/w/${workspaceId}/rounds/${roundId}/scorecard`);
    }
    if ('namesakes' in result) return again({}, result.namesakes);
    const { wrong } = claimWords[locale];
    if (result.refused === 'noWorkspace') return again({ workspace: wrong.noWorkspace });
    if (result.refused === 'noClient') return again({ client: wrong.noClient });
    redirect(303, `/a/${params.token}/done`);
  }
};
