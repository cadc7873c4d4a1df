import { error, type RequestEvent } from '@sveltejs/kit';
import * as rounds from '#lib/server/rounds/service.ts';
import { disposition, fileName } from './attachment.ts';

const TYPES = { svg: 'image/svg+xml', png: 'image/png' };

/** A round's QR code as a file: of its open link, or with `?link=` of the one with that id. */
export async function qrResponse(
  { locals, params, url }: RequestEvent<{ round: string }>,
  format: 'svg' | 'png'
): Promise<Response> {
  const { ctx, member } = locals;
  const found = await rounds.printable(ctx, member, params.round, url.searchParams.get('link'));
  if (!found) error(404, 'unknown');
  const { round, link } = found;
  const name = [round.companyName, round.quarter, link.person?.name].filter(Boolean).join(' ');
  return new Response(await rounds.qrFile(link.url, format), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': disposition('inline', fileName(name, format), `qr.${format}`)
    }
  });
}
