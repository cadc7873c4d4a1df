import type { RequestEvent } from '@sveltejs/kit';
import { errors } from '#lib/i18n/errors.ts';
import { decideKey, keyMethods } from '#lib/server/access/decide.ts';
import type { KeyRule } from '#lib/server/access/policy.ts';
import * as apiKeys from '#lib/server/api-keys/service.ts';
import * as audit from '#lib/server/audit/service.ts';
import { callerLocale, problem } from './json.ts';

/**
 * Admits a request to the API by its key, or answers it: 401 for one without a key that works, 403
 * for what the key does not reach, 405 for what is not offered, 429 for too many. Null: it may pass.
 */
export async function admitKey(event: RequestEvent, rule: KeyRule): Promise<Response | null> {
  const { locals, request } = event;
  const words = errors[callerLocale(request)].problems;
  const sent = request.headers.get('authorization');
  const admitted = await apiKeys.admit(locals.ctx, sent, event.getClientAddress());
  if (admitted !== 'unknown' && 'retryAfterSeconds' in admitted) {
    const refused = problem(429, 'tooMany', words.tooMany);
    refused.headers.set('retry-after', String(admitted.retryAfterSeconds));
    return refused;
  }
  const holder = admitted === 'unknown' ? null : admitted.holder;
  if (holder) locals.key = holder;

  const decision = decideKey(rule, request.method, holder?.scope ?? null);
  if (decision === 'pass') return null;
  if (decision === 'noKey') {
    const refused = problem(401, 'noKey', words.noKey);
    refused.headers.set('www-authenticate', 'Bearer realm="API"');
    return refused;
  }
  if (decision === 'notOffered') {
    const offered = keyMethods(rule).map(([method]) => method);
    const refused = problem(405, 'methodNotAllowed', words.methodNotAllowed(offered.join(', ')));
    refused.headers.set('allow', offered.join(', '));
    return refused;
  }
  if (holder) await audit.denied(locals.ctx, holder, 'api');
  return problem(403, 'readOnly', words.readOnly);
}
