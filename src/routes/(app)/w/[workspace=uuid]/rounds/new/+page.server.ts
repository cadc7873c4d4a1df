import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms/read-form.ts';
import { portfolioQuery } from '#lib/forms/portfolio-query.ts';
import { MOST_AT_ONCE, newRoundForm, ROUND_LISTS, settingsOf } from '#lib/forms/round-form.ts';
import { roundProblem } from '#lib/i18n/round-form.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as models from '#lib/server/models/service.ts';
import * as overview from '#lib/server/overview/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';

export async function load({ locals, url }) {
  const { ctx, member } = locals;
  const query = Object.fromEntries(url.searchParams);
  const asked = url.searchParams.has('matching')
    ? await overview.matching(ctx, member, portfolioQuery.parse(query), MOST_AT_ONCE)
    : url.searchParams.getAll('company');
  const offer = await rounds.offer(ctx, member, asked);
  if (!offer) error(404, 'unknown');
  const draft = rounds.draft(ctx, member);
  const { name: matrix } = await models.current(ctx, member);
  return { draft, matrix, quarters: rounds.quartersAround(ctx, member, draft.quarter), ...offer };
}

export const actions = {
  /** Shows the form again with what was typed: another search, the first page as it will be. */
  look: async ({ locals, request }) => {
    const { ctx, member, locale } = locals;
    const { values } = await readForm(newRoundForm, request, locale, ROUND_LISTS);
    const search = String(values.search ?? '');
    const ids = [values.company ?? []].flat();
    const candidates = await rounds.candidates(ctx, member, { ids, search });
    if (values.all === undefined) return { values, errors: {}, candidates };
    const all = [...candidates.chosen, ...candidates.shown];
    const chosen = all.map(({ id }) => id);
    return {
      values: { ...values, company: chosen },
      errors: {},
      candidates: { chosen: all, shown: [], found: candidates.found - candidates.shown.length }
    };
  },

  open: async ({ locals, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(newRoundForm, request, locale, ROUND_LISTS);
    const again = async (errors: Record<string, string | undefined>) =>
      fail(400, {
        ...{ values: form.values, errors },
        candidates: await rounds.candidates(ctx, member, {
          ids: [form.values.company ?? []].flat(),
          search: String(form.values.search ?? '')
        })
      });
    if (!form.ok) return again(form.errors);
    const { company, person, everyone, openLink } = form.data;
    const people = everyone ? 'everyone' : person;
    const settings = settingsOf(form.data, { ...rounds.draft(ctx, member), begun: 0 });
    const input = { ...settings, companyIds: company, people, openLink } as const;
    const result = await rounds.open(ctx, member, input);
    if ('refused' in result) return again(roundProblem(result, locale));
    const [first, ...others] = result.opened.roundIds;
    notify(cookies, url, others.length > 0 ? 'roundsOpened' : 'roundOpened');
    redirect(303, `/w/${member.workspace.id}/rounds${others.length > 0 ? '' : `/${first}`}`);
  }
};
