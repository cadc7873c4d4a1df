/** Refusals of the response service as JSON problems: codes and statuses as api.md gives them. */
import { errors, issueMessage } from '#lib/i18n/errors.ts';
import { failures } from '#lib/i18n/failures.ts';
import type { Issue } from '#lib/domain/issues.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Absent } from '#lib/server/responses/service.ts';
import { invalid, problem } from './json.ts';

/** 404 for a link that never was; 410 for one that is gone, with the reason as its code. */
export function absent(result: Absent, locale: Locale): Response {
  const code = result === 'unknown' ? result : result.gone;
  return problem(result === 'unknown' ? 404 : 410, code, failures[locale][code].heading);
}

/** 409: nothing can change in a submitted response. */
export const submitted = (locale: Locale): Response =>
  problem(409, 'submitted', errors[locale].problems.submitted);

/** 422: the number of a save is too far ahead of what has arrived. */
export const seqTooFar = (locale: Locale): Response => {
  const message = errors[locale].problems.seqTooFar;
  return problem(422, 'seqTooFar', message, [{ path: 'seq', message }]);
};

/** 422: answers that the model does not allow, or that are missing. */
export const unacceptable = (issues: readonly Issue[], locale: Locale): Response =>
  invalid(
    issues.map(({ path, code }) => ({ path, message: issueMessage(code, locale) })),
    locale
  );
