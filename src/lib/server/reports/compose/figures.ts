import { byDirection } from '#lib/domain/by-direction.ts';
import { formats } from '#lib/i18n/format.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import { figuresOf, outsideOutline } from '#lib/report/figures.ts';
import type { Making } from './source.ts';

export const figures = (making: Making): ReportFigures =>
  figuresOf(making.source.team, third(making), making.locale);

/** The round compared with, where its outline may lie over this one's; else the view from outside. */
function third({ source, choices, locale }: Making): ReportFigures['third'] {
  const { compared, team } = source;
  const isComparable = compared && compared.finding.kind !== 'otherMode';
  if (isComparable && choices.sections.includes('comparison')) {
    const { quarter, directions } = compared.before;
    const at = byDirection((id) => directions.find((one) => one.id === id)?.score ?? null);
    return { kind: 'before', name: formats(locale).quarter(quarter), at };
  }
  return choices.sections.includes('outside') ? outsideOutline(team.directions, locale) : null;
}
