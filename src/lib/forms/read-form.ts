import type { z } from 'zod';
import type { Locale } from '#lib/domain/model/types.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import { issuesOf } from './issues.ts';
import { isStorable } from './text.ts';

/** What stands beside each field, in the reader's language: the first thing that is wrong with it. */
export type FieldErrors = Partial<Record<string, string>>;

/** Passwords and passphrases are read and forgotten: no page is sent with one in it. */
const isSecret = (name: string) => /pass(?:word|phrase)$/i.test(name);

/** What was typed, by field; several values of one name only where the form has a list. */
export type FormValues = Record<string, string | string[]>;

export type ReadForm<T> =
  | { ok: true; data: T; values: FormValues }
  | { ok: false; values: FormValues; errors: FieldErrors };

/** What was posted; a body that is no form holds no field. One that is too large is refused above. */
export const posted = (request: Request): Promise<FormData> =>
  request.formData().catch((fault: unknown) => {
    if (fault instanceof TypeError) return new FormData();
    throw fault;
  });

/**
 * Reads a posted form by a schema; `lists` names the fields that may come several times. Returns
 * its data, or what the page needs to show the form again: every value as typed, and a message for
 * each field that is wrong.
 */
export async function readForm<S extends z.ZodType>(
  schema: S,
  request: Request,
  locale: Locale,
  lists: readonly string[] = []
): Promise<ReadForm<z.output<S>>> {
  const fields = await posted(request);
  const sent: FormValues = Object.fromEntries(lists.map((name) => [name, []]));
  for (const [name, value] of fields) {
    const list = lists.includes(name) ? sent[name] : undefined;
    if (typeof value !== 'string') continue;
    if (Array.isArray(list)) list.push(value);
    else sent[name] = value;
  }
  const parsed = schema.safeParse(sent, { reportInput: true });
  const values = Object.fromEntries(Object.entries(sent).filter(([name]) => !isSecret(name)));
  const errors: FieldErrors = unstorable(sent, locale);
  if (parsed.success && Object.keys(errors).length === 0)
    return { ok: true, data: parsed.data, values };
  for (const { path, message } of parsed.error ? issuesOf(parsed.error, locale) : [])
    errors[path.split('.')[0] ?? ''] ??= message;
  return { ok: false, values, errors };
}

/** Whatever the schema says of a text, the database must be able to keep it. */
function unstorable(values: FormValues, locale: Locale): FieldErrors {
  const broken = Object.entries(values).filter(([, value]) => ![value].flat().every(isStorable));
  return Object.fromEntries(broken.map(([name]) => [name, issueMessage('brokenText', locale)]));
}

/** One typed value of a form that is shown again, or what stood there before. */
export function typed(values: FormValues | undefined, name: string, before = ''): string {
  const value = values?.[name] ?? before;
  return Array.isArray(value) ? (value[0] ?? '') : value;
}
