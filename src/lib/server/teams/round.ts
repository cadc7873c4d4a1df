/** A round's answers as they may be counted: the same for its figures and for its page. */
import type { Model } from '#lib/domain/model/model.ts';
import { countable, dueBatch } from '#lib/domain/publication.ts';
import type { ScorecardInput } from '#lib/domain/scorecard.ts';
import type { Response } from '#lib/domain/team.ts';
import type { Kysely } from 'kysely';
import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as models from '../models/service.ts';
import * as repository from './repository.ts';
import type { StoredRound } from './repository.ts';
import type { Respondent, RoundFacts } from './types.ts';
import type { StoredVoice } from './voices-repository.ts';

/** A round with the version of the model that it asks by. */
export interface Round extends StoredRound {
  model: Model;
}

/** Any round, a deleted one too: whoever asks for a reader compares the workspace. */
export async function roundBy(
  db: Kysely<DB>,
  ctx: Pick<Context, 'models'>,
  id: string
): Promise<Round | null> {
  const round = await repository.round(db, id);
  return round && { ...round, model: await models.of(db, ctx, round.modelVersion) };
}

/** The member's round; null for a deleted one and for one of another workspace. */
export async function roundOf(
  db: Kysely<DB>,
  ctx: Pick<Context, 'models'>,
  { workspace }: Principal,
  roundId: string
): Promise<Round | null> {
  const round = await roundBy(db, ctx, roundId);
  return round?.workspaceId === workspace.id && round.deletedAt === null ? round : null;
}

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
export function counted(round: Round, voices: readonly StoredVoice[], now: Date): Counted {
  const { model, mode, anonymous, weights, targets, known } = round;
  const as = (responses: readonly Response[]): ScorecardInput => ({
    ...{ model, mode, anonymous, responses, weights, targets },
    ...(known && { known })
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
    input: as(countable(round, published)),
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
