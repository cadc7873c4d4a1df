import { text } from '@sveltejs/kit';

/** The process lives; whether it can work is `/readyz`'s to say. */
export const GET = () =>
  text('ok', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
