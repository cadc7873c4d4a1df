import { json } from '@sveltejs/kit';
import { readBody } from '#lib/server/http/body.ts';
import { absent } from '#lib/server/http/refusals.ts';
import { SAVE_LIMIT_BYTES, saveAnswers } from '#lib/server/http/save-answers.ts';
import * as responses from '#lib/server/responses/service.ts';

export async function GET({ locals: { ctx, locale }, params: { token } }) {
  const result = await responses.stored(ctx, token);
  return typeof result === 'object' && 'mode' in result ? json(result) : absent(result, locale);
}

export async function PUT({ locals: { ctx, locale }, params: { token }, request }) {
  const body = await readBody(request, SAVE_LIMIT_BYTES);
  const saved = await saveAnswers(ctx, token, body, locale);
  return saved.ok ? json(saved.receipt) : saved.refusal;
}
