import { error } from '@sveltejs/kit';
import { reaches } from '#lib/server/access/principal.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';
import * as teams from '#lib/server/teams/service.ts';

export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const view = await teams.scorecard(ctx, member, params.round);
  if (view === 'unknown') error(404, 'unknown');
  const mayEdit = reaches(member.role, 'editor');
  return {
    ...view,
    since: await comparisons.sinceBefore(ctx, member, {
      companyId: view.round.companyId,
      roundId: view.round.id
    }),
    mayEdit,
    /** An agency rates its clients; a company is its own inside. */
    mayRate: mayEdit && member.workspace.kind === 'agency',
    showsNames: url.searchParams.has('names')
  };
}
