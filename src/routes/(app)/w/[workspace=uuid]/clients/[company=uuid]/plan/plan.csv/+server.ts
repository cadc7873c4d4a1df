import { error } from '@sveltejs/kit';
import { planWords } from '#lib/i18n/plan.ts';
import { csvResponse } from '#lib/server/http/files.ts';
import * as plans from '#lib/server/plans/service.ts';

/** The plan as a table. */
export async function GET({ locals, params }) {
  const { ctx, member, locale } = locals;
  const table = await plans.table(ctx, member, params.company, locale);
  if (!table) error(404, 'unknown');
  return csvResponse(table, { title: planWords[locale].title, plain: 'plan' }, locale);
}
