import type { FieldErrors, FormValues } from '#lib/forms/read-form.ts';

/** What a refused form comes back with. */
export interface Refused {
  values?: FormValues;
  errors?: FieldErrors;
  /** Of the form as a whole: too many attempts. */
  message?: string;
}
