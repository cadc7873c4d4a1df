import { byDirection } from '#lib/domain/by-direction.ts';
import { isConfirmed } from '#lib/domain/evidence.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { direction } from '#lib/domain/model/index.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import type { Making } from './source.ts';

export function figures(making: Making): ReportFigures {
  const { locale } = making;
  const { scorecard, weights, evidence, directions } = making.source.team;
  return {
    ...{ scorecard, weights, third: third(making) },
    names: byDirection((id) => {
      const { name, short } = direction(id);
      return { name: say(name, locale), short: say(short, locale) };
    }),
    confirmed: DIRECTION_IDS.filter((id) => isConfirmed(evidence[id])),
    middle: byDirection((id) => {
      const { middle } = directions[id].spread;
      return middle && ([middle.from, middle.to] as const);
    })
  };
}

/** The round compared with, where its outline may lie over this one's; else the view from outside. */
function third({ source, choices, locale }: Making): ReportFigures['third'] {
  const { compared, team } = source;
  const isComparable = compared && compared.finding.kind !== 'otherMode';
  if (isComparable && choices.sections.includes('comparison')) {
    const { quarter, directions } = compared.before;
    const at = byDirection((id) => directions.find((one) => one.id === id)?.score ?? null);
    return { kind: 'before', name: formats(locale).quarter(quarter), at };
  }
  const at = byDirection((id) => team.directions[id].outside?.score ?? null);
  if (!choices.sections.includes('outside') || DIRECTION_IDS.every((id) => at[id] === null))
    return null;
  return { kind: 'outside', name: scorecardWords[locale].profile.outside, at };
}
