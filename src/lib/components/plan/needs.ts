import { stepOf, type Model } from '#lib/domain/model/model.ts';
import type { DirectionId, Level, StepId } from '#lib/domain/model/types.ts';
import type { PlanItem } from '#lib/domain/plan.ts';
import { stepParts, stepTo } from '#lib/domain/step-id.ts';
import type { Standings } from '#lib/domain/team.ts';
import { NAMES_IN_TEXT } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { planStepWords } from '#lib/i18n/plan-step.ts';
import { say } from '#lib/i18n/say.ts';
import { stepWords } from '#lib/i18n/steps.ts';

/** What has to come before a step: the level below it and its prerequisites, each with where it is. */
export function sayNeeds(
  model: Model,
  id: StepId,
  plan: readonly PlanItem[],
  standings: Standings | undefined,
  locale: Locale
): { said: string; why: string | null }[] {
  const { direction, from } = stepParts(id);
  const below = from > 1 ? [{ direction, minLevel: from, why: null }] : [];
  const others = stepOf(model, id).prerequisites.map(({ direction, minLevel, why }) => ({
    ...{ direction, minLevel, why: say(why, locale) }
  }));
  return [...below, ...others].map(({ direction, minLevel, why }) => ({
    said: sayNeed(direction, minLevel, plan, standings, locale),
    why
  }));
}

function sayNeed(
  direction: DirectionId,
  level: Level,
  plan: readonly PlanItem[],
  standings: Standings | undefined,
  locale: Locale
): string {
  const [t, words] = [planStepWords[locale], stepWords[locale]];
  const said = words.prerequisite(NAMES_IN_TEXT[locale][direction].subject, level);
  const standing = standings?.[direction];
  if (standing?.status === 'scored' && standing.level >= level) return words.met(said);
  const item = plan.find(
    ({ step, status }) => step === stepTo(direction, level) && status !== 'dropped'
  );
  if (item?.status === 'done') return t.done(said);
  if (item) return t.plannedFor(said, formats(locale).quarter(item.quarter));
  return standing?.status === 'scored' ? t.open(said) : words.uncheckedMark(said);
}
