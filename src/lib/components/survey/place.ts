import {
  direction,
  DIRECTION_IDS,
  type DirectionId,
  type Locale
} from '#lib/domain/model/index.ts';
import { say } from '#lib/i18n/say.ts';
import { survey } from '#lib/i18n/survey.ts';

/** Where a direction stands in the journey, in words: "Direction 5 of 7", "Next: Brand." */
export function placeOf(id: DirectionId, locale: Locale) {
  const t = survey[locale].progress;
  const n = DIRECTION_IDS.indexOf(id);
  const next = DIRECTION_IDS[n + 1];
  return {
    position: t.position(n + 1),
    next: next ? t.next(say(direction(next).name, locale)) : t.last
  };
}
