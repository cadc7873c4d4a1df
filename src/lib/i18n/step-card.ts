/** What the card of a step says, in the reader's language. */
import { BASELINE_ACTION, direction, doneWhen } from '#lib/domain/model/index.ts';
import { MARTECH, QUESTIONS, TOUCHPOINTS } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Blocker } from '#lib/domain/scorecard-types.ts';
import type { StepCard } from '#lib/domain/step-cards.ts';
import { capitalised, NAMES_IN_TEXT } from './direction-names.ts';
import { say } from './say.ts';
import { stepWords } from './steps.ts';
import { typeset } from './typography.ts';

/** "Loyalty, from level 1 to level 2". */
export function sayStepWay({ direction: id, from, to, finishing }: StepCard, locale: Locale) {
  const name = capitalised(NAMES_IN_TEXT[locale][id].subject);
  const t = stepWords[locale];
  return finishing ? t.finish(name, to) : t.upward(name, from, to);
}

/** What to do; what should have been there before the first level comes first. */
export function sayActions({ step, belowFloor }: StepCard, locale: Locale): string[] {
  const actions = [...(belowFloor ? [BASELINE_ACTION] : []), ...step.actions];
  return actions.map((action) => say(action, locale));
}

export interface StepFact {
  readonly name: string;
  /** Never empty. */
  readonly values: readonly {
    readonly text: string;
    /** The part of the text at its beginning that stands out. */
    readonly strong?: string;
    /** Why. */
    readonly small?: string;
  }[];
}

/** Metric, done when, effort, owner, what comes first, what it opens. */
export function sayStepFacts(card: StepCard, locale: Locale): StepFact[] {
  const t = stepWords[locale];
  const { metric, effort, weeks, owner } = card.step;
  const one = (text: string) => [{ text }];
  const size = t.efforts[effort];
  return [
    { name: t.metric, values: one(say(metric.name, locale)) },
    { name: t.doneWhen, values: one(typeset(doneWhen(card.step)[locale], locale)) },
    { name: t.effort, values: [{ text: `${size}, ${t.weeks(...weeks)}`, strong: size }] },
    { name: t.owner, values: one(say(owner, locale)) },
    { name: t.first, values: sayFirst(card, locale) },
    { name: t.opens, values: sayOpens(card, locale) }
  ].filter(({ values }) => values.length > 0);
}

function sayFirst({ step, unchecked, blockedBy }: StepCard, locale: Locale): StepFact['values'] {
  const t = stepWords[locale];
  if (step.prerequisites.length === 0) return [{ text: t.nothingFirst }];
  return step.prerequisites.map(({ direction: id, minLevel, why }) => {
    const said = t.prerequisite(NAMES_IN_TEXT[locale][id].subject, minLevel);
    const isOf = (other: Blocker) => other.direction === id && other.minLevel === minLevel;
    const text = blockedBy.some(isOf)
      ? said
      : unchecked.some(isOf)
        ? t.uncheckedMark(said)
        : t.met(said);
    return { text, small: say(why, locale) };
  });
}

function sayOpens({ opens }: StepCard, locale: Locale): StepFact['values'] {
  const t = stepWords[locale];
  return opens.map(({ direction: id, to, enough }) => {
    const name = say(direction(id).short, locale);
    return { text: enough ? t.opensStep(name, to) : t.opensWay(name, to) };
  });
}

export interface StepList {
  readonly name: string;
  /** Each once. */
  readonly items: readonly string[];
}

/** What it closes, how to count, what helps; lists that would be empty are left out. */
export function sayStepLists(
  { step, toClose }: Pick<StepCard, 'step' | 'toClose'>,
  locale: Locale
): StepList[] {
  const t = stepWords[locale];
  return [
    { name: t.closes, items: toClose.map(({ text }) => say(text, locale)) },
    { name: t.formula, items: [say(step.metric.formula, locale)] },
    { name: t.martech, items: step.martech.map((id) => say(MARTECH[id], locale)) },
    { name: t.touchpoints, items: step.touchpoints.map((id) => say(TOUCHPOINTS[id], locale)) },
    { name: t.questions, items: step.questions.map((id) => say(QUESTIONS[id], locale)) }
  ]
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }) => ({ name, items: [...new Set(items)] }));
}
