import { fail, redirect } from '@sveltejs/kit';
import type { Answers } from '#lib/domain/answers.ts';
import { LADDERS } from '#lib/domain/ladder.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { progress } from '#lib/domain/progress.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { welcomeForm } from '#lib/forms/welcome-form.ts';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

/** Where to go on: the first direction that is not answered, or the review when all are. */
function nextPage(answers: Answers): string {
  const { states } = progress(LADDERS, answers);
  return DIRECTION_IDS.find((id) => states[id] !== 'answered') ?? 'review';
}

export async function load({ locals, params }) {
  const response = await opened(locals.ctx, params.token);
  if (response.status === 'submitted') redirect(303, `/a/${params.token}/done`);
  return {
    mode: response.mode,
    company: response.company,
    begun: Object.keys(response.answers).length > 0,
    answered: progress(LADDERS, response.answers).answered
  };
}

export const actions = {
  default: async ({ locals, params, request }) => {
    const response = await opened(locals.ctx, params.token);
    if (response.status === 'submitted') redirect(303, `/a/${params.token}/done`);
    const form = await readForm(welcomeForm, request, locals.locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    const { mode = response.mode, ...company } = form.data;
    if (!mode) return fail(400, { values: form.values, errors: { mode: 'missing' } });
    // Refused once something is answered: then the choice stays as it is, and the answers too.
    await responses.chooseMode(locals.ctx, params.token, mode);
    await responses.describeCompany(locals.ctx, params.token, company);
    redirect(303, `/a/${params.token}/${nextPage(response.answers)}`);
  }
};
