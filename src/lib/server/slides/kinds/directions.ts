/** What both charts say of a direction. */
import type { DirectionId } from '#lib/domain/model/types.ts';
import type { DirectionResult } from '#lib/domain/scorecard-types.ts';
import { formats } from '#lib/i18n/format.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { flat } from '../look.ts';

/** From 0, so that level 1 is something to see. */
export const SCALE = { from: 0, to: 5 } as const;

export const resultOf = (
  { figures }: ReportContent,
  id: DirectionId
): DirectionResult | undefined => figures.scorecard.directions.find((result) => result.id === id);

/** Why there is no score; null where there is one. */
export function whyNot(content: ReportContent, id: DirectionId): string | null {
  const { status = 'unknown', score = null } = resultOf(content, id) ?? {};
  return score === null ? scorecardWords[content.locale].status[status] : null;
}

/** Where there is no score, the axis says why. */
export function axisName(content: ReportContent, id: DirectionId): string {
  const reason = whyNot(content, id);
  const name = flat(content.figures.names[id].short);
  return reason === null ? name : `${name}: ${reason}`;
}

/** "Loyalty 1.0, target 3.0" */
export function sayDirection(content: ReportContent, id: DirectionId): string {
  const { profile } = scorecardWords[content.locale];
  const { score } = formats(content.locale);
  const { score: now = null, target = null } = resultOf(content, id) ?? {};
  const name = flat(content.figures.names[id].name);
  if (now === null) return profile.axisNone(name, whyNot(content, id) ?? '');
  return profile.axis(name, score(now), target === null ? '—' : score(target));
}
