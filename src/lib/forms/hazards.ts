/**
 * What JSON may say and a database, a log or a schema may stumble over: looked for once, before
 * anything else reads the value.
 */
import { isStorable } from '#lib/forms/text.ts';

export type Hazard = 'tooDeep' | 'tooManyValues' | 'brokenText' | 'numberTooLarge' | 'unknownField';

export interface Found {
  code: Hazard;
  path: string[];
}

/** Far above what any request of ours needs, far below what a recursion can bear. */
const DEEPEST = 64;
/** Twice the longest list of ours. A schema spends long on 100,000 unknown fields. */
const MOST_VALUES = 1000;

/** The first hazard and where it stands; null when there is none. */
export function findHazard(value: unknown, depth = 0): Found | null {
  if (typeof value !== 'object' || value === null) return here(hazardOfLeaf(value));
  if (depth >= DEEPEST) return here('tooDeep');
  const keys = Object.keys(value);
  if (keys.length > MOST_VALUES) return here('tooManyValues');
  for (const key of keys) {
    // An own "__proto__" is harmless until the first assignment by key.
    if (key === '__proto__') return { code: 'unknownField', path: [key] };
    if (!isStorable(key)) return here('brokenText');
    const inner = findHazard((value as Record<string, unknown>)[key], depth + 1);
    if (inner) return { code: inner.code, path: [key, ...inner.path] };
  }
  return null;
}

const here = (code: Hazard | null): Found | null => code && { code, path: [] };

function hazardOfLeaf(value: unknown): Hazard | null {
  if (typeof value === 'string') return isStorable(value) ? null : 'brokenText';
  // JSON.parse turns 1e309 into Infinity.
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'numberTooLarge';
  return null;
}
