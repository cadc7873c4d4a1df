/** JSON in and out: bodies read within a limit, refusals in the one shape that api.md gives them. */
import { json } from '@sveltejs/kit';
import type { z } from 'zod';
import { issuesOf, type FieldIssue } from '#lib/forms/issues.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { errors, issueMessage } from '#lib/i18n/errors.ts';
import { failures } from '#lib/i18n/failures.ts';
import { preferredLocale } from '#lib/i18n/locale.ts';
import { readBody, type Body } from './body.ts';
import { findHazard } from '#lib/forms/hazards.ts';

/** The language of whoever calls the API: no cookie, no account, only what the request asks for. */
export const callerLocale = (request: Request): Locale =>
  preferredLocale(request.headers.get('accept-language'));

/** A refusal: `{ "error": { "code", "message", "issues"? } }`. */
export function problem(
  status: number,
  code: string,
  message: string,
  issues?: readonly FieldIssue[]
): Response {
  const headers = { 'cache-control': 'no-store', vary: 'Accept-Language' };
  return json({ error: { code, message, ...(issues && { issues }) } }, { status, headers });
}

/** 422: the body is JSON, but not what is asked for. */
export const invalid = (issues: readonly FieldIssue[], locale: Locale): Response =>
  problem(422, 'invalid', errors[locale].problems.invalid, issues);

/** What was asked for, or 404 when there is none of it. */
export const oneOrNone = (found: unknown, request: Request): Response =>
  found === null ? nothingHere(request) : json(found);

/** 404: the same for what never was and for what is somebody else's. */
export const nothingHere = (request: Request): Response =>
  problem(404, 'unknown', failures[callerLocale(request)].unknown.heading);

/** Holds what stands after the question mark of an address against a schema. */
export const asksFor = <S extends z.ZodType>(
  { request, url }: { request: Request; url: URL },
  schema: S
): Received<z.output<S>> =>
  accept(Object.fromEntries(url.searchParams), schema, callerLocale(request));

export type Received<T> = { ok: true; data: T } | { ok: false; response: Response };

/**
 * Reads a JSON body of at most so many bytes and holds it against a schema. Whatever is sent, the
 * outcome is a value or a finished refusal: 400 not JSON, 413 too large, 422 not what is asked for.
 * The content type is not looked at: what counts is what the body is.
 */
export async function receive<S extends z.ZodType>(
  request: Request,
  schema: S,
  limitBytes: number,
  locale: Locale = callerLocale(request)
): Promise<Received<z.output<S>>> {
  return receiveBody(await readBody(request, limitBytes), schema, limitBytes, locale);
}

/** The same for a body that has been read. */
export function receiveBody<S extends z.ZodType>(
  body: Body,
  schema: S,
  limitBytes: number,
  locale: Locale
): Received<z.output<S>> {
  const words = errors[locale].problems;
  const refused = (response: Response) => ({ ok: false, response }) as const;

  if (!body.ok && body.code === 'tooLarge')
    return refused(problem(413, 'tooLarge', words.tooLarge(limitBytes)));
  const value = body.ok ? parseJson(body.text) : undefined;
  if (value === undefined) return refused(problem(400, 'notJson', words.notJson));

  const hazard = findHazard(value);
  if (!hazard) return accept(value, schema, locale);
  const message = issueMessage(hazard.code, locale);
  return refused(invalid([{ path: hazard.path.join('.'), message }], locale));
}

/** Holds a value, of a body or of a query, against a schema. */
export function accept<S extends z.ZodType>(
  value: unknown,
  schema: S,
  locale: Locale
): Received<z.output<S>> {
  // With its input an issue tells a field that is missing from one that is wrong.
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, response: invalid(issuesOf(parsed.error, locale), locale) };
}

/** The value; undefined, which JSON cannot say, when the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
