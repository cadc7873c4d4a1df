import { isDontKnow, isNotApplicable, isQuick, type Answer } from '#lib/domain/answers.ts';
import type { Ladder } from '#lib/domain/gates.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { answerState } from '#lib/domain/progress.ts';
import { formats } from '#lib/i18n/format.ts';
import { survey } from '#lib/i18n/survey.ts';

/**
 * An answer in a word, for the list of directions; empty when there is none. A detailed answer
 * shows no level: it would tell where the questions lead.
 */
export function sayAnswer(ladder: Ladder, answer: Answer | undefined, locale: Locale) {
  const t = survey[locale].progress;
  if (!answer) return '';
  if (isDontKnow(answer)) return t.dontKnow;
  if (isNotApplicable(answer)) return t.notApplicable;
  if (isQuick(answer)) return formats(locale).score(answer.level + (answer.partlyNext ? 0.5 : 0));
  const state = answerState(ladder, answer);
  if (state === 'unanswered') return '';
  return state === 'begun' ? t.begun : t.answered;
}
