/** What to know before reading a comparison, in sentences. */
import type { Mode } from '#lib/domain/answers.ts';
import { matrixChanges } from '#lib/domain/matrix-changes.ts';
import {
  direction,
  DIRECTION_IDS,
  type DirectionId,
  type Locale,
  type Model
} from '#lib/domain/model/index.ts';
import type { Comparison } from '#lib/domain/scorecard-types.ts';
import { FEWEST_FOR_SPREAD } from '#lib/domain/team.ts';
import { compareWords } from '#lib/i18n/compare.ts';
import { formats } from '#lib/i18n/format.ts';
import { sayMatrixChanges } from '#lib/i18n/matrix-changes.ts';
import { say } from '#lib/i18n/say.ts';

interface Round {
  quarter: string;
  mode: Mode;
  anonymous: boolean;
  isClosed: boolean;
  respondents: number;
}

interface Known {
  before: Round;
  now: Round;
  comparison: Comparison;
  index: { directions: readonly DirectionId[] } | null;
  models: { before: Model; now: Model };
}

export function notesOn(
  { before, now, comparison, index, models }: Known,
  locale: Locale
): string[] {
  const { reading: t, marks } = compareWords[locale];
  const { quarter } = formats(locale);
  const rounds = [before, now];
  const without = DIRECTION_IDS.filter((id) => index && !index.directions.includes(id));
  const names = without.map((id) => say(direction(id).short, locale)).join(', ');
  const tooFew = ({ anonymous, respondents }: Round) =>
    anonymous && respondents < FEWEST_FOR_SPREAD;
  const onMatrix = sayMatrixChanges(
    matrixChanges(models.before, models.now),
    before.mode === now.mode ? now.mode : 'both',
    locale
  );
  return [
    ...(before.mode === now.mode ? [] : [t.otherMode]),
    ...comparison.marks.flatMap((mark) => [
      marks[mark],
      ...(mark === 'otherModelVersion' ? onMatrix : [])
    ]),
    ...(without.length > 0
      ? [t.otherDirections(DIRECTION_IDS.length - without.length, names)]
      : []),
    ...rounds.filter(({ isClosed }) => !isClosed).map((round) => t.open(quarter(round.quarter))),
    ...(rounds.some(({ anonymous }) => anonymous) ? [t.anonymous] : []),
    ...(rounds.some(tooFew) ? [t.fewWords] : [])
  ];
}
