import { json } from '@sveltejs/kit';
import { submitRequest } from '#lib/forms/save-request.ts';
import { receive } from '#lib/server/http/json.ts';
import { absent, unacceptable } from '#lib/server/http/refusals.ts';
import * as responses from '#lib/server/responses/service.ts';

const LIMIT_BYTES = 1024;

export async function POST({ locals: { ctx, locale }, params: { token }, request }) {
  const received = await receive(request, submitRequest, LIMIT_BYTES, locale);
  if (!received.ok) return received.response;
  const result = await responses.submit(ctx, token, received.data);
  if (result === 'unknown' || 'gone' in result) return absent(result, locale);
  if ('issues' in result) return unacceptable(result.issues, locale);
  if ('missingSeq' in result) return json(result, { status: 409 });
  if ('submitted' in result) return json({ scorecard: result.submitted.scorecardPath });
  return json({ scorecard: result.alreadySubmitted.scorecardPath }, { status: 409 });
}
