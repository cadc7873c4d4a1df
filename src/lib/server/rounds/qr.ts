import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { link, links } from './links.ts';
import { get } from './read.ts';
import type { Round, RoundLink } from './types.ts';

/** Sharp on paper at ten centimetres. */
const PNG_PIXELS = 1200;

/** A link that leads somewhere, and its round. */
export interface Printable {
  round: Round;
  link: RoundLink & { url: string };
}

/**
 * What can be printed of a round: its open link, or the one with this id. Null for a round that is
 * deleted or not here, and for a link that is revoked or has to be renewed.
 */
export async function printable(
  ctx: Context,
  member: Member,
  roundId: string,
  linkId: string | null
): Promise<Printable | null> {
  const round = await get(ctx, member, roundId);
  if (!round || round.status === 'deleted') return null;
  const found = linkId
    ? await link(ctx, member, roundId, linkId)
    : (await links(ctx, member, roundId)).find(({ kind }) => kind === 'open');
  if (!found?.url || found.revokedAt !== null) return null;
  return { round, link: { ...found, url: found.url } };
}

/** The QR code of an address as a file. */
export async function qrFile(url: string, format: 'svg' | 'png'): Promise<Uint8Array<ArrayBuffer>> {
  // both fetched when needed: the second takes ten megabytes of memory
  const { qrDrawing, qrSvg } = await import('#lib/qr/code.ts');
  const svg = qrSvg(qrDrawing(url));
  if (format === 'svg') return new TextEncoder().encode(svg);
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: PNG_PIXELS } }).render();
  return new Uint8Array(drawn.asPng());
}
