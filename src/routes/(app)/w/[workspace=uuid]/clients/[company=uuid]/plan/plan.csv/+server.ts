import { error } from '@sveltejs/kit';
import { csvResponse } from '#lib/server/http/csv.ts';
import * as plans from '#lib/server/plans/service.ts';

/** The plan as a table. */
export async function GET({ locals, params }) {
  const { ctx, member, locale } = locals;
  const rows = await plans.table(ctx, member, params.company, locale);
  if (!rows) error(404, 'unknown');
  return csvResponse(rows, 'plan.csv');
}
