import type { Locale } from '#lib/domain/model/types.ts';
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
  const posted = await request.formData();
  const [file, pasted] = [posted.get('file'), posted.get('text')];
  const text = typeof pasted === 'string' ? pasted : '';
  const chosen = WHEN_PRESENT.find((choice) => choice === posted.get('present'));
  const whenPresent = chosen ?? 'skip';
  const hasFile = file instanceof File && (file.size > 0 || file.name !== '');
  const t = clientImport[locale];
  if (!hasFile && text.trim() === '') return { text, whenPresent, refused: t.nothing };
  // the text that a preview brought back gives way to a new file; a pasted one is asked about
  if (hasFile && text.trim() !== '' && !posted.has('again'))
    return { text, whenPresent, refused: t.both };
  const read = hasFile ? decode(new Uint8Array(await file.arrayBuffer())) : checked(text);
  if ('text' in read) return { text: read.text, whenPresent, refused: null };
  const kept = hasFile || text.includes('\0') ? '' : text;
  return { text: kept, whenPresent, refused: sayProblem(read.problem, locale) };
}
