import type { z } from 'zod';
import type { roundQuery } from '#lib/forms/api-query.ts';
import type { KeyHolder } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as models from '../models/service.ts';
import * as workspaceRounds from '../rounds/service.ts';
import type { roundPage, roundSchema } from './schemas/rounds.ts';

export type ApiRound = z.output<typeof roundSchema>;

/** A page of the workspace's rounds. */
export async function rounds(
  ctx: Context,
  key: KeyHolder,
  { company, ...query }: z.output<typeof roundQuery>
): Promise<z.output<typeof roundPage>> {
  const found = await workspaceRounds.page(ctx, key, { ...query, companyId: company });
  const rounds = await Promise.all(found.rounds.map((round) => toRound(ctx, key, round)));
  return { rounds: rounds.flatMap((round) => round ?? []), next: found.next };
}

/** One round; null for a deleted one and when the workspace has none of this id. */
export async function round(ctx: Context, key: KeyHolder, id: string): Promise<ApiRound | null> {
  const found = await workspaceRounds.get(ctx, key, id);
  return found && toRound(ctx, key, found);
}

async function toRound(
  ctx: Context,
  { workspace }: KeyHolder,
  round: workspaceRounds.Round
): Promise<ApiRound | null> {
  const { id, companyId, companyName, quarter, mode, anonymous, status } = round;
  const { opensOn, closesOn, asksTarget, roles, shows, repeats, modelVersion } = round;
  if (status === 'deleted') return null;
  return {
    ...{ id, companyId, company: companyName, quarter, mode, anonymous, status },
    ...{ opensOn, closesOn, asksTarget, roles: [...roles], shows, repeats, modelVersion },
    matrix: (await models.of(ctx.db, ctx, modelVersion)).name,
    ...{ started: round.begun, submitted: round.submitted },
    url: `${ctx.origin}/w/${workspace.id}/rounds/${id}`
  };
}
