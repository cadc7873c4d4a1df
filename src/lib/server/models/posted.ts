import type { Model } from '#lib/domain/model/model.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { fileOrText } from '#lib/forms/file-or-text.ts';
import { matrix } from '#lib/i18n/matrix.ts';
import { decode, type Problem } from './read.ts';

export interface PostedMatrix {
  text: string;
  /** Why there is no text to look at, in the reader's language. */
  refused: string | null;
}

/** The text of a posted form: a file, or what was pasted or is mended in the page. */
export async function readPosted(request: Request, locale: Locale): Promise<PostedMatrix> {
  const { file, text, both } = await fileOrText(request);
  if (both) return { text, refused: matrix[locale].problems.both };
  if (!file) return { text, refused: null };
  const read = decode(new Uint8Array(await file.arrayBuffer()));
  if ('text' in read) return { text: read.text, refused: null };
  return { text, refused: sayProblem(read.problem, locale) };
}

export function sayProblem(problem: Problem, locale: Locale): string {
  const words = matrix[locale].problems;
  return problem.code === 'notJson' ? words.notJson(problem.line) : words[problem.code];
}

export const saySame = ({ name }: Pick<Model, 'name'>, locale: Locale): string =>
  matrix[locale].problems.same(name);
