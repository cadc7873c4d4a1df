import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { REFUSALS } from '#lib/refusals.ts';

const number = z.uuid().optional().catch(undefined);

/** The error page of what is refused or fails before its route (see http/guard.ts). */
export function load({ params: { reason }, url }) {
  const id = number.parse(url.searchParams.get('id'));
  error(REFUSALS[reason], { message: reason, ...(id !== undefined && { id }) });
}
