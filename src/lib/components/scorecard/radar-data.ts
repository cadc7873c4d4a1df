/** The axes for the script that takes the radar over, as JSON for `<figure data-chart>`. */
import { direction, type DirectionId, type Locale } from '#lib/domain/model/index.ts';
import type { DirectionResult } from '#lib/domain/scorecard-types.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { RadarAxis } from '#lib/radar/outlines.ts';

/** The agency's own rating by direction. */
export type Outside = Readonly<Record<DirectionId, number | null>>;

interface Beside {
  confirmed: ReadonlySet<DirectionId>;
  outside: Outside | null;
  /** What the third outline is. */
  besideName: string;
}

export function radarData(
  directions: readonly DirectionResult[],
  { confirmed, outside, besideName }: Beside,
  locale: Locale
): string {
  const { profile: t } = scorecardWords[locale];
  const { score } = formats(locale);
  const axes = directions.map(({ id, score: now, target }): RadarAxis => {
    const goal = now === null ? null : target;
    const rated = outside?.[id] ?? null;
    const how = confirmed.has(id) ? t.confirmed : t.declared;
    return {
      name: say(direction(id).name, locale),
      confirmed: confirmed.has(id),
      at: { now, target: goal, outside: rated },
      says: {
        now: now === null ? '' : `${t.now} ${score(now)} (${how})`,
        target: goal === null ? '' : `${t.target} ${score(goal)}`,
        outside: rated === null ? '' : `${besideName} ${score(rated)}`
      }
    };
  });
  return JSON.stringify(axes);
}
