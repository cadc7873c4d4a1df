/** A round's answers as they may be counted: the same for its figures and for its page. */
import { countable, dueBatch } from '#lib/domain/publication.ts';
import type { ScorecardInput } from '#lib/domain/scorecard.ts';
import type { Response } from '#lib/domain/team.ts';
import type { StoredRound, StoredVoice } from './repository.ts';
import type { Respondent, RoundFacts } from './types.ts';

export interface Counted {
  /** What the scorecard is made of: no answer that must not be shown yet is in it. */
  input: ScorecardInput;
  /** Submitted, but held back until more have come. */
  held: number;
  /** How many batches the answers came in; 1 where answers show at once. */
  batches: number;
}

/** Whether no more answers are taken. */
export const isClosed = (
  { closedAt, closesAt }: Pick<StoredRound, 'closedAt' | 'closesAt'>,
  now: Date
): boolean => closedAt !== null || (closesAt !== null && closesAt <= now.toISOString());

/**
 * Counts the voices of a round. Those of an anonymous round that are due count already before
 * `refresh` has written it down: a closed round takes no more, so both find the same batch.
 */
export function counted(round: StoredRound, voices: readonly StoredVoice[], now: Date): Counted {
  const { mode, anonymous, weights, targets } = round;
  const as = (responses: readonly Response[]): ScorecardInput => ({
    ...{ mode, anonymous, responses, weights, targets }
  });
  if (!anonymous) return { input: as(voices.map(toResponse)), held: 0, batches: 1 };
  const due = dueBatch(
    voices.map(({ published }) => published),
    isClosed(round, now)
  );
  const published = voices.flatMap((voice) => {
    const batch = voice.published ?? due;
    return batch === null ? [] : [{ response: toResponse(voice), batch }];
  });
  return {
    input: as(countable(mode, published)),
    held: voices.length - published.length,
    batches: new Set(published.map(({ batch }) => batch)).size
  };
}

const toResponse = ({ role, answers }: StoredVoice): Response =>
  role === undefined ? { answers } : { role, answers };

export const factsOf = (round: StoredRound, now: Date): RoundFacts => {
  const { id, companyId, company, quarter, mode, anonymous, modelVersion } = round;
  const facts = { id, companyId, company, quarter, mode, anonymous, modelVersion };
  return {
    ...facts,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    isClosed: isClosed(round, now)
  };
};

export const respondentOf = ({ id, name, role }: StoredVoice): Respondent => ({
  responseId: id,
  name,
  role: role ?? null
});
