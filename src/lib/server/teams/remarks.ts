/** What respondents wrote, by direction. */
import { hash } from 'node:crypto';
import {
  isDetailed,
  isNotApplicable,
  isQuick,
  type Answer,
  type Answers
} from '#lib/domain/answers.ts';
import type { CriterionId, DirectionId } from '#lib/domain/model/types.ts';
import { FEWEST_FOR_SPREAD, type Standing } from '#lib/domain/team.ts';
import type { Remark, Respondent } from './types.ts';

interface Writer {
  answers: Answers;
  /** Null: nobody may know. */
  by: Respondent | null;
}

/**
 * Named remarks in the order of the respondents. Anonymous ones from five respondents on, not where
 * the direction is hidden, and in an order that is always the same and tells nothing: not even that
 * two remarks on different directions are by the same hand.
 */
export function remarks(
  direction: DirectionId,
  writers: readonly Writer[],
  { anonymous, standing, roundId }: { anonymous: boolean; standing: Standing; roundId: string }
): Remark[] {
  const tooFew = writers.length < FEWEST_FOR_SPREAD || standing.status === 'hidden';
  if (anonymous && tooFew) return [];
  const written = writers.flatMap(({ answers, by }) =>
    wordsOf(answers[direction]).map((words) => ({ ...words, by: anonymous ? null : by }))
  );
  if (!anonymous) return written;
  const place = ({ text }: Remark) => hash('sha256', `${roundId}:${direction}:${text}`);
  return written.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

type Words = Omit<Remark, 'by'>;

function wordsOf(answer: Answer | undefined): Words[] {
  if (!answer) return [];
  const whole = (kind: Words['kind'], text: string | undefined): Words[] =>
    text?.trim() ? [{ kind, text, criterion: null }] : [];
  const each = (kind: Words['kind'], texts: Partial<Record<CriterionId, string>> = {}): Words[] =>
    (Object.entries(texts) as [CriterionId, string][])
      .filter(([, text]) => text.trim())
      .map(([criterion, text]) => ({ kind, text, criterion }));
  return [
    ...whole('comment', answer.comment),
    ...(isNotApplicable(answer) ? whole('reason', answer.notApplicable) : []),
    ...(isQuick(answer) ? whole('evidence', answer.evidence) : []),
    ...(isDetailed(answer)
      ? [...each('reason', answer.reasons), ...each('evidence', answer.evidence)]
      : [])
  ];
}
