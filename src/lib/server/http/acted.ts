import { error } from '@sveltejs/kit';

/**
 * What a deed came to, unless there is nothing that it could be done to: no such company, or one that
 * is archived, whose work is only read until it is restored.
 */
export function acted<T>(result: T): Exclude<T, 'unknown' | 'archived'> {
  if (result === 'unknown') error(404, 'unknown');
  if (result === 'archived') error(409, 'archived');
  return result as Exclude<T, 'unknown' | 'archived'>;
}
