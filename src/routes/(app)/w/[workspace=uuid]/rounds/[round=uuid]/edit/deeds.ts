/** What is done to a round with a button of its own; other pages have the same buttons. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '#lib/forms/read-form.ts';
import { extendForm } from '#lib/forms/round-form.ts';
import type { Notice } from '#lib/i18n/notices.ts';
import { roundProblem } from '#lib/i18n/round-form.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as rounds from '#lib/server/rounds/service.ts';

type Asked = RequestEvent<{ workspace: string; round: string }>;

/** To a round's page, saying there what was done. */
export function toRound({ cookies, url, params }: Asked, id: string, notice: Notice): never {
  notify(cookies, url, notice);
  redirect(303, `/w/${params.workspace}/rounds/${id}`);
}

export async function close(event: Asked) {
  const { locals, params } = event;
  const result = await rounds.close(locals.ctx, locals.member, params.round);
  if ('refused' in result) error(404, 'unknown');
  return toRound(event, params.round, 'roundClosed');
}

export async function extend(event: Asked) {
  const { locals, params, request } = event;
  const form = await readForm(extendForm, request, locals.locale);
  if (!form.ok) return fail(400, { extension: form.values, extensionErrors: form.errors });
  const { closesOn } = form.data;
  const result = await rounds.extend(locals.ctx, locals.member, params.round, closesOn);
  if ('changed' in result) return toRound(event, params.round, 'roundExtended');
  if (result.refused === 'unknown') error(404, 'unknown');
  const extensionErrors = roundProblem(result, locals.locale);
  return fail(400, { extension: form.values, extensionErrors });
}

export async function repeat(event: Asked) {
  const { locals, params } = event;
  const result = await rounds.repeat(locals.ctx, locals.member, params.round);
  if ('repeated' in result) {
    const { roundId, made } = result.repeated;
    return toRound(event, roundId, made ? 'roundRepeated' : 'roundRepeatedBefore');
  }
  if (result.refused === 'unknown') error(404, 'unknown');
  return fail(409, { problem: result.refused });
}
