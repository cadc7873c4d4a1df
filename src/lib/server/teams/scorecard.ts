import { byDirection } from '#lib/domain/by-direction.ts';
import { toNumber } from '#lib/domain/fraction.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { outsideView } from '#lib/domain/outside-view.ts';
import { report } from '#lib/domain/report.ts';
import { rolesApart, standingsByRole, type RoleStanding } from '#lib/domain/roles.ts';
import { spreads } from '#lib/domain/spread.ts';
import { talkAbout } from '#lib/domain/talk-about.ts';
import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as consensusRepository from './consensus-repository.ts';
import type { StoredConsensus } from './consensus-repository.ts';
import { remarks } from './remarks.ts';
import { counted, factsOf, isClosed, respondentOf, roundBy, roundOf, type Round } from './round.ts';
import type { Agreed, ResponseOfRound, RoleView, SharedView, TeamView } from './types.ts';
import * as voicesRepository from './voices-repository.ts';
import type { StoredVoice } from './voices-repository.ts';

/** The team's scorecard of a round, with what the answers behind it may tell. */
export async function scorecard(
  ctx: Context,
  member: Principal,
  roundId: string
): Promise<TeamView | 'unknown'> {
  const round = await roundOf(ctx.db, ctx, member, roundId);
  if (!round) return 'unknown';
  const [voices, [external], consensus] = await Promise.all([
    voicesRepository.voices(ctx.db, roundId, 'client'),
    voicesRepository.voices(ctx.db, roundId, 'external'),
    consensusRepository.consensus(ctx.db, roundId)
  ]);
  return view(round, { voices, external, consensus }, ctx.now());
}

interface Stored {
  voices: readonly StoredVoice[];
  external: StoredVoice | undefined;
  consensus: readonly StoredConsensus[];
}

function view(round: Round, { voices, external, consensus }: Stored, now: Date): TeamView {
  const { anonymous } = round;
  const { input, held, batches } = counted(round, voices, now);
  const made = report(input);
  const spread = spreads(input);
  // the roles of a few later answers could be worked out from two views
  const rolesHidden = anonymous && batches > 1;
  const roles = rolesHidden ? byDirection((): RoleStanding[] => []) : standingsByRole(input);
  const outside = external && outsideView(round, external.answers, made.standings);
  const people = anonymous ? null : voices.map(respondentOf);
  const writers = input.responses.map(({ answers }, n) => ({ answers, by: people?.[n] ?? null }));
  return {
    ...made,
    round: factsOf(round, now),
    submitted: round.known?.respondents ?? voices.length,
    elsewhere: round.known !== null,
    ...{ held, rolesHidden, people },
    directions: byDirection((id) => ({
      spread: spread[id],
      roles: roles[id].map(roleView),
      apart: rolesApart(roles[id]),
      remarks: remarks(id, writers, {
        ...{ anonymous, roundId: round.id },
        standing: made.standings[id]
      }),
      outside: outside?.[id] ?? null,
      agreed: agreedOn(consensus, id)
    })),
    talk: talkAbout(made.scorecard, made.weights),
    only: !anonymous && voices.length === 1 ? (voices[0]?.answers ?? null) : null
  };
}

/**
 * The team's scorecard for somebody who answered, once the round is closed and if it shows it. The
 * caller has seen by the token that they did. Named or not, colleagues get what an anonymous round
 * shows: who gave which answer was told to those who asked, not to each other.
 */
export async function forRespondent(
  ctx: Context,
  roundId: string
): Promise<{ found: SharedView } | 'notYet' | 'unknown'> {
  const round = await roundBy(ctx.db, ctx, roundId);
  if (!round || round.deletedAt !== null || round.shows !== 'team') return 'unknown';
  if (!isClosed(round, ctx.now())) return 'notYet';
  const voices = await voicesRepository.voices(ctx.db, roundId, 'client');
  const input = { ...counted(round, voices, ctx.now()).input, anonymous: true };
  const made = report(input);
  return {
    found: {
      ...made,
      round: factsOf(round, ctx.now()),
      spreads: spreads(input),
      talk: talkAbout(made.scorecard, made.weights)
    }
  };
}

/** One person's submitted answers in a named round, with the scorecard they make by themselves. */
export async function response(
  ctx: Context,
  member: Principal,
  roundId: string,
  responseId: string
): Promise<ResponseOfRound | 'unknown'> {
  const round = await roundOf(ctx.db, ctx, member, roundId);
  if (!round || round.anonymous) return 'unknown';
  const voices = await voicesRepository.voices(ctx.db, roundId, 'client');
  const voice = voices.find(({ id }) => id === responseId);
  if (!voice) return 'unknown';
  const { answers, submittedOn } = voice;
  return {
    ...report(counted(round, [voice], ctx.now()).input),
    round: factsOf(round, ctx.now()),
    ...{ by: respondentOf(voice), answers, submittedOn }
  };
}

const roleView = ({ role, standing }: RoleStanding): RoleView => ({
  role,
  n: standing.n,
  score: toNumber(standing.score)
});

export function agreedOn(all: readonly StoredConsensus[], id: DirectionId): Agreed | null {
  const found = all.find(({ direction }) => direction === id);
  if (!found) return null;
  const { halves, note, agreedBy, agreedAt, version } = found;
  return { score: halves / 2, note, by: agreedBy, at: agreedAt, version };
}
