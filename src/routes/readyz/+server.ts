import { text } from '@sveltejs/kit';
import * as health from '#lib/server/health/service.ts';

/** Whether this instance can work: its database answers. */
export async function GET({ locals }) {
  const ready = await health.isReady(locals.ctx);
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
  return text(ready ? 'ready' : 'the database does not answer', {
    status: ready ? 200 : 503,
    headers
  });
}
