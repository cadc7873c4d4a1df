import { fileOrText } from '#lib/forms/file-or-text.ts';
import type { Source } from './types.ts';

/** The document of a posted form, which is not read yet; `both`: a file and a text were given. */
export async function readPosted(request: Request): Promise<{ source: Source; both: boolean }> {
  const { file, text, both } = await fileOrText(request);
  return { source: both ? text : (file ?? text), both };
}
