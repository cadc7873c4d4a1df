import { scorecardQuery } from '#lib/forms/api-query.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import * as api from '#lib/server/api/service.ts';
import { asksFor, callerLocale, invalid, oneOrNone } from '#lib/server/http/json.ts';

/** What a round's answers come to together. */
export async function GET(event) {
  const query = asksFor(event, scorecardQuery);
  if (!query.ok) return query.response;
  const { locals, params, request } = event;
  const { ctx, key } = locals;
  const found = await api.roundScorecard(ctx, key, params.round, query.data.compare);
  if (found !== 'notComparable') return oneOrNone(found, request);
  const locale = callerLocale(request);
  return invalid([{ path: 'compare', message: issueMessage('noSuchRound', locale) }], locale);
}
