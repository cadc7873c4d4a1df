/** Why a page has no figures, in words. */
import { benchmarkWords } from '#lib/i18n/benchmark.ts';
import type { Locale } from '#lib/domain/model/types.ts';

interface Asked {
  part: 'shares' | 'workspaceDoesNot' | 'leftOut' | 'archived';
  round: object | null;
  published: string | null;
}

/** What stands in the way first. `next`: the day of the next publication. */
export function sayNothing(
  { part, round, published }: Asked,
  next: string,
  locale: Locale
): { heading: string; lead: string } {
  const { nothing: t } = benchmarkWords[locale];
  if (part !== 'shares') return t[part];
  if (!round) return t.noRound;
  const { heading, lead } = published === null ? t.unpublished : t.tooFew;
  return { heading, lead: lead(next) };
}
