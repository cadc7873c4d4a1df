import { json } from '@sveltejs/kit';
import { saveRequest } from '#lib/forms/save-request.ts';
import { receive } from '#lib/server/http/json.ts';
import { absent, seqTooFar, submitted, unacceptable } from '#lib/server/http/refusals.ts';
import * as responses from '#lib/server/responses/service.ts';

const LIMIT_BYTES = 256 * 1024;

export async function GET({ locals: { ctx, locale }, params: { token } }) {
  const result = await responses.open(ctx, token);
  if (result === 'unknown' || 'gone' in result) return absent(result, locale);
  const { mode, status, answers, versions } = result.found;
  const scorecard = status === 'submitted' ? `/a/${token}/scorecard` : null;
  return json({ mode, status, answers, versions, scorecard });
}

export async function PUT({ locals: { ctx, locale }, params: { token }, request }) {
  const received = await receive(request, saveRequest, LIMIT_BYTES, locale);
  if (!received.ok) return received.response;
  const result = await responses.save(ctx, token, received.data);
  if (result === 'unknown' || 'gone' in result) return absent(result, locale);
  if ('issues' in result) return unacceptable(result.issues, locale);
  if ('receipt' in result) return json(result.receipt);
  return result.refused === 'submitted' ? submitted(locale) : seqTooFar(locale);
}
