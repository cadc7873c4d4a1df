import { error } from '@sveltejs/kit';
import { LOCALES } from '#lib/domain/model/types.ts';
import { isLocale } from '#lib/i18n/locale.ts';
import { qrDrawing } from '#lib/qr/code.ts';
import * as rounds from '#lib/server/rounds/service.ts';

/** Of the open link in both languages; of a personal one (`?link=`) in that person's. */
export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const linkId = url.searchParams.get('link');
  const found = await rounds.printable(ctx, member, params.round, linkId);
  if (!found) error(404, 'unknown');
  const { round, link } = found;
  const { locale } = member.workspace;
  const ownFirst = [locale, ...LOCALES.filter((other) => other !== locale)];
  const wanted = url.searchParams.get('lang') ?? link.person?.locale;
  return {
    round,
    linkId,
    person: link.person?.name ?? null,
    url: link.url,
    qr: qrDrawing(link.url),
    languages: isLocale(wanted) ? [wanted] : ownFirst
  };
}
