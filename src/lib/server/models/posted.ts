import type { Model } from '#lib/domain/model/model.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { posted } from '#lib/forms/read-form.ts';
import { matrix } from '#lib/i18n/matrix.ts';
import { decode, type Problem } from './read.ts';

export interface PostedMatrix {
  text: string;
  /** Why there is no text to look at, in the reader's language. */
  refused: string | null;
}

/** The text of a posted form: a file, or what was pasted or is mended in the page. */
export async function readPosted(request: Request, locale: Locale): Promise<PostedMatrix> {
  const fields = await posted(request);
  const [file, pasted] = [fields.get('file'), fields.get('text')];
  const text = typeof pasted === 'string' ? pasted : '';
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    return { text, refused: null };
  // the text that the page brought back gives way to a new file; a pasted one is asked about
  if (text.trim() !== '' && !fields.has('again'))
    return { text, refused: matrix[locale].problems.both };
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
