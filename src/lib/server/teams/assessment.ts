/** Rounds as others work with them: to compare, to plan, to look back. */
import { byDirection } from '#lib/domain/by-direction.ts';
import { standingsOf } from '#lib/domain/round-figures.ts';
import { standings } from '#lib/domain/team.ts';
import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as figuredRepository from './figured-repository.ts';
import { personKey } from './person-key.ts';
import { remarks } from './remarks.ts';
import { counted, factsOf, respondentOf, roundOf } from './round.ts';
import type { FiguredRound, RoundAssessment } from './types.ts';
import * as voicesRepository from './voices-repository.ts';

/**
 * A round's answers as they may be counted, with who gave them where that may be known. Unknown:
 * a round of another workspace and a deleted one.
 */
export async function assessment(
  ctx: Context,
  member: Principal,
  roundId: string
): Promise<RoundAssessment | 'unknown'> {
  const round = await roundOf(ctx.db, ctx, member, roundId);
  if (!round) return 'unknown';
  const voices = await voicesRepository.voices(ctx.db, roundId, 'client');
  const { input } = counted(round, voices, ctx.now());
  const { anonymous, weightsThen: weights } = round;
  const people = anonymous
    ? null
    : voices.map((voice) => ({ ...respondentOf(voice), key: personKey(voice) }));
  const writers = input.responses.map(({ answers }, n) => ({ answers, by: people?.[n] ?? null }));
  const standing = standings(input);
  return {
    round: factsOf(round, ctx.now()),
    ...{ input, people, weights, standings: standing },
    remarks: byDirection((id) =>
      remarks(id, writers, { anonymous, standing: standing[id], roundId })
    )
  };
}

/**
 * The rounds of a company of the workspace that somebody's answers count in, the oldest first, read
 * from the figures kept beside them. Open ones are among them and say so.
 */
export async function roundsOf(
  ctx: Context,
  { workspace }: Principal,
  companyId: string
): Promise<FiguredRound[]> {
  const company = { workspaceId: workspace.id, companyId };
  const [figured, answerers] = await Promise.all([
    figuredRepository.figured(ctx.db, company),
    figuredRepository.answerers(ctx.db, company)
  ]);
  const people = Map.groupBy(answerers, ({ roundId }) => roundId);
  return figured.map(({ round, respondents, figures }) => ({
    ...factsOf(round, ctx.now()),
    ...{ figures, respondents, standings: standingsOf(figures) },
    ...{ weights: round.weightsThen, weightsNow: round.weights },
    ...(!round.anonymous && { people: (people.get(round.id) ?? []).map(personKey) })
  }));
}
