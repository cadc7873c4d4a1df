import { error } from '@sveltejs/kit';
import { REFUSALS } from '#lib/refusals.ts';

/** The error page of what is refused before its route (see http/guard.ts). */
export const load = ({ params }) => error(REFUSALS[params.reason], params.reason);
