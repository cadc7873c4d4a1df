import type { Row } from '#lib/domain/portfolio.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as portfolios from '../portfolios/service.ts';
import type { PortfolioFindings, PortfolioQuery, Wanted } from '../portfolios/service.ts';
import { linesOf, nowOf } from './clients.ts';
import * as repository from './repository.ts';
import type { ClientLine } from './types.ts';

/** A client with its figures by direction. */
export type PortfolioLine = ClientLine & Pick<Row, 'latest' | 'since'>;

export interface PortfolioView extends PortfolioFindings {
  clients: PortfolioLine[];
  /** All that match, on every page. */
  total: number;
  page: number;
  pages: number;
  /** How many come before this page. */
  from: number;
  /** All that are not archived, in the industry asked for. */
  listed: number;
  /** The quarter it is. */
  quarter: Quarter;
}

/** An agency's clients by directions, and what they come to together. */
export async function portfolio(
  ctx: Context,
  member: Member,
  query: PortfolioQuery
): Promise<PortfolioView> {
  const now = nowOf(ctx, member);
  const { id } = member.workspace;
  const { industry } = query;
  const { rows, ...page } = await portfolios.page(ctx, member, now.quarter, query);
  const ids = rows.map(({ company }) => company);
  const found = await repository.standingsOf(ctx.db, id, ids);
  const lines = await linesOf(ctx, member, found, new Map(rows.map((row) => [row.company, row])));
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return {
    ...page,
    clients: rows.flatMap(({ company, latest, since }) => {
      const line = lineOf.get(company);
      return line ? [{ ...line, latest, since }] : [];
    }),
    listed: await repository.count(ctx.db, id, { ...repository.EVERY, industry }),
    quarter: now.quarter,
    ...(await portfolios.findings(ctx, member, now.quarter, industry))
  };
}

/** The clients that match, by name and no more than so many: for a round of them all. */
export const matching = (
  ctx: Context,
  member: Member,
  wanted: Wanted,
  most: number
): Promise<string[]> =>
  portfolios.matching(ctx, member, nowOf(ctx, member).quarter, { wanted, most });
