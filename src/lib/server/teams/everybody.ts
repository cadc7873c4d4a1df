import { setImmediate as breath } from 'node:timers/promises';
import type { Answers } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { scoreAnswers, type DirectionScore } from '#lib/domain/scoring.ts';
import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as consensusRepository from './consensus-repository.ts';
import { factsOf, respondentOf, roundOf, type Round } from './round.ts';
import type { Agreed, Respondent, RoundFacts } from './types.ts';
import * as voicesRepository from './voices-repository.ts';

/** What one person of a named round has said, and what it scores by itself. */
export interface Voice extends Respondent {
  /** A day. */
  submittedOn: string;
  personId: string | null;
  answers: Answers;
  scores: Record<DirectionId, DirectionScore>;
}

/** Everybody who answered a named round, read as they are asked for. */
export interface Everybody {
  round: RoundFacts;
  model: Round['model'];
  /** From the beginning, each time it is called. */
  voices: () => AsyncIterable<Voice>;
}

/**
 * The single answers of a round, in the order of its page. An anonymous round has none to give, so
 * it is the same as one that does not exist: seven answers side by side are one person's, and
 * whoever knows one of them would know the rest.
 */
export async function everybody(
  ctx: Context,
  member: Principal,
  roundId: string
): Promise<Everybody | 'unknown'> {
  const round = await roundOf(ctx.db, ctx, member, roundId);
  if (!round || round.anonymous) return 'unknown';
  const { model } = round;
  return { round: factsOf(round, ctx.now()), model, voices: () => read(ctx, round) };
}

/** What stands beside the answers of a round. */
export interface Beside {
  /** The agency's own rating. */
  external: Answers | null;
  agreed: (Agreed & { direction: DirectionId })[];
}

/** Null for a deleted round and for one of another workspace. */
export async function beside(
  ctx: Context,
  member: Principal,
  roundId: string
): Promise<Beside | null> {
  const round = await roundOf(ctx.db, ctx, member, roundId);
  if (!round) return null;
  const [[external], consensus] = await Promise.all([
    voicesRepository.voices(ctx.db, roundId, 'external'),
    consensusRepository.consensus(ctx.db, roundId)
  ]);
  return {
    external: external?.answers ?? null,
    agreed: consensus.map(({ direction, halves, agreedBy: by, agreedAt: at, ...agreed }) => ({
      ...{ ...agreed, direction, score: halves / 2, by, at }
    }))
  };
}

/** So many at a time: a round of thousands is never in memory as a whole. */
const PORTION = 200;

async function* read(ctx: Context, round: Round): AsyncGenerator<Voice> {
  let after = '';
  for (;;) {
    const stretch = { roundId: round.id, after, most: PORTION };
    const portion = await voicesRepository.voicesAfter(ctx.db, stretch);
    for (const voice of portion) {
      const { answers, submittedOn, personId } = voice;
      const scores = scoreAnswers(round, answers);
      yield { ...respondentOf(voice), submittedOn, personId, answers, scores };
    }
    const last = portion.at(-1);
    if (!last || portion.length < PORTION) return;
    after = last.id;
    // SQLite answers at once: without this nobody else would be served until the end
    await breath();
  }
}
