/** Refusals of what a key that writes asks for, as JSON problems. */
import { errors } from '#lib/i18n/errors.ts';
import { roundForm } from '#lib/i18n/round-form.ts';
import type { RoundRefusal } from '#lib/server/api/service.ts';
import { callerLocale, invalid, nothingHere, problem } from './json.ts';

export function roundRefused(result: RoundRefusal | 'reused' | null, request: Request): Response {
  if (result === null || result === 'reused') return onceRefused(result, request);
  const locale = callerLocale(request);
  const words = { ...roundForm[locale].wrong, ...errors[locale].api };
  const issue = {
    unknownCompany: { path: 'companyId', message: words.unknownCompany },
    unknownPerson: { path: 'people', message: words.unknownPerson },
    nobodyAsked: { path: 'people', message: words.noLink },
    closesBeforeOpening: { path: 'closesOn', message: words.closesBeforeOpening },
    closesInThePast: { path: 'closesOn', message: words.closesInThePast }
  }[result.refused];
  return invalid([issue], locale);
}

export function linksRefused(
  result: { refused: 'unknownPerson' | 'tooMany' } | 'reused' | null,
  request: Request
): Response {
  if (result === null || result === 'reused') return onceRefused(result, request);
  const locale = callerLocale(request);
  const { unknownPerson, tooManyPeople } = errors[locale].api;
  const message = result.refused === 'tooMany' ? tooManyPeople : unknownPerson;
  return invalid([{ path: 'people', message }], locale);
}

/** 404 for what is not there, or no longer; 422 for a name that another request had. */
const onceRefused = (result: 'reused' | null, request: Request): Response =>
  result === null
    ? nothingHere(request)
    : problem(422, 'keyReused', errors[callerLocale(request)].problems.keyReused);
