/** What a form of components/FileOrText.svelte brings: a file, or a text pasted or mended in the page. */
import { posted } from './read-form.ts';

export interface FileOrText {
  /** Null: none was chosen. */
  file: File | null;
  text: string;
  /** There are both, and which was meant has to be asked. */
  both: boolean;
  fields: FormData;
}

export async function fileOrText(request: Request): Promise<FileOrText> {
  const fields = await posted(request);
  const [chosen, pasted] = [fields.get('file'), fields.get('text')];
  const file = chosen instanceof File && (chosen.size > 0 || chosen.name !== '') ? chosen : null;
  const text = typeof pasted === 'string' ? pasted : '';
  // the text that the page brought back gives way to a new file; a pasted one is asked about
  const both = file !== null && text.trim() !== '' && !fields.has('again');
  return { file, text, both, fields };
}
