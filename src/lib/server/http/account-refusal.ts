import { fail, type RequestEvent } from '@sveltejs/kit';
import type { FieldErrors, FormValues } from '#lib/forms/read-form.ts';
import { account } from '#lib/i18n/account.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import { tooMany } from './too-many.ts';

/** Which of the page's forms it was. */
type About = 'profile' | 'password' | 'email' | 'delete';

type Refusal =
  { refused: 'wrong' | 'guessable' } | { refused: 'tooMany'; retryAfterSeconds: number };

export const refuseFields = (about: About, values: FormValues, errors: FieldErrors) =>
  fail(400, { about, values, errors });

/** A change of the own account that a service has refused, as its form shows it. */
export function refuse(event: RequestEvent, about: About, values: FormValues, result: Refusal) {
  const { locale } = event.locals;
  switch (result.refused) {
    case 'wrong':
      return refuseFields(about, values, { currentPassword: account[locale].wrong });
    case 'guessable':
      return refuseFields(about, values, { password: issueMessage('passwordGuessable', locale) });
    case 'tooMany':
      return fail(429, { about, values, errors: {}, ...tooMany(event, result) });
  }
}
