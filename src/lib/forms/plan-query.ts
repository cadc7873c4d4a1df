import { z } from 'zod';
import { DIRECTION_IDS, LEVELS, type DirectionId, type Level } from '#lib/domain/model/types.ts';
import { parseQuarter } from '#lib/domain/quarter.ts';
import { sizes } from './plan-forms.ts';

/** A level to reach; anything else leaves it to the target in force. */
const level = z.coerce
  .number()
  .transform((n) => LEVELS.find((known) => known === n))
  .catch(undefined);

/**
 * What the address of a suggestion asks for: `target` for every direction, a direction's own name
 * for it alone, what a quarter holds, and the first quarter. What cannot be read counts as not given.
 */
export function readSuggestQuery(query: URLSearchParams) {
  const given = Object.fromEntries(query);
  const all = level.parse(given.target);
  const own = DIRECTION_IDS.flatMap((id): [DirectionId, Level][] => {
    const found = level.parse(given[id]) ?? all;
    return found === undefined ? [] : [[id, found]];
  });
  return {
    targets: Object.fromEntries(own),
    capacity: sizes.optional().catch(undefined).parse(given),
    first: parseQuarter(given.first ?? '') ?? undefined
  };
}
