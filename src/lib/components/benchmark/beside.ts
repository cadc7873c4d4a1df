/** A company beside its peers in words. */
import type { BenchmarkFinding } from '#lib/domain/benchmark-finding.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import { benchmarkWords } from '#lib/i18n/benchmark.ts';
import { capitalised, NAMES_IN_TEXT } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';

/** A figure as the page is given it. */
export interface Figure {
  figure: 'index' | DirectionId;
  own: number | null;
  others: {
    n: number;
    median: number;
    quartiles: { q1: number; q3: number } | null;
    place: { below: number; equal: number } | null;
    quarter: string | null;
  } | null;
  difference: number | null;
}

/** More are counted, not named. */
const MOST_NAMED = 2;

/** The heading; without a finding the company has nothing to hold against the others. */
export function sayFinding(finding: BenchmarkFinding | null, locale: Locale): string {
  const { heading: t } = benchmarkWords[locale];
  if (!finding) return t.none;
  const { ahead, behind } = finding;
  const names = (ids: readonly DirectionId[]) =>
    ids.length > MOST_NAMED
      ? t.directions(ids.length)
      : formats(locale).list(ids.map((id) => NAMES_IN_TEXT[locale][id].inList));
  if (ahead.length > 0 && behind.length > 0)
    return capitalised(t.both(names(ahead), names(behind)));
  if (ahead.length > 0) return capitalised(t.ahead(names(ahead)));
  return behind.length > 0 ? capitalised(t.behind(names(behind))) : t.level;
}

/** "better than 4 of 10, level with 1"; empty where a place says nothing yet. */
export function sayPlace({ others }: Pick<Figure, 'others'>, locale: Locale): string {
  const t = benchmarkWords[locale];
  if (!others?.place) return '';
  const { below, equal } = others.place;
  return t.place(below, others.n) + (equal > 0 ? t.level(equal) : '');
}
