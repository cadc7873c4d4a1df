/** What went out after a round: a released report, and a link to it. */
import type { Locale, Text } from '#lib/domain/model/types.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import * as reports from '#lib/server/reports/service.ts';

const SUMMARY: Text = {
  en: 'Thank you for answering so openly. We suggest beginning with the first step alone: it is small, and the others lean on it.\n\nLet us look at the plan together next week.',
  ru: 'Спасибо, что отвечали открыто. Предлагаем начать с одного первого шага: он небольшой, и на него опираются остальные.\n\nДавайте посмотрим на план вместе на следующей неделе.'
};
const READER: Text = { en: 'Management board', ru: 'Правление' };

/** Releases the report of a round as it is usually chosen. */
export async function release(
  ctx: Context,
  member: Member,
  roundId: string,
  locale: Locale
): Promise<void> {
  const prepared = await reports.preparation(ctx, member, roundId);
  // too few have answered for anything to be shown
  if (prepared === 'empty') return;
  if (prepared === 'unknown') throw new Error('The demo has lost a round.');
  const choices = { ...prepared.choices, locale, summary: SUMMARY[locale] };
  await reports.save(ctx, member, roundId, { choices, version: 0 });
  const released = await reports.release(ctx, member, roundId, {
    version: 1,
    number: 1,
    moveLinks: true
  });
  if (typeof released === 'string')
    throw new Error('The demo could not release a report.', { cause: released });
  await reports.share(ctx, member, released.id, {
    ...{ name: READER[locale], days: 90, passphrase: null }
  });
}
