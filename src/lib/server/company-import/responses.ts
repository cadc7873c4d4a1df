/** The responses of a document that is sound without them: read once more, each by itself. */
import type { Locale } from '#lib/domain/model/types.ts';
import { MOST, responseShape, type ResponseDocument } from '#lib/forms/company-document.ts';
import { issuesOfDocument, type FieldIssue } from '#lib/forms/issues.ts';
import { errors, issueMessage } from '#lib/i18n/errors.ts';
import { responseFaults } from './faults.ts';
import { parts } from './parts.ts';
import { hazardIn, parsed } from './read.ts';
import type { Piece } from './split.ts';
import type { Sound, Source, Wrong } from './types.ts';

/** A response and the place of its round in the document. */
export interface Given {
  round: number;
  response: ResponseDocument;
}

/** Nobody mends more at once. */
const MOST_ISSUES = 1000;

/**
 * Yields those of each stretch as long as nothing is wrong, and returns what is. The source has been
 * read before: it is a document.
 */
export async function* responsesOf(
  source: Source,
  sound: Sound,
  locale: Locale
): AsyncGenerator<Given[], Wrong | null> {
  const issues: FieldIssue[] = [];
  const faults = responseFaults(sound);
  for await (const pieces of parts(source)) {
    const given: Given[] = [];
    for (const piece of pieces) {
      const value = parsed(piece.text);
      if (value === undefined) return { problem: 'notJson' };
      const found = readOne(piece, value, faults, locale);
      if ('issues' in found) issues.push(...found.issues);
      else given.push(found);
      if (piece.n >= MOST.responses || issues.length >= MOST_ISSUES) return { issues };
    }
    if (issues.length === 0) yield given;
  }
  return issues.length > 0 ? { issues } : null;
}

function readOne(
  { round, n }: Piece,
  value: unknown,
  faults: ReturnType<typeof responseFaults>,
  locale: Locale
): Given | { issues: FieldIssue[] } {
  const list = `rounds[${round}].responses`;
  if (n >= MOST.responses)
    return { issues: [{ path: list, message: errors[locale].tooMany(MOST.responses) }] };
  const at = (issues: FieldIssue[]) => ({
    issues: issues.map(({ path, message }) => ({ path: within(`${list}[${n}]`, path), message }))
  });
  const hazard = hazardIn(value, locale);
  if (hazard) return at([hazard]);
  const shaped = responseShape.safeParse(value, { reportInput: true });
  if (!shaped.success) return at(issuesOfDocument(shaped.error, locale));
  const wrong = faults(round, shaped.data);
  if (wrong.length === 0) return { round, response: shaped.data };
  return at(wrong.map(({ path, code }) => ({ path, message: issueMessage(code, locale) })));
}

const within = (place: string, path: string) => (path === '' ? place : `${place}.${path}`);
