import { json } from '@sveltejs/kit';
import { scorecard } from '#lib/domain/scorecard.ts';
import { scorecardRequest } from '#lib/forms/scorecard-request.ts';
import { receive } from '#lib/server/http/json.ts';

const LIMIT_BYTES = 2 * 1024 * 1024;

/** Computes a scorecard from answers and stores nothing. */
export async function POST({ request }) {
  const received = await receive(request, scorecardRequest, LIMIT_BYTES);
  return received.ok ? json(scorecard(received.data)) : received.response;
}
