import type { Account } from '#lib/domain/account.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { DirectionResult } from '#lib/domain/scorecard-types.ts';
import { FULL_POINTS } from '#lib/domain/gates.ts';
import { explanations } from '#lib/i18n/explanations.ts';

/** Where a score comes from, in sentences: what is full, the points of the level above, the sum. */
export function sayArithmetic(
  { arithmetic }: Account,
  { status, score, level, upTo }: DirectionResult,
  locale: Locale
): string[] {
  const t = explanations[locale];
  if (arithmetic.kind === 'none' || score === null || level === null)
    return [sayNone(status, arithmetic.kind === 'none' ? arithmetic.reason : '', locale)];
  if (arithmetic.kind === 'quick')
    return [arithmetic.partlyNext ? t.quickPartly(arithmetic.level) : t.quick(arithmetic.level)];

  const { base, next } = arithmetic;
  if (!next) return [t.allFull];
  const points = next.points / FULL_POINTS;
  return [
    base === 1 ? t.floor : t.full(base),
    t.next(next.level, points, next.outOf / FULL_POINTS, base, score),
    t.level(level),
    ...(upTo === null ? [] : [t.upTo(upTo)])
  ];
}

function sayNone(status: DirectionResult['status'], reason: string, locale: Locale): string {
  const t = explanations[locale].status;
  if (status === 'notApplicable') return t.notApplicable(reason);
  return status === 'unknown' ? t.unknown : t.incomplete;
}
