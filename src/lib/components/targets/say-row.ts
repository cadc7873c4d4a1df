/** What stands in words beside a direction's line: the target and why, the way come, the wishes. */
import type { Locale } from '#lib/domain/model/types.ts';
import { formats } from '#lib/i18n/format.ts';
import { targetWords } from '#lib/i18n/targets.ts';

export interface Shown {
  score: number | null;
  gap: number | null;
  held: {
    level: number;
    source: { kind: 'set'; quarter: string } | { kind: 'wished' | 'default' };
  } | null;
  progress:
    | { since: string; from: null }
    | {
        since: string;
        from: number;
        moved: number;
        verdict: 'change' | 'noise' | 'notComparable';
        whole: number;
      }
    | null;
  wished: { n: number; level: number; counts: readonly number[] | null } | null;
}

/** The quarter it is needs not be named. */
export function sayHeld({ held }: Shown, quarter: string, locale: Locale): string {
  const { held: t } = targetWords[locale];
  if (!held) return t.none;
  const { level, source } = held;
  if (source.kind !== 'set') return t[source.kind](level);
  return source.quarter === quarter
    ? t.own(level)
    : t.set(level, formats(locale).quarter(source.quarter));
}

export function sayProgress({ progress, score: now, gap }: Shown, locale: Locale): string | null {
  const { progress: t } = targetWords[locale];
  const { score, delta, day } = formats(locale);
  if (!progress || now === null) return null;
  const since = day(progress.since);
  if (progress.from === null) return t.none(since);
  const { from, moved, verdict, whole } = progress;
  if (moved === 0) return t.same(since, score(now));
  const come = moved > 0 && whole > 0 ? t.of(score(moved), score(whole)) : delta(moved);
  const what = gap === 0 ? t.reached : come;
  const noise = verdict === 'noise' ? `, ${t.noise}` : '';
  return t.some(since, score(from), score(now), what + noise);
}

export function sayWishes({ wished }: Shown, locale: Locale): string | null {
  const { wished: t, wishers } = targetWords[locale];
  if (!wished) return null;
  const { n, level, counts } = wished;
  if (!counts) return t.median(wishers(n), level);
  const each = counts.flatMap((count, at) => (count > 0 ? [t.level(count, at + 1)] : []));
  return t.each(formats(locale).list(each), wishers(n));
}
