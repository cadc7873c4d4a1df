import { error } from '@sveltejs/kit';
import { reaches } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';
import * as plans from '#lib/server/plans/service.ts';
import * as teams from '#lib/server/teams/service.ts';

export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const view = await teams.scorecard(ctx, member, params.round);
  if (view === 'unknown') error(404, 'unknown');
  const mayEdit = reaches(member.role, 'editor');
  const { id: roundId, companyId } = view.round;
  const [company, since, outcome, places] = await Promise.all([
    companies.get(ctx, member, companyId),
    comparisons.sinceBefore(ctx, member, { companyId, roundId }),
    plans.outcome(ctx, member, companyId, { now: roundId }),
    plans.places(ctx, member, companyId)
  ]);
  return {
    ...view,
    ...{ since, outcome, places },
    mayEdit,
    mayPlan: mayEdit && company?.archivedAt === null,
    /** An agency rates its clients; a company is its own inside. */
    mayRate: mayEdit && member.workspace.kind === 'agency',
    showsNames: url.searchParams.has('names')
  };
}
