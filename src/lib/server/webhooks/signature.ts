/** Signed as standardwebhooks.com has it, so that receivers find libraries that check it. */
import { createHmac } from 'node:crypto';
import type { Context } from '../context.ts';
import { secretHash } from '../keys.ts';

export interface Keyed {
  id: string;
  /** Counts the secrets that the webhook has had, from 1. */
  generation: number;
}

/** 256 bits, from two secrets of 128: derived, so that the database opens nothing. */
function secretOf({ derive }: Pick<Context, 'derive'>, { id, generation }: Keyed): Buffer {
  const halves = [2 * generation - 1, 2 * generation].map((n) => derive('webhook', id, n));
  return Buffer.concat(halves.map((half) => Buffer.from(half, 'base64url')));
}

/** As its owner hands it to the receiver. */
export const secretText = (ctx: Pick<Context, 'derive'>, keyed: Keyed): string =>
  `whsec_${secretOf(ctx, keyed).toString('base64')}`;

/** What the database keeps: by it one sees that the key of links has changed. */
export const secretMark = (ctx: Pick<Context, 'derive'>, keyed: Keyed): string =>
  secretHash(secretText(ctx, keyed));

/** The headers that say what it is, when it was sent, and that it is ours. */
export function signedHeaders(
  ctx: Pick<Context, 'derive' | 'now'>,
  keyed: Keyed,
  { id, body }: { id: string; body: string }
): Record<string, string> {
  const timestamp = String(Math.floor(ctx.now().getTime() / 1000));
  const hmac = createHmac('sha256', secretOf(ctx, keyed));
  const signature = hmac.update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`
  };
}
