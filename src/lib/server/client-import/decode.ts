import type { TableProblem } from './types.ts';

/** Of the text in UTF-8: it travels back with the preview, and forms of 2 MB are refused. */
const MOST_BYTES = 1_000_000;

/** How the files that people take for tables begin: XLSX and XLS. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0]
];
const begins = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, n) => bytes[n] === byte);

type Decoded = { text: string } | { problem: TableProblem };

/**
 * A file as text. Spreadsheets write UTF-8, UTF-16 ("Unicode text") or, in Russian Windows, its old
 * code page, and say which at best by a byte order mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (WORKBOOKS.some((mark) => begins(bytes, mark))) return { problem: { code: 'workbook' } };
  if (bytes.byteLength > MOST_BYTES) return { problem: { code: 'tooLarge' } };
  return checked(asText(bytes));
}

/** The same limits for a text that was pasted. */
export function checked(text: string): Decoded {
  if (text.includes('\0')) return { problem: { code: 'notText' } };
  if (text.trim() === '') return { problem: { code: 'empty' } };
  if (Buffer.byteLength(text) > MOST_BYTES) return { problem: { code: 'tooLarge' } };
  return { text };
}

function asText(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
