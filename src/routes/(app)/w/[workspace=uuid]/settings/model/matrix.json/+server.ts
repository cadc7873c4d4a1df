import { error } from '@sveltejs/kit';
import * as models from '#lib/server/models/service.ts';

/** A version as the document that people edit; without a version, the one in use. */
export async function GET({ locals: { ctx, member }, url }) {
  const asked = url.searchParams.get('version') ?? (await models.current(ctx, member)).version;
  const found = await models.document(ctx, member, asked);
  if (found === 'unknown') error(404, 'unknown');
  return new Response(`${JSON.stringify(found.document, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="matrix-${found.name}.json"`
    }
  });
}
