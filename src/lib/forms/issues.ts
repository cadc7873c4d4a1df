/** Zod's findings as the API and the forms report them: a path and a sentence in one language. */
import type { z } from 'zod';
import type { Locale } from '#lib/domain/model/types.ts';
import { errors, isIssueWord, issueMessage } from '#lib/i18n/errors.ts';

export interface FieldIssue {
  readonly path: string;
  readonly message: string;
}

type Finding = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Nobody reads more, and a body of 2 MB could hold 100,000 faults. */
const MOST_REPORTED = 100;
/** Names of unknown fields are the sender's own words: cut, not repeated at any length. */
const LONGEST_NAME = 100;

/**
 * What is wrong, in the order found; parse with `reportInput: true`. A schema of ours gives a code
 * of `errors.issues` as its error message; everything else is put into words here.
 */
export const issuesOf = (error: z.core.$ZodError, locale: Locale): FieldIssue[] =>
  findingsOf(error)
    .slice(0, MOST_REPORTED)
    .map(({ path, finding }) => ({
      path: path.map(partOf).join('.'),
      message: words(finding, locale)
    }));

/** The same of a document that people edit: all that is wrong, `levels[2].criteria[0]` in paths. */
export const issuesOfDocument = (error: z.core.$ZodError, locale: Locale): FieldIssue[] =>
  findingsOf(error).map(({ path, finding }) => ({
    path: path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${partOf(part)}`))
      .join('')
      .replace(/^\./, ''),
    message: words(finding, locale)
  }));

const findingsOf = (error: z.core.$ZodError) =>
  error.issues.flatMap((finding) => flatten(finding, []));

const partOf = (part: PropertyKey) => String(part).slice(0, LONGEST_NAME);

/** One finding per value: an unknown field each, and of a union only the branch that was meant. */
function flatten(finding: Finding, within: Path): { path: Path; finding: Finding }[] {
  const path = [...within, ...finding.path];
  if (finding.code === 'unrecognized_keys')
    return finding.keys.slice(0, MOST_REPORTED).map((key) => ({ path: [...path, key], finding }));
  if (finding.code === 'invalid_union') {
    const meant = finding.errors.find((branch) => !branch.some(lacksItsKey));
    if (meant) return meant.flatMap((inner) => flatten(inner, path));
  }
  return [{ path, finding }];
}

/** Branches of a union differ by a required field: without it this branch was not meant. */
const lacksItsKey = (finding: Finding) => finding.path.length === 1 && isMissing(finding);

/** JSON has no undefined, so an absent input is an absent field. */
const isMissing = (finding: Finding) => finding.input === undefined;

function words(finding: Finding, locale: Locale): string {
  if (isIssueWord(finding.message)) return issueMessage(finding.message, locale);
  if (finding.code === 'unrecognized_keys') return issueMessage('unknownField', locale);
  if (finding.code === 'invalid_union') return issueMessage('noAnswer', locale);
  if (finding.code === 'invalid_key' && finding.issues[0]) return words(finding.issues[0], locale);
  if (isMissing(finding)) return issueMessage('required', locale);
  if (finding.code === 'invalid_type') return typeWords(finding.expected, locale);
  if (finding.code === 'invalid_value') return valueWords(finding.values, locale);
  if (finding.code === 'too_big' || finding.code === 'too_small')
    return limitWords(finding, locale);
  return issueMessage(finding.code === 'invalid_format' ? 'wrongFormat' : 'wrong', locale);
}

function typeWords(expected: string, locale: Locale): string {
  const { wrongType } = errors[locale];
  switch (expected) {
    case 'string':
      return wrongType.text;
    case 'number':
      return wrongType.number;
    case 'int':
      return wrongType.whole;
    case 'boolean':
      return valueWords([true, false], locale);
    case 'array':
      return wrongType.list;
    default:
      return wrongType.object;
  }
}

const valueWords = (values: readonly unknown[], locale: Locale) =>
  errors[locale].notOneOf(values.map(String).join(', '));

function limitWords(
  finding: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  locale: Locale
): string {
  const say = errors[locale];
  const limit = Number(finding.code === 'too_big' ? finding.maximum : finding.minimum);
  const most = finding.code === 'too_big';
  if (finding.origin === 'string') {
    if (!most && limit === 1) return say.issues.empty;
    return most ? say.tooLong(limit) : say.tooShort(limit);
  }
  if (finding.origin === 'array') return most ? say.tooMany(limit) : say.tooFew(limit);
  return most ? say.tooBig(limit) : say.tooSmall(limit);
}
