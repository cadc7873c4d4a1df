import { stepsNow } from '#lib/domain/roadmap.ts';
import type { StepCard } from '#lib/domain/step-cards.ts';
import { sayActions, sayStepFacts, sayStepLists, sayStepWay } from '#lib/i18n/step-card.ts';
import { say } from '#lib/i18n/say.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { reportWords } from '#lib/i18n/report.ts';
import type { Block, Fact, Recommendation, Section } from '#lib/report/content.ts';
import type { Choices, Edited } from '#lib/report/choices.ts';
import type { Making } from './source.ts';

/** The recommendations in the author's order and words; hidden ones are not in the document at all. */
export function steps({ source, choices, locale }: Making): Omit<Section, 'id'> | null {
  const { team } = source;
  const t = stepWords[locale];
  const canBegin = new Set(stepsNow(team.scorecard.steps).map(({ id }) => id));
  const cards = inOrder(team.steps, choices.recommendations)
    .flatMap(({ card, edited }) =>
      edited?.hidden ? [] : [recommendation(card, edited, { locale, now: canBegin.has(card.id) })]
    )
    .map((card, n) => ({ ...card, number: n + 1 }));
  if (cards.length === 0) return null;
  const first = cards.findIndex((card) => !card.now);
  const split = first === -1 ? cards.length : first;
  // an order that puts something else before what can begin now is the author's own: it stays whole
  const isWhole = cards.slice(split).some((card) => card.now);
  const [now, later] = isWhole ? [cards, []] : [cards.slice(0, split), cards.slice(split)];
  const block = (heading: string | null, part: readonly Recommendation[]): Block[] =>
    part.length > 0 ? [{ kind: 'recommendations', heading, cards: part }] : [];
  return {
    heading: isWhole ? reportWords[locale].recommendations : t.heading(now.length),
    note: isWhole || now.length === 0 ? null : t.order,
    blocks: [...block(null, now), ...block(t.later, later)]
  };
}

export interface Ordered {
  readonly card: StepCard;
  readonly edited: Edited | undefined;
}

/** As the author ordered them; what was not there when they did comes after, in the roadmap's order. */
export function inOrder(
  cards: readonly StepCard[],
  recommendations: Choices['recommendations']
): Ordered[] {
  const named = recommendations.flatMap((edited) => {
    const card = cards.find(({ id }) => id === edited.step);
    return card ? [{ card, edited }] : [];
  });
  const known = new Set(named.map(({ card }) => card.id));
  const rest = cards.filter(({ id }) => !known.has(id));
  return [...named, ...rest.map((card) => ({ card, edited: undefined }))];
}

function recommendation(
  card: StepCard,
  edited: Edited | undefined,
  { locale, now }: { locale: Making['locale']; now: boolean }
): Omit<Recommendation, 'number'> {
  const own = (text: string) => typeset(text, locale);
  const { outcome, actions } = edited ?? {};
  return {
    ...{ id: card.id, direction: card.direction, now, way: sayStepWay(card, locale) },
    ...{ score: card.score, to: card.to, target: card.target },
    outcome: outcome ? own(outcome) : say(card.step.outcome, locale),
    actions: actions ? actions.map(own) : sayActions(card, locale),
    facts: sayStepFacts(card, locale).flatMap(({ name, values }) =>
      values.map(({ text, small }, n): Fact => ({
        ...{ name: n === 0 ? name : '', text },
        ...(small && { small })
      }))
    ),
    more: sayStepLists(card, locale).map(({ name, items }) => ({
      heading: name,
      items: items.map((text) => ({ text, mark: 'plain' }))
    })),
    note: edited?.note ? own(edited.note) : null
  };
}
