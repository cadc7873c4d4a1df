import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';

export interface Entry {
  readonly path: string;
  /** Made when its turn comes: the parts of a long report are never all in memory twice. */
  readonly bytes: () => Uint8Array;
}

/** A ZIP file names days by the clocks of the place, and knows none before this year. */
function localDay(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Math.max(1980, year), month - 1, date);
}

/** So many small files are packed before others get a turn. */
const AT_ONCE = 8;

/** Packed in their order; the same entries of the same day (YYYY-MM-DD) are the same bytes. */
export async function zip(entries: readonly Entry[], day: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((fault, bytes) => {
    if (fault) throw fault;
    pieces.push(bytes);
  });
  for (const [n, { path, bytes }] of entries.entries()) {
    if (n % AT_ONCE === 0) await setImmediate();
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = localDay(day);
    archive.add(file);
    file.push(bytes(), true);
  }
  archive.end();
  return Buffer.concat(pieces);
}
