import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/forms/read-form.ts';
import { editRoundForm, ROUND_LISTS, settingsOf } from '#lib/forms/round-form.ts';
import { roundProblem } from '#lib/i18n/round-form.ts';
import * as models from '#lib/server/models/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { close, extend, repeat, toRound } from './deeds.ts';

async function found(locals: App.Locals, id: string): Promise<rounds.Round> {
  const round = await rounds.get(locals.ctx, locals.member, id);
  if (!round || round.status === 'deleted') error(404, 'unknown');
  return round;
}

export async function load({ locals, params }) {
  const { ctx, member } = locals;
  const round = await found(locals, params.round);
  const { name: matrix } = await models.of(ctx.db, ctx, round.modelVersion);
  return {
    ...{ round, matrix },
    quarters: rounds.quartersAround(ctx, member, round.quarter),
    next: rounds.nextOf(ctx, member, round)
  };
}

export const actions = {
  /** Shows the form again with what was typed: the first page as it will be. */
  look: async ({ locals, request }) => {
    const { values } = await readForm(editRoundForm, request, locals.locale, ROUND_LISTS);
    return { values, errors: {} };
  },

  save: async (event) => {
    const { locals, params, request } = event;
    const before = await found(locals, params.round);
    const form = await readForm(editRoundForm, request, locals.locale, ROUND_LISTS);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    const { version, ...data } = form.data;
    const changes = settingsOf(data, before);
    const result = await rounds.change(locals.ctx, locals.member, params.round, version, changes);
    if ('changed' in result) return toRound(event, params.round, 'saved');
    const { refused } = result;
    if (refused === 'unknown') error(404, 'unknown');
    // the round is shown as it is now, with what somebody else has saved or begun
    if (refused === 'stale' || refused === 'begun') return fail(409, { problem: refused });
    return fail(400, { values: form.values, errors: roundProblem({ refused }, locals.locale) });
  },

  close,
  extend,
  repeat
};
