import { error } from '@sveltejs/kit';
import * as plans from '#lib/server/plans/service.ts';

/** The plan for a calendar program. */
export async function GET({ locals, params }) {
  const { ctx, member, locale } = locals;
  const file = await plans.calendar(ctx, member, params.company, locale);
  if (file === null) error(404, 'unknown');
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="plan.ics"'
    }
  });
}
