/** Words of tables: without the spaces that only a page needs. */
import { direction, LEVEL_NAMES, type DirectionId, type Level } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { common } from '#lib/i18n/common.ts';
import { exportWords } from '#lib/i18n/exports.ts';
import { formats } from '#lib/i18n/format.ts';
import { unsetWords } from '#lib/i18n/messages.ts';
import { quarterWords } from '#lib/i18n/quarters.ts';
import { respond } from '#lib/i18n/respond.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import { survey } from '#lib/i18n/survey.ts';
import { teamWords } from '#lib/i18n/team.ts';
import { unset } from '#lib/i18n/typography.ts';
import type { Mode, Role } from '#lib/domain/answers.ts';
import type { Sheet } from '../sheets/service.ts';
import type { RoundFacts } from '../teams/service.ts';

type ColumnName = keyof (typeof exportWords)['en']['columns'];

/** Columns of figures and days. */
const FIGURES: ReadonlySet<string> = new Set<ColumnName>([
  ...(['level', 'score', 'upTo', 'target', 'gap', 'weight', 'n', 'min', 'max', 'iqr'] as const),
  ...(['agreement', 'outside', 'agreed', 'claimed', 'confirmed', 'order', 'from', 'to'] as const),
  ...(['priority', 'weeksFrom', 'weeksTo', 'median', 'submittedOn', 'wish'] as const),
  ...(['practiceLevel', 'opensOn', 'closesOn', 'index', 'staged', 'indexChange'] as const),
  ...(['margin', 'scoreBefore', 'scoreNow', 'change', 'biggestGap', 'setOn'] as const)
]);

/** Everything that a table says beside its figures, in one language. */
export function wordsOf(locale: Locale) {
  const t = unsetWords(exportWords[locale]);
  const team = unsetWords(teamWords[locale]);
  const { quarter } = formats(locale);
  return {
    ...{ locale, t, team },
    card: unsetWords(scorecardWords[locale]),
    steps: unsetWords(stepWords[locale]),
    marks: {
      practice: unsetWords(survey[locale].detailed.marks),
      series: unsetWords(quarterWords[locale].marks)
    },
    direction: (id: DirectionId) => direction(id).name[locale],
    level: (level: Level) => LEVEL_NAMES[level][locale],
    role: (role: Role) => respond[locale].roles[role],
    quarter: (text: string) => unset(quarter(text)),
    mode: (mode: Mode) => unset(common[locale].mode[mode]),
    /** How a round asks, whether with names, and whether it is over. */
    round: ({
      mode,
      anonymous,
      isClosed
    }: Pick<RoundFacts, 'mode' | 'anonymous' | 'isClosed'>) => ({
      mode: unset(common[locale].mode[mode]),
      names: team.facts[anonymous ? 'anonymous' : 'named'],
      state: team.facts[isClosed ? 'closed' : 'open']
    }),
    /** Columns by their names, each with its width in characters. */
    columns: (widths: Partial<Record<ColumnName, number>>): Sheet['columns'] =>
      (Object.entries(widths) as [ColumnName, number][]).map(([name, width]) => ({
        ...{ head: t.columns[name], width, figures: FIGURES.has(name) }
      }))
  };
}
export type Words = ReturnType<typeof wordsOf>;
