import { error, fail, redirect } from '@sveltejs/kit';
import { posted } from '#lib/forms/read-form.ts';
import { scaleOf } from '#lib/domain/scale.ts';
import { stepFrom } from '#lib/forms/direction-step.ts';
import { readDirectionForm, refusalsByField } from '#lib/forms/posted-direction.ts';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

/** A draft with its mode chosen: what these pages are for. Others are sent where they belong. */
async function draft(locals: App.Locals, token: string) {
  const { status, model, mode, answers, versions, kind, round } = await opened(locals.ctx, token);
  if (status === 'submitted') redirect(303, `/a/${token}/done`);
  if (!mode) redirect(303, `/a/${token}`);
  // wishes are the respondents': the agency's own rating has none
  const asksTarget = kind === 'client' && round?.asksTarget === true;
  return { model, mode, answers, versions, asksTarget, round };
}

export async function load({ locals, params }) {
  const { answers, ...shown } = await draft(locals, params.token);
  const scale = scaleOf(shown.model, answers) ?? ('three' as const);
  return { current: params.direction, answers, scale, ...shown };
}

export const actions = {
  default: async ({ locals, params, request }) => {
    const { token, direction } = params;
    const { model, mode, answers } = await draft(locals, token);
    const { fields, answer, problems, base, go } = readDirectionForm(mode, await posted(request));
    const again = (status: number, wrong: typeof problems, version = base) =>
      fail(status, { fields, problems: wrong, base: version });
    if (Object.keys(problems).length > 0) return again(400, problems);

    if (answer || answers[direction]) {
      const result = await responses.saveForm(locals.ctx, token, direction, answer, base);
      if (result === 'unknown') error(404, 'unknown');
      if ('gone' in result) error(410, result.gone);
      if ('refused' in result) redirect(303, `/a/${token}/done`);
      if ('issues' in result) return again(422, refusalsByField(direction, result.issues));
      const { stale, versions } = result.receipt;
      // Another device was quicker: the form is shown once more, now based on what is stored.
      if (stale.length > 0) return again(409, { level: 'stale' }, versions[direction]);
    }
    const step = stepFrom(direction, model.ladders[direction], go, answers[direction], answer);
    redirect(303, step ? `/a/${token}/${step}` : `/a/${token}`);
  }
};
