import type { Load } from '#lib/domain/plan-load.ts';
import type { Flag } from '#lib/domain/plan-order.ts';
import type { PlanItem } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { planWords } from '#lib/i18n/plan.ts';

/** The finding: how much is planned, and what of it needs a look first. */
export function headingOf(
  plan: readonly PlanItem[],
  { loads, flags, now }: { loads: readonly Load[]; flags: readonly Flag[]; now: Quarter },
  locale: Locale
): string {
  const t = planWords[locale].headings;
  const kept = plan.filter(({ status }) => status !== 'dropped');
  if (kept.length === 0) return t.empty;
  const quarters = new Set(kept.map(({ quarter }) => quarter)).size;
  const flagged = new Set(flags.map(({ step }) => step)).size;
  if (flagged > 0) return t.flagged(kept.length, quarters, flagged);
  // what is gone by cannot be relieved
  const over = loads.find((load) => load.over > 0 && load.quarter >= now);
  return over
    ? t.over(kept.length, quarters, formats(locale).quarter(over.quarter))
    : t.inOrder(kept.length, quarters);
}
