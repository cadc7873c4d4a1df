import { json } from '@sveltejs/kit';
import { roundQuery } from '#lib/forms/api-query.ts';
import { roundRequest } from '#lib/forms/api-requests.ts';
import * as api from '#lib/server/api/service.ts';
import { roundRefused } from '#lib/server/http/api-refusals.ts';
import { receiveNamed } from '#lib/server/http/idempotency.ts';
import { asksFor } from '#lib/server/http/json.ts';

/** The workspace's rounds, page by page. */
export async function GET(event) {
  const query = asksFor(event, roundQuery);
  if (!query.ok) return query.response;
  const { ctx, key } = event.locals;
  return json(await api.rounds(ctx, key, query.data));
}

/** Opens a round for one company. */
export async function POST({ request, locals: { ctx, key } }) {
  const received = await receiveNamed(request, roundRequest);
  if (!received.ok) return received.response;
  const { data, idempotencyKey } = received;
  const result = await api.openRound(ctx, key, data, idempotencyKey);
  if (result === null || result === 'reused' || 'refused' in result)
    return roundRefused(result, request);
  const { opened } = result;
  const location = `/api/v1/rounds/${opened.id}`;
  return json(opened, { status: 201, headers: { location } });
}
