import { saveRequest } from '#lib/forms/save-request.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';
import type { Body } from './body.ts';
import { receiveBody } from './json.ts';
import { absent, seqTooFar, submitted, unacceptable } from './refusals.ts';

export const SAVE_LIMIT_BYTES = 256 * 1024;

type Saved = { ok: true; receipt: responses.Receipt } | { ok: false; refusal: Response };

/** `PUT /a/<token>/answers`, whoever has read its body: the receipt, or a finished refusal. */
export async function saveAnswers(
  ctx: Context,
  token: string,
  body: Body,
  locale: Locale
): Promise<Saved> {
  const refused = (refusal: Response) => ({ ok: false, refusal }) as const;
  const received = receiveBody(body, saveRequest, SAVE_LIMIT_BYTES, locale);
  if (!received.ok) return refused(received.response);
  const result = await responses.save(ctx, token, received.data);
  if (result === 'unknown' || 'gone' in result) return refused(absent(result, locale));
  if ('issues' in result) return refused(unacceptable(result.issues, locale));
  if ('receipt' in result) return { ok: true, receipt: result.receipt };
  return refused(result.refused === 'submitted' ? submitted(locale) : seqTooFar(locale));
}
