import { error, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#lib/domain/model/types.ts';
import { exportWords } from '#lib/i18n/exports.ts';
import { pictureQuery } from '#lib/forms/picture-query.ts';
import { bars } from '#lib/pictures/bars.ts';
import { PALETTES } from '#lib/pictures/palette.ts';
import { radar } from '#lib/pictures/radar.ts';
import { svg } from '#lib/pictures/svg.ts';
import type { ReportContent, ReportFigures } from '#lib/report/content.ts';
import * as exports from '#lib/server/exports/service.ts';
import * as paper from '#lib/server/paper/service.ts';
import type { ScorecardView } from '#lib/server/scorecards/service.ts';
import { disposition, fileName } from './attachment.ts';
import { admit } from './downloads.ts';

const DRAW = { radar, bars };
const TYPES = { svg: 'image/svg+xml', png: 'image/png' };

interface Asked {
  what: keyof typeof DRAW;
  format: keyof typeof TYPES;
  url: URL;
}

/** A chart of a round as a file, as its address asks for it: `?ground=transparent&lang=en`. */
export async function pictureResponse(
  {
    params,
    url,
    ...asked
  }: Pick<RequestEvent, 'locals' | 'setHeaders' | 'url'> & {
    params: { round: string; picture: Asked['format'] };
  },
  what: Asked['what']
): Promise<Response> {
  const { ctx, member, locale: own } = asked.locals;
  const { picture: format } = params;
  const { lang } = asIts(url);
  const locale = lang ?? own;
  const found = await exports.figures(ctx, member, params.round, { what, locale });
  if (!found) error(404, 'unknown');
  await admit(asked, { ...found, what, format });
  return drawn({ figures: found.figures, title: found.title, locale }, { what, format, url });
}

/** A chart of a released report: its figures and its language. */
export const reportPicture = (
  { figures, cover, locale }: ReportContent,
  asked: Asked
): Promise<Response> => {
  const title = exportWords[locale].titles[asked.what](cover.company, cover.eyebrow);
  return drawn({ figures, title, locale }, asked);
};

/** A chart of one response's scorecard, for whoever gave it. */
export const ownPicture = (view: ScorecardView, asked: Asked, own: Locale): Promise<Response> => {
  const locale = asIts(asked.url).lang ?? own;
  return drawn({ ...exports.ownFigures(view, asked.what, locale), locale }, asked);
};

interface Drawing {
  figures: ReportFigures;
  title: string;
  locale: Locale;
}

async function drawn(
  { figures, title, locale }: Drawing,
  { what, format, url }: Asked
): Promise<Response> {
  const { ground, scheme, size } = asIts(url);
  const picture = DRAW[what](figures, locale);
  const look = { palette: PALETTES[scheme], isPaper: ground === 'paper' };
  const width = picture.box.width * size;
  const file = format === 'svg' ? svg(picture, look) : await paper.png(picture, { ...look, width });
  return new Response(file, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': disposition('attachment', fileName(title, format), `${what}.${format}`)
    }
  });
}

const asIts = ({ searchParams }: URL) => pictureQuery.parse(Object.fromEntries(searchParams));
