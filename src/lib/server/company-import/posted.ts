import type { Locale } from '#lib/domain/model/types.ts';
import { posted } from '#lib/forms/read-form.ts';
import { companyImport } from '#lib/i18n/company-import.ts';
import { MOST_BYTES } from './read.ts';
import type { Problem } from './types.ts';

export interface PostedCompany {
  text: string;
  /** Why there is no text to look at, in the reader's language. */
  refused: string | null;
}

/** The text of a posted form: a file, or what was pasted or is mended in the page. */
export async function readPosted(request: Request, locale: Locale): Promise<PostedCompany> {
  const fields = await posted(request);
  const [file, pasted] = [fields.get('file'), fields.get('text')];
  const text = typeof pasted === 'string' ? pasted : '';
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    return { text, refused: null };
  // the text that the page brought back gives way to a new file; a pasted one is asked about
  if (text.trim() !== '' && !fields.has('again'))
    return { text, refused: companyImport[locale].problems.both };
  if (file.size > MOST_BYTES) return { text, refused: sayProblem({ code: 'tooLarge' }, locale) };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { text: decoder.decode(await file.arrayBuffer()), refused: null };
  } catch {
    return { text, refused: sayProblem({ code: 'notText' }, locale) };
  }
}

export const sayProblem = ({ code }: Problem, locale: Locale): string =>
  companyImport[locale].problems[code];
