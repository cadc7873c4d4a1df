/** A comparison's seven rows: the figures of both rounds with what their difference means, in words. */
import {
  direction,
  DIRECTION_IDS,
  type DirectionId,
  type Locale
} from '#lib/domain/model/index.ts';
import type { DirectionFigures } from '#lib/domain/round-figures.ts';
import type { Comparison, Delta } from '#lib/domain/scorecard-types.ts';
import { compareWords } from '#lib/i18n/compare.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';

/** A round as far as its rows go. */
export interface Side {
  readonly quarter: string;
  readonly directions: readonly DirectionFigures[];
}

export interface Row {
  readonly id: DirectionId;
  readonly name: string;
  readonly short: string;
  readonly before: DirectionFigures;
  readonly now: DirectionFigures;
  readonly delta: Delta;
  /** Whether the difference counts, and why; of one that cannot be told, why not. */
  readonly why: string;
}

/** In the fixed order. */
export function rowsOf(
  { directions }: Comparison,
  { before, now }: { before: Side; now: Side },
  locale: Locale
): Row[] {
  return DIRECTION_IDS.flatMap((id) => {
    const delta = directions.find((one) => one.id === id);
    const [then, today] = [figuresOf(before, id), figuresOf(now, id)];
    if (!delta || !then || !today) return [];
    const { name, short } = direction(id);
    const unscored = [[before.quarter, then] as const, [now.quarter, today] as const].filter(
      ([, { status }]) => status !== 'scored'
    );
    return {
      ...{ id, name: say(name, locale), short: say(short, locale) },
      ...{ before: then, now: today, delta },
      why: delta.delta === null ? sayUnscored(unscored, locale) : sayVerdict(delta, locale)
    };
  });
}

const figuresOf = ({ directions }: Side, id: DirectionId) =>
  directions.find((one) => one.id === id);

/** Half a level is the least margin: a wider one comes of answers that lie apart. */
const LEAST_MARGIN = 0.5;

export function sayVerdict({ delta, threshold, verdict }: Delta, locale: Locale): string {
  const { verdict: t } = compareWords[locale];
  if (verdict === 'notComparable' || threshold === null) return '';
  const margin = formats(locale).trimmed(threshold);
  const said = delta === 0 ? t.same : t[verdict](margin);
  return threshold > LEAST_MARGIN && delta !== 0 ? `${said}, ${t.wide}` : said;
}

function sayUnscored(
  sides: readonly (readonly [string, DirectionFigures])[],
  locale: Locale
): string {
  const t = compareWords[locale];
  const { status } = scorecardWords[locale];
  const { quarter } = formats(locale);
  if (sides.length === 0) return t.short.notComparable;
  return sides
    .map(([when, figures]) => t.notScored(quarter(when), status[figures.status]))
    .join('; ');
}
