/**
 * The address in a note of evidence: only a note that is nothing but an http(s) address is a link.
 * Anything else a respondent typed (javascript:, data:, a path) stays text.
 */
export function linkOf(note: string): string | null {
  const text = note.trim();
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  return URL.canParse(text) ? new URL(text).href : null;
}
