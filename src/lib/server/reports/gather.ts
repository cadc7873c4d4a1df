import type { Brand } from '#lib/brand/brand.ts';
import type { ReportBrand } from '#lib/report/content.ts';
import type { Member } from '../access/principal.ts';
import * as brands from '../brands/service.ts';
import * as comparisons from '../comparisons/service.ts';
import type { Context } from '../context.ts';
import * as plans from '../plans/service.ts';
import * as teams from '../teams/service.ts';
import type { TeamView } from '../teams/service.ts';
import type { Source } from './compose/source.ts';

/**
 * What a report of a round is made from. empty: nothing may be shown of the round yet. `before` is
 * the round to compare with; one that the company has not is passed over.
 */
export async function gather(
  ctx: Context,
  member: Member,
  roundId: string,
  before: string | null
): Promise<Source | 'unknown' | 'empty'> {
  const team = await teams.scorecard(ctx, member, roundId);
  if (team === 'unknown') return 'unknown';
  if (team.scorecard.respondents === 0) return 'empty';
  const { companyId } = team.round;
  const [compared, quarters, plan, brand] = await Promise.all([
    before === null ? null : against(ctx, member, team, before),
    // a report on an older round does not know what came after it
    comparisons.quarters(ctx, member, companyId, roundId),
    plans.get(ctx, member, companyId),
    brands.inForce(ctx, { workspaceId: member.workspace.id, companyId })
  ]);
  return { team, compared, quarters, plan, brand: frozen(brand, member) };
}

async function against(ctx: Context, member: Member, { round }: TeamView, before: string) {
  const asked = { before, now: round.id };
  const view = await comparisons.compare(ctx, member, round.companyId, asked);
  return view.misasked === null ? view.compared : null;
}

function frozen(brand: Brand | null, { workspace }: Member): ReportBrand {
  if (!brand) throw new Error(`The workspace ${workspace.id} has no brand`);
  const { name, logo, accent, footer, whiteLabel } = brand;
  const picture = logo && { png: logo.png, width: logo.width, height: logo.height };
  return { name, logo: picture, accent, footer, whiteLabel };
}
