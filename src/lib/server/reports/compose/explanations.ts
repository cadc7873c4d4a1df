import type { Group as SaidGroup } from '#lib/components/scorecard/explain.ts';
import { groupsOf } from '#lib/components/scorecard/explain.ts';
import { isQuick, type Answer } from '#lib/domain/answers.ts';
import { why, type Why } from '#lib/domain/explanation.ts';
import type { Direction } from '#lib/domain/model/types.ts';
import { explanationWords, sayWhy } from '#lib/i18n/explanations.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import type { Group, GroupItem, Section } from '#lib/report/content.ts';
import type { Making } from './source.ts';

/** Why each score is what it is: of one respondent, because several together have no such reasons. */
export function explanations(making: Making): Omit<Section, 'id'> | null {
  const { source, locale } = making;
  const { only, model, scorecard, round } = source.team;
  if (!only) return null;
  const t = explanationWords[locale];
  const { score } = formats(locale);
  const details = scorecard.directions.map((result) => {
    const direction = model.directions[result.id];
    const answer = only[result.id];
    const reason = why(model, result.id, answer);
    return {
      name: say(direction.name, locale),
      said: sayWhy(reason, locale),
      figure: result.score === null ? '—' : score(result.score),
      groups: [
        ...(result.belowFloor ? [plain(t.belowFloor)] : []),
        ...described(direction, reason, locale),
        ...groupsOf(direction, answer, reason, locale).map((group) => shown(group, making)),
        ...ownWords(answer, reason, making)
      ]
    };
  });
  return {
    heading: t.heading,
    note: t.rule[round.mode],
    blocks: [{ kind: 'details', details }]
  };
}

const plain = (text: string): Group => ({ heading: '', items: [{ text, mark: 'plain' }] });

/** What the chosen level describes; where it describes only shortcomings, they stand in a group. */
function described({ cells }: Direction, reason: Why, locale: Making['locale']): Group[] {
  const cell = reason.kind === 'chosen' ? cells[reason.level - 1] : undefined;
  if (!cell?.criteria.some(({ kind }) => kind !== 'limit')) return [];
  const { groups: t } = explanationWords[locale];
  const items: GroupItem[] = [{ text: say(cell.summary, locale), mark: 'plain' }];
  return [{ heading: t.description(cell.level), items }];
}

function shown({ heading, items, note }: SaidGroup, { choices }: Making): Group {
  return {
    heading,
    items: items.map(({ text, mark, said, evidence, reason }) => {
      const small = [said, choices.comments && reason, choices.evidence && evidence]
        .filter(Boolean)
        .join('; ');
      return { text, mark: mark === 'ahead' ? 'declared' : mark, ...(small && { small }) };
    }),
    ...(note && { note })
  };
}

/** The respondent's own words, as far as the author lets them out. */
function ownWords(answer: Answer | undefined, reason: Why, { choices, locale }: Making): Group[] {
  const t = explanationWords[locale];
  return [
    {
      heading: t.reason,
      text: choices.comments && reason.kind === 'notApplicable' ? reason.reason : undefined
    },
    {
      heading: t.evidence,
      text: choices.evidence && answer && isQuick(answer) ? answer.evidence : undefined
    },
    { heading: t.comment, text: choices.comments ? answer?.comment : undefined }
  ].flatMap(({ heading, text }) => (text?.trim() ? [{ ...plain(text), heading }] : []));
}
