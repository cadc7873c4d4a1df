import type { StepId } from '#lib/domain/model/types.ts';
import type { Flag } from '#lib/domain/plan-order.ts';
import type { PlanItem } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { planWords, sayStep } from '#lib/i18n/plan.ts';

export interface MendableFlag extends Flag {
  mend: { step: StepId; quarter: Quarter; added: boolean }[] | null;
}

/** What is wrong: what the step needs first, and where that is. */
export function sayFlag({ step, needs, kind }: Flag, plan: readonly PlanItem[], locale: Locale) {
  const t = planWords[locale].flag;
  const said = sayStep(needs, locale);
  if (kind === 'missing') return t.missing(said);
  const quarterOf = (id: StepId) => plan.find((item) => item.step === id)?.quarter ?? '';
  return quarterOf(needs) === quarterOf(step)
    ? t.sameQuarter(said)
    : t.later(said, formats(locale).quarter(quarterOf(needs)));
}

/** What the button does, each step that it touches by name. */
export function sayMend(
  { needs, mend }: MendableFlag,
  plan: readonly PlanItem[],
  locale: Locale
): string | null {
  if (!mend) return null;
  const t = planWords[locale].mend;
  const { quarter: sayQuarter, list } = formats(locale);
  const moves = mend.map(({ step, quarter, added }) => {
    const said = sayStep(step, locale);
    if (added) return t.add(said, sayQuarter(quarter));
    const stays = plan.some((item) => item.step === step && item.quarter === quarter);
    if (!stays) return t.move(said, sayQuarter(quarter));
    return step === needs ? t.moveBefore(said) : t.moveAfter(said);
  });
  // a sentence's second verb begins small
  return list(
    moves.map((move, n) => (n === 0 ? move : move.charAt(0).toLowerCase() + move.slice(1)))
  );
}

/** The same for the form, which asks for this and nothing else (see `plans.sayMoves`). */
export const movesOf = (mend: NonNullable<MendableFlag['mend']>): string =>
  mend.map(({ step, quarter }) => `${step} ${quarter}`).join(', ');
