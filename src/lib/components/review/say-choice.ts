import { isDetailed, type Answer } from '#lib/domain/answers.ts';
import { LEVEL_NAMES } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { respond } from '#lib/i18n/respond.ts';

/** What was chosen, in a line: a level by its name, or how many practices are there. */
export function sayChoice(answer: Answer, locale: Locale): string {
  const t = respond[locale].review;
  if ('dontKnow' in answer) return t.dontKnow;
  if ('notApplicable' in answer) return t.notApplicable(answer.notApplicable);
  if (!isDetailed(answer)) return t.level(answer.level, LEVEL_NAMES[answer.level][locale]);
  const marks = Object.values(answer.criteria);
  const full = marks.filter((mark) => mark === 'yes' || mark === 'F').length;
  return t.practices(full, marks.length);
}
