import { error } from '@sveltejs/kit';
import * as brands from '#lib/server/brands/service.ts';

/** A logo, for whoever was shown its address: that is random, and another one for other bytes. */
export async function GET({ locals: { ctx }, params }) {
  const file = await brands.logoFile(ctx, params.logo);
  if (!file) error(404, 'unknown');
  return new Response(file.bytes, {
    headers: {
      'content-type': file.type,
      'content-length': String(file.bytes.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      // opened by itself it is a document of this site: one that can do nothing
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-robots-tag': 'noindex'
    }
  });
}
