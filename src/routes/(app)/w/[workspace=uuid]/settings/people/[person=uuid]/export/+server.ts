import { error } from '@sveltejs/kit';
import * as rights from '#lib/server/rights/service.ts';

/** A POST, because it is written down who took the data. */
export async function POST({ locals: { ctx, member }, params }) {
  const exported = await rights.exported(ctx, member, params.person);
  if (!exported) error(404, 'unknown');
  return new Response(JSON.stringify(exported, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="person-${exported.exportedAt.slice(0, 10)}.json"`
    }
  });
}
