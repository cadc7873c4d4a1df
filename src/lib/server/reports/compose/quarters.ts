import { sayPoint } from '#lib/components/quarters/say-point.ts';
import { direction, DIRECTION_IDS } from '#lib/domain/model/index.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Line as DomainLine } from '#lib/domain/series.ts';
import { formats } from '#lib/i18n/format.ts';
import { quarterWords, sayOverall } from '#lib/i18n/quarters.ts';
import { say } from '#lib/i18n/say.ts';
import type { Line, Section } from '#lib/report/content.ts';
import type { Making } from './source.ts';

/** All rounds of the company as lines; null while one round is all there is. */
export function quarters({ source, locale }: Making): Omit<Section, 'id'> | null {
  const { series, overall } = source.quarters;
  if (!overall) return null;
  const t = quarterWords[locale];
  const f = formats(locale);
  return {
    heading: sayOverall(overall, locale),
    note: t.lead,
    blocks: [
      {
        kind: 'lines',
        quarters: series.quarters.map((quarter) => ({
          name: f.quarter(quarter),
          short: f.shortQuarter(quarter)
        })),
        lines: [
          line(t.index, series.index, { quarters: series.quarters, locale }),
          ...DIRECTION_IDS.map((id) =>
            line(say(direction(id).short, locale), series.directions[id], {
              quarters: series.quarters,
              locale
            })
          )
        ]
      }
    ]
  };
}

interface Of {
  quarters: readonly Quarter[];
  locale: Making['locale'];
}

function line(name: string, drawn: DomainLine, { quarters: all, locale }: Of): Line {
  return {
    name,
    points: drawn.points.flatMap(({ round, quarter, value, band }, n) => {
      const point = sayPoint(drawn, round, locale);
      if (!point) return [];
      const { score, said, isChange } = point;
      const join = drawn.segments[n - 1]?.kind ?? 'first';
      return [{ quarter: all.indexOf(quarter), value, text: score, said, isChange, band, join }];
    })
  };
}
