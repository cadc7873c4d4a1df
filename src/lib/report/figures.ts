import { byDirection } from '#lib/domain/by-direction.ts';
import { isConfirmed, type Claims } from '#lib/domain/evidence.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import { direction } from '#lib/domain/model/index.ts';
import { DIRECTION_IDS, type DirectionId, type Locale } from '#lib/domain/model/types.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import type { Spread } from '#lib/domain/spread.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { ReportFigures } from './content.ts';

type Third = ReportFigures['third'];

/** What charts need of a scorecard: of one response, or of a team with how its answers lie. */
interface Charted {
  readonly scorecard: Scorecard;
  readonly weights: Weights;
  readonly evidence: Readonly<Record<DirectionId, Claims>>;
  readonly directions?: Readonly<Record<DirectionId, { readonly spread: Spread }>>;
}

export function figuresOf(charted: Charted, third: Third, locale: Locale): ReportFigures {
  const { scorecard, weights, evidence, directions } = charted;
  return {
    ...{ scorecard, weights, third },
    names: byDirection((id) => {
      const { name, short } = direction(id);
      return { name: say(name, locale), short: say(short, locale) };
    }),
    confirmed: DIRECTION_IDS.filter((id) => isConfirmed(evidence[id])),
    middle: byDirection((id) => {
      const middle = directions?.[id].spread.middle;
      return middle ? ([middle.from, middle.to] as const) : null;
    })
  };
}

type Rated = Readonly<
  Record<DirectionId, { readonly outside: { readonly score: number | null } | null }>
>;

/** The view from outside as the third outline; null where nobody gave one. */
export function outsideOutline(directions: Rated, locale: Locale): Third {
  const at = byDirection((id) => directions[id].outside?.score ?? null);
  if (DIRECTION_IDS.every((id) => at[id] === null)) return null;
  return { kind: 'outside', name: scorecardWords[locale].profile.outside, at };
}
