/** Names of companies hold any character; a header holds few (RFC 6266, RFC 8187). */
const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`
  );

/** What no system takes in the name of a file, and what would hide it or end it. */
// eslint-disable-next-line no-control-regex -- control characters are named because they are taken out
const UNNAMEABLE = /[\0-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

const LONGEST_NAME = 120;

/** A file's name from what it is of, with its ending: «Маяк, IV квартал 2026.xlsx». */
export function fileName(title: string, ending: string): string {
  const plain = title.replace(UNNAMEABLE, ' ').replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
  return `${plain.replace(/^[\s.]+|[\s.]+$/g, '') || ending}.${ending}`;
}

/** The header for a file; `plain` is its name for whoever reads ASCII only. */
export const disposition = (how: 'inline' | 'attachment', name: string, plain: string): string =>
  `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
