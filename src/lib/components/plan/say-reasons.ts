import type { StepId } from '#lib/domain/model/types.ts';
import type { Reasons } from '#lib/domain/plan-suggestion.ts';
import type { PlanStatus } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { suggestionWords } from '#lib/i18n/plan-suggestion.ts';
import { planWords, sayStep } from '#lib/i18n/plan.ts';

/** Why a step stands in its quarter, a sentence each. */
export function sayReasons(
  { waitsFor, noRoomIn, unlocks, onlyForOthers }: Reasons,
  isFirst: boolean,
  locale: Locale
): string[] {
  const t = suggestionWords[locale].reasons;
  const { list, quarter } = formats(locale);
  const steps = (ids: readonly StepId[]) => list(ids.map((id) => sayStep(id, locale)));
  const said = [
    waitsFor.length > 0 ? t.waitsFor(steps(waitsFor)) : null,
    noRoomIn.length > 0 ? t.noRoom(list(noRoomIn.map(quarter))) : null,
    unlocks.length > 0 ? t.unlocks(steps(unlocks)) : null,
    onlyForOthers ? t.onlyForOthers : null
  ].filter((reason) => reason !== null);
  if (waitsFor.length + noRoomIn.length > 0) return said;
  return [isFirst ? t.first : t.plain, ...said];
}

interface Present {
  status: PlanStatus;
  quarter: Quarter;
}

/** What the plan already says of a step; whether it can be taken over, and is unless unticked. */
export function sayPresent(present: Present | null, quarter: Quarter, locale: Locale) {
  const t = suggestionWords[locale].present;
  if (!present) return { text: null, offered: true, ticked: true };
  const { status } = present;
  const where = formats(locale).quarter(present.quarter);
  if (status === 'dropped') return { text: t.dropped, offered: true, ticked: false };
  if (status !== 'planned')
    return {
      text: t.begun(planWords[locale].statuses[status], where),
      ...{ offered: false, ticked: false }
    };
  return present.quarter === quarter
    ? { text: t.here, offered: false, ticked: false }
    : { text: t.elsewhere(where), offered: true, ticked: false };
}
