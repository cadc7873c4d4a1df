/** A document as it comes in: its responses one by one, then what is left of it. */
import { setImmediate } from 'node:timers/promises';
import { splitter, type Piece } from './split.ts';
import type { Problem, Source } from './types.ts';

/** A round of 10,000 responses with comments takes 10 to 20 MB. */
export const MOST_BYTES = 32_000_000;
/** Of everything but the responses, and of one response: characters. */
const LONGEST_PART = 2_000_000;
const STRETCH_BYTES = 65_536;

/** Yields the responses of each stretch that is read; returns the rest, or why there is none. */
export async function* parts(
  source: Source
): AsyncGenerator<Piece[], { rest: string } | { problem: Problem }> {
  const { take, end, held } = splitter();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const stretch of stretches(source)) {
      bytes += stretch.byteLength;
      if (bytes > MOST_BYTES) return { problem: 'tooLarge' };
      yield take(decoder.decode(stretch, { stream: true }));
      if (held() > LONGEST_PART) return { problem: 'tooLarge' };
    }
    decoder.decode();
  } catch (fault) {
    if (fault instanceof TypeError) return { problem: 'notText' };
    throw fault;
  }
  const rest = end();
  if (rest === null) return { problem: 'notJson' };
  return rest.trim() === '' ? { problem: 'empty' } : { rest };
}

/** A blob's own stream may be one piece, of all of it: others would wait until that is gone through. */
async function* stretches(source: Source): AsyncGenerator<Uint8Array> {
  const blob = typeof source === 'string' ? new Blob([source]) : source;
  for (let from = 0; from < blob.size; from += STRETCH_BYTES) {
    yield new Uint8Array(await blob.slice(from, from + STRETCH_BYTES).arrayBuffer());
    await setImmediate();
  }
}
