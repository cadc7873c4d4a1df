import type { z } from 'zod';
import { requestName } from '#lib/forms/api-requests.ts';
import { accept, callerLocale, receive } from './json.ts';

const LIMIT_BYTES = 256 * 1024;

/** A JSON body, and the name by which a retried request tells that it is the same. */
export async function receiveNamed<S extends z.ZodType>(
  request: Request,
  schema: S
): Promise<
  { ok: true; data: z.output<S>; idempotencyKey: string | null } | { ok: false; response: Response }
> {
  const sent = { 'Idempotency-Key': request.headers.get('idempotency-key') };
  const named = accept(sent, requestName, callerLocale(request));
  if (!named.ok) return named;
  const received = await receive(request, schema, LIMIT_BYTES);
  return received.ok ? { ...received, idempotencyKey: named.data['Idempotency-Key'] } : received;
}
