import { direction } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Way } from '#lib/domain/path.ts';
import { stepParts } from '#lib/domain/step-id.ts';
import { formats } from '#lib/i18n/format.ts';
import { pathWords, sayWays } from '#lib/i18n/paths.ts';
import { say } from '#lib/i18n/say.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import type { Group, Section } from '#lib/report/content.ts';
import type { Making } from './source.ts';

/** What it takes to reach each level of each direction. */
export function ways({ source, locale }: Making): Omit<Section, 'id'> | null {
  const { scorecard, ways: all } = source.team;
  const t = pathWords[locale];
  const { score } = formats(locale);
  const details = scorecard.directions.map(({ id, score: now }) => ({
    name: say(direction(id).name, locale),
    said: sayWays(all[id], now !== null, locale),
    figure: now === null ? '—' : score(now),
    groups: all[id].map((way, n) => group(way, n === 0, locale))
  }));
  if (details.every(({ groups }) => groups.length === 0)) return null;
  return {
    heading: t.heading,
    note: t.note,
    blocks: [
      { kind: 'paragraph', text: t.rule },
      { kind: 'details', details }
    ]
  };
}

function group({ level, adds, steps, weeks }: Way, isFirst: boolean, locale: Locale): Group {
  const t = pathWords[locale];
  const words = stepWords[locale];
  const length = isFirst ? t.whole(steps) : t.inAll(steps);
  return {
    heading: `${t.level(level)}: ${length} ${words.weeks(...weeks)}`,
    items: adds.map(({ id, outcome, effort, weeks: takes }) => {
      const { direction: of, from, to } = stepParts(id);
      const where = `${say(direction(of).short, locale)} ${from}\u00A0→\u00A0${to}`;
      const size = `${words.efforts[effort]}, ${words.weeks(...takes)}`;
      return {
        text: say(outcome, locale),
        mark: 'plain',
        small: `${where}, ${size}`
      };
    })
  };
}
