import type { Row } from '#lib/domain/portfolio.ts';
import { quarterOf, type Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as portfolios from '../portfolios/service.ts';
import * as reports from '../reports/service.ts';
import * as rounds from '../rounds/service.ts';
import { needsOf, urgency, type Now } from './needs.ts';
import * as repository from './repository.ts';
import { EVERY, type Sought } from './repository.ts';
import * as roundsRepository from './rounds-repository.ts';
import type { ClientLine, ClientPage, ClientQuery, OpenRound, Standing } from './types.ts';

export const PAGE_SIZE = 50;

/**
 * A page of the workspace's clients with where each of them stands. A page beyond the last is the
 * last. However many clients there are, it takes the same few statements.
 */
export async function clients(
  ctx: Context,
  member: Member,
  query: ClientQuery
): Promise<ClientPage> {
  const { id } = member.workspace;
  const total = await repository.count(ctx.db, id, query);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const stretch = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const found =
    query.sort === 'attention'
      ? (await byAttention(ctx, member, query)).slice(stretch.offset, page * PAGE_SIZE)
      : await repository.standings(ctx.db, id, query, query.sort, stretch);
  const any = total > 0 || (await hasAny(ctx, id));
  const { quarter } = nowOf(ctx, member);
  return { clients: await lines(ctx, member, found), total, page, pages, any, quarter };
}

async function hasAny(ctx: Context, workspaceId: string): Promise<boolean> {
  const counts = [false, true].map((archived) =>
    repository.count(ctx.db, workspaceId, { ...EVERY, archived })
  );
  return (await Promise.all(counts)).some((n) => n > 0);
}

/** All that are sought, the most pressing first, then by name. */
async function byAttention(ctx: Context, member: Member, sought: Sought): Promise<Standing[]> {
  const now = nowOf(ctx, member);
  const { id } = member.workspace;
  const all = await repository.standings(ctx.db, id, sought, 'name');
  const open = byCompany(await roundsRepository.openRounds(ctx.db, id, now));
  const rank = new Map(all.map((one) => [one, urgency(needsOf(one, open.get(one.id) ?? [], now))]));
  return all.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** Companies with their open round, what they need and how their index went. */
async function lines(
  ctx: Context,
  member: Member,
  found: readonly Standing[]
): Promise<ClientLine[]> {
  const ids = found.map((company) => company.id);
  return linesOf(
    ctx,
    member,
    found,
    await portfolios.rows(ctx, member, nowOf(ctx, member).quarter, ids)
  );
}

/** The same where the portfolio's rows have been read already. */
export async function linesOf(
  ctx: Context,
  member: Member,
  found: readonly Standing[],
  rows: ReadonlyMap<string, Row>
): Promise<ClientLine[]> {
  if (found.length === 0) return [];
  const now = nowOf(ctx, member);
  const { id } = member.workspace;
  const ids = found.map((company) => company.id);
  const [running, reported] = await Promise.all([
    roundsRepository.openRounds(ctx.db, id, now, ids),
    reports.reported(ctx, member, ids)
  ]);
  const open = byCompany(running);
  return found.map((company) => {
    const ofCompany = open.get(company.id) ?? [];
    return {
      ...company,
      open: ofCompany.at(-1) ?? null,
      needs: company.archived ? [] : needsOf(company, ofCompany, now),
      reported: company.figuresOf !== null && reported.has(company.figuresOf),
      trend: rows.get(company.id)?.trend ?? []
    };
  });
}

const byCompany = (open: readonly OpenRound[]) => Map.groupBy(open, (round) => round.companyId);

/** Now, by the clocks and the fiscal year of the workspace. */
export function nowOf(ctx: Context, { workspace }: Member): Now {
  const moment = rounds.momentIn(workspace.timeZone, ctx.now());
  const { fiscalStart } = workspace;
  return { ...moment, quarter: quarterOf(moment.today, fiscalStart), fiscalStart };
}

/** The most clients and needs that the overview of an agency lists. */
const MOST_NEEDY = 8;
const MOST_LISTED = 12;

export interface AgencyOverview {
  /** Clients that are not archived. */
  total: number;
  /** Of these, those that somebody should look at, and the most pressing of them. */
  needing: number;
  needy: ClientLine[];
  /** Those with the latest rounds. */
  latest: ClientLine[];
  openRounds: number;
  /** Whether there has ever been a round. */
  hasRounds: boolean;
  quarter: Quarter;
}

/** What an agency sees first. */
export async function agency(ctx: Context, member: Member): Promise<AgencyOverview> {
  const now = nowOf(ctx, member);
  const { id } = member.workspace;
  const all = await repository.standings(ctx.db, id, EVERY, '-round');
  const here = new Set(all.map((company) => company.id));
  const open = (await roundsRepository.openRounds(ctx.db, id, now)).filter((round) =>
    here.has(round.companyId)
  );
  const running = byCompany(open);
  const needing = all
    .map((company) => ({ company, needs: needsOf(company, running.get(company.id) ?? [], now) }))
    .filter(({ needs }) => needs.length > 0)
    .sort((a, b) => urgency(a.needs) - urgency(b.needs));
  const needy = needing.slice(0, MOST_NEEDY).map(({ company }) => company);
  const latest = all.slice(0, MOST_LISTED);
  const shown = await lines(ctx, member, [...new Set([...needy, ...latest])]);
  const lineOf = new Map(shown.map((line) => [line.id, line]));
  const linesOf = (some: readonly Standing[]) => some.flatMap(({ id }) => lineOf.get(id) ?? []);
  return {
    total: all.length,
    needing: needing.length,
    needy: linesOf(needy),
    latest: linesOf(latest),
    openRounds: open.filter(({ scheduled }) => !scheduled).length,
    hasRounds: all.some(({ lastQuarter }) => lastQuarter !== null),
    quarter: now.quarter
  };
}
