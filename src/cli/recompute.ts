/** Holds every figure that is kept to what the answers come to, and says so. */
import type { Context } from '#lib/server/context.ts';
import * as portfolios from '#lib/server/portfolios/service.ts';
import * as teams from '#lib/server/teams/service.ts';

/** More names than this say no more. */
const MOST_NAMED = 20;

/** Rounds first: the portfolio is computed from their figures. */
export async function recompute(
  ctx: Context,
  { mend }: { mend: boolean }
): Promise<{ said: string; differing: number }> {
  const rounds: string[] = [];
  let checked = 0;
  for await (const ids of teams.everyRound(ctx)) {
    checked += ids.length;
    for (const { company, quarter } of await teams.recompute(ctx, ids, { mend }))
      rounds.push(`${company}, ${quarter}`);
  }
  const kept = await portfolios.recompute(ctx, { mend });
  const differing = rounds.length + kept.companies.length + kept.workspaces.length;
  const lines = [
    `Computed ${checked} rounds and ${kept.checked} companies anew: ${differing || 'nothing'} was kept otherwise.`,
    ...named('Rounds', rounds),
    ...named('Companies in the portfolio', kept.companies),
    ...named('Counts of workspaces', kept.workspaces),
    ...(differing === 0
      ? []
      : [mend ? 'All of it is put right.' : 'Nothing was changed: --mend puts it right.'])
  ];
  return { said: lines.join('\n'), differing };
}

function named(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [`${what}: ${names.slice(0, MOST_NAMED).join('; ')}${more}.`];
}
