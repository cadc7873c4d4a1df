/** One point of a line in words: its difference from the point before, and whether it counts. */
import type { Locale } from '#lib/domain/model/types.ts';
import type { Line } from '#lib/domain/series.ts';
import { formats } from '#lib/i18n/format.ts';
import { quarterWords } from '#lib/i18n/quarters.ts';

export interface SaidPoint {
  readonly score: string;
  readonly said: string;
  readonly isChange: boolean;
}

/** Null where the round has no figure of the line. */
export function sayPoint(line: Line, roundId: string, locale: Locale): SaidPoint | null {
  const n = line.points.findIndex(({ round }) => round === roundId);
  const point = line.points[n];
  if (!point) return null;
  const { table: t } = quarterWords[locale];
  const f = formats(locale);
  const score = f.score(point.value);
  const segment = line.segments[n - 1];
  if (!segment) return { score, said: t.first, isChange: false };
  const { delta, threshold, verdict } = segment;
  if (delta === null || threshold === null) return { score, said: t.broken, isChange: false };
  const isChange = verdict === 'change';
  const say = isChange ? t.change : t.noise;
  return { score, said: say(f.delta(delta), f.trimmed(threshold)), isChange };
}
