/** Text for XML 1.0, whatever it came with: what workbooks and slides have in common. */

// XML has no way to write these, not even escaped: one of them and the whole file is refused
// eslint-disable-next-line no-control-regex -- control characters are named because they are taken out
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** A text without what XML cannot hold: control characters go, half a surrogate pair is marked. */
export const legal = (text: string): string =>
  text.replace(/\r\n?/g, '\n').toWellFormed().replace(FORBIDDEN, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
};

/** A legal text between tags and quotes. */
export const escaped = (text: string): string =>
  legal(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
