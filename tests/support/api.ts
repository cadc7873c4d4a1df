/** Calls the API's route handlers without a server: what they read of an event is little. */
import type { RequestEvent } from '@sveltejs/kit';
import { POST } from '../../src/routes/api/v1/scorecards/+server.ts';
import { GET } from '../../src/routes/api/v1/model/+server.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import type { ModelDocument } from '#lib/server/api/schemas/model.ts';
import { quickAnswers } from './answers.ts';

type Handler = (event: never) => Response | Promise<Response>;

export interface Reply<T> {
  status: number;
  body: T;
  headers: Headers;
}

export interface Refusal {
  error: { code: string; message: string; issues?: { path: string; message: string }[] };
}

async function call<T>(handler: Handler, request: Request): Promise<Reply<T>> {
  const event = { request, url: new URL(request.url) } as RequestEvent;
  const response = await handler(event as never);
  return { status: response.status, body: (await response.json()) as T, headers: response.headers };
}

export const getModel = <T = ModelDocument>(query = '', headers: HeadersInit = {}) =>
  call<T>(GET, new Request(`http://localhost/api/v1/model${query}`, { headers }));

/** Posts a value as JSON, or a text as it is. */
export const postScorecard = <T = Scorecard>(body: unknown, headers: HeadersInit = {}) =>
  call<T>(
    POST,
    new Request('http://localhost/api/v1/scorecards', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body)
    })
  );

export { quickAnswers };

/** One quick, named response with these scores. */
export const quickly = (...scores: (number | null)[]) => ({
  mode: 'quick',
  responses: [{ answers: quickAnswers(...scores) }]
});

/** Quick responses that say the same of every direction, one for each score. */
export const team = (anonymous: boolean, ...scores: number[]) => ({
  mode: 'quick',
  anonymous,
  responses: scores.map((score) => ({ answers: quickAnswers(...Array<number>(7).fill(score)) }))
});
