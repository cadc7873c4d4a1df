/** From a text that somebody gives to a version of the model, or to what is wrong with it. */
import { directionsOf } from '#lib/domain/model/document.ts';
import type { Model } from '#lib/domain/model/model.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { findHazard } from '#lib/forms/hazards.ts';
import { issuesOfDocument, type FieldIssue } from '#lib/forms/issues.ts';
import { readMatrix } from '#lib/forms/matrix.ts';
import { issueMessage } from '#lib/i18n/errors.ts';

/** Six times the built-in version; the text travels back with its preview. */
export const MOST_BYTES = 1_000_000;

export type Problem =
  | { code: 'empty' | 'tooLarge' | 'notText' }
  /** The line at which the reading ended; null where that cannot be said. */
  | { code: 'notJson'; line: number | null };

export type Read =
  { problem: Problem } | { issues: FieldIssue[] } | { directions: Model['directions'] };

/** A file as text: UTF-8, or UTF-16 with its byte order mark. Others are not guessed at. */
export function decode(bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.byteLength > MOST_BYTES) return { problem: { code: 'tooLarge' } };
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { problem: { code: 'notText' } };
  }
}

export function read(text: string, locale: Locale): Read {
  if (text.trim() === '') return { problem: { code: 'empty' } };
  if (Buffer.byteLength(text) > MOST_BYTES) return { problem: { code: 'tooLarge' } };
  const parsed = parse(text.replace(/^\uFEFF/, ''));
  if ('problem' in parsed) return parsed;
  const hazard = findHazard(parsed.value);
  if (hazard) {
    const message = issueMessage(hazard.code, locale);
    return { issues: [{ path: hazard.path.join('.'), message }] };
  }
  const found = readMatrix(parsed.value);
  if ('error' in found) return { issues: issuesOfDocument(found.error, locale) };
  return { directions: directionsOf(found.document) };
}

function parse(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (fault) {
    const at = positionIn(text, String(fault));
    return { problem: { code: 'notJson', line: at === null ? null : linesUpTo(text, at) } };
  }
}

const linesUpTo = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** How many characters V8 quotes before the one that it could not read. */
const QUOTED_BEFORE = 10;

/** Where the reading ended, which V8 says in figures or by quoting the place. */
function positionIn(text: string, fault: string): number | null {
  const said = /at position (\d+)/.exec(fault)?.[1];
  if (said !== undefined) return Number(said);
  const quoted = /\.\.\."([^]*)"\.\.\. is not/.exec(fault)?.[1];
  const found = quoted === undefined ? -1 : text.indexOf(quoted);
  return found === -1 ? null : found + QUOTED_BEFORE;
}
