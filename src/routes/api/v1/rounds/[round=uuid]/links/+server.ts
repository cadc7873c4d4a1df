import { json } from '@sveltejs/kit';
import { linksRequest } from '#lib/forms/api-requests.ts';
import * as api from '#lib/server/api/service.ts';
import { linksRefused } from '#lib/server/http/api-refusals.ts';
import { receiveNamed } from '#lib/server/http/idempotency.ts';

/** Personal links for people of the round's company. */
export async function POST({ request, params, locals: { ctx, key } }) {
  const received = await receiveNamed(request, linksRequest);
  if (!received.ok) return received.response;
  const { data, idempotencyKey } = received;
  const result = await api.askPeople(ctx, key, params.round, data, idempotencyKey);
  if (result === null || result === 'reused' || 'refused' in result)
    return linksRefused(result, request);
  return json(result, { status: 201 });
}
