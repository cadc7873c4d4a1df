import type { Locale } from '#lib/domain/model/types.ts';
import { fileOrText } from '#lib/forms/file-or-text.ts';
import { clientImport } from '#lib/i18n/client-import.ts';
import { checked, decode } from './decode.ts';
import { sayProblem } from './say.ts';
import { WHEN_PRESENT, type WhenPresent } from './types.ts';

export interface PostedTable {
  text: string;
  whenPresent: WhenPresent;
  /** Why there is no table to look at, in the reader's language. */
  refused: string | null;
}

/** The table of a posted form: a file, or a text that was pasted or travels with its preview. */
export async function readPosted(request: Request, locale: Locale): Promise<PostedTable> {
  const { file, text, both, fields } = await fileOrText(request);
  const chosen = WHEN_PRESENT.find((choice) => choice === fields.get('present'));
  const whenPresent = chosen ?? 'skip';
  const t = clientImport[locale];
  if (!file && text.trim() === '') return { text, whenPresent, refused: t.nothing };
  if (both) return { text, whenPresent, refused: t.both };
  const read = file ? decode(new Uint8Array(await file.arrayBuffer())) : checked(text);
  if ('text' in read) return { text: read.text, whenPresent, refused: null };
  const kept = file || text.includes('\0') ? '' : text;
  return { text: kept, whenPresent, refused: sayProblem(read.problem, locale) };
}
