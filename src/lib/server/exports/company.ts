import type { Locale } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import * as comparisons from '../comparisons/service.ts';
import type { Context } from '../context.ts';
import * as models from '../models/service.ts';
import * as plans from '../plans/service.ts';
import * as targets from '../targets/service.ts';
import * as teams from '../teams/service.ts';
import { companyBook } from './company-book.ts';
import type { Export } from './types.ts';
import { wordsOf } from './words.ts';

/** All rounds of a company that somebody's answers count in, its plan and its targets. */
export async function company(
  ctx: Context,
  member: Member,
  companyId: string,
  locale: Locale
): Promise<Export | null> {
  const found = await companies.get(ctx, member, companyId);
  if (!found) return null;
  const [rounds, quarters, plan, set, versions] = await Promise.all([
    teams.roundsOf(ctx, member, companyId),
    comparisons.quarters(ctx, member, companyId),
    plans.table(ctx, member, companyId, locale),
    targets.ofCompany(ctx.db, member.workspace.id, companyId),
    models.versions(ctx, member)
  ]);
  if (!plan) return null; // erased between two statements
  const names = new Map(versions.map(({ version, name }) => [version, name]));
  const tables = { company: found.name, rounds, quarters, plan, targets: set, versions: names };
  return { book: companyBook(tables, wordsOf(locale)), subject: found.name };
}
