import { error, type RequestEvent } from '@sveltejs/kit';
import { pictureQuery } from '#lib/forms/picture-query.ts';
import { bars } from '#lib/pictures/bars.ts';
import { PALETTES } from '#lib/pictures/palette.ts';
import { radar } from '#lib/pictures/radar.ts';
import { svg } from '#lib/pictures/svg.ts';
import * as exports from '#lib/server/exports/service.ts';
import * as paper from '#lib/server/paper/service.ts';
import { disposition, fileName } from './attachment.ts';
import { admit } from './downloads.ts';

const DRAW = { radar, bars };
const TYPES = { svg: 'image/svg+xml', png: 'image/png' };

/** A chart of a round as a file, as its address asks for it: `?ground=transparent&lang=en`. */
export async function pictureResponse(
  {
    params,
    url,
    ...asked
  }: Pick<RequestEvent, 'locals' | 'setHeaders' | 'url'> & {
    params: { round: string; picture: 'svg' | 'png' };
  },
  what: 'radar' | 'bars'
): Promise<Response> {
  const { ctx, member, locale: own } = asked.locals;
  const { ground, scheme, size, lang } = pictureQuery.parse(Object.fromEntries(url.searchParams));
  const locale = lang ?? own;
  const found = await exports.figures(ctx, member, params.round, { what, locale });
  if (!found) error(404, 'unknown');
  const { picture: format } = params;
  await admit(asked, { ...found, what, format });
  const drawn = DRAW[what](found.figures, locale);
  const look = { palette: PALETTES[scheme], isPaper: ground === 'paper' };
  const width = drawn.box.width * size;
  const file = format === 'svg' ? svg(drawn, look) : await paper.png(drawn, { ...look, width });
  return new Response(file, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': disposition(
        'attachment',
        fileName(found.title, format),
        `${what}.${format}`
      )
    }
  });
}
