/** The footer of a team's scorecard: what somebody who finds the sheet of paper must know. */
import type { Mode } from '#lib/domain/answers.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import { direction, DIRECTION_IDS, type Locale, type Model } from '#lib/domain/model/index.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import { common } from '#lib/i18n/common.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { teamWords } from '#lib/i18n/team.ts';

interface Known {
  model: Pick<Model, 'name'>;
  round: {
    quarter: string;
    mode: Mode;
    anonymous: boolean;
    isClosed: boolean;
  };
  scorecard: Scorecard;
  weights: Weights;
}

export function factsOf({ model, round, scorecard, weights }: Known, locale: Locale): string[] {
  const { facts: t } = teamWords[locale];
  const { facts } = scorecardWords[locale];
  const { quarter } = formats(locale);
  return [
    quarter(round.quarter),
    round.isClosed ? t.closed : t.open,
    common[locale].modelVersion(model.name),
    common[locale].mode[round.mode],
    facts.respondents(scorecard.respondents),
    round.anonymous ? t.anonymous : t.named,
    sayWeights(weights, locale)
  ];
}

/** What several rounds have been: every fact once. */
export function factsOfRounds(
  rounds: readonly Pick<Known['round'], 'mode' | 'anonymous'>[],
  models: readonly Known['model'][],
  weights: Weights,
  locale: Locale
): string[] {
  const { facts: t } = teamWords[locale];
  const facts = [
    ...models.map(({ name }) => common[locale].modelVersion(name)),
    ...rounds.map(({ mode }) => common[locale].mode[mode]),
    ...rounds.map(({ anonymous }) => (anonymous ? t.anonymous : t.named)),
    sayWeights(weights, locale)
  ];
  return [...new Set(facts)];
}

export function sayWeights(weights: Weights, locale: Locale): string {
  const { list, trimmed } = formats(locale);
  const weighed = DIRECTION_IDS.filter((id) => (weights[id] ?? 1) !== 1).map(
    (id) => `${say(direction(id).short, locale)} ${trimmed(weights[id] ?? 1)}`
  );
  return weighed.length > 0
    ? teamWords[locale].facts.weights(list(weighed))
    : scorecardWords[locale].facts.equalWeights;
}
