/** What a form for a new round begins with, so that most rounds need nothing changed. */
import { ROLES } from '#lib/domain/answers.ts';
import { nextQuarter, previousQuarter, quarterOf, quarterRange } from '#lib/domain/quarter.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Member, Principal } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import { daysLater, momentIn } from '../days.ts';
import type { RoundSettings } from './types.ts';

/** Two weekends: long enough for holidays, short enough to be remembered. */
const DAYS_OPEN = 14;

/**
 * The usual settings: from today, or another day, for two weeks, in the quarter of that day, quick and
 * with names. Respondents of an agency's clients get a thank-you, because the agency presents; a
 * company's own see the team's.
 */
export function draft(
  ctx: Context,
  { workspace }: Principal,
  opensOn = momentIn(workspace.timeZone, ctx.now()).today
): RoundSettings {
  return {
    ...{ quarter: quarterOf(opensOn, workspace.fiscalStart), mode: 'quick', anonymous: false },
    ...{ asksTarget: false, roles: ROLES, repeats: false, welcome: { en: '', ru: '' } },
    ...{ opensOn, closesOn: daysLater(opensOn, DAYS_OPEN) },
    shows: workspace.kind === 'agency' ? 'thanks' : 'team'
  };
}

/** Quarters to choose from: around today's, and the one that is chosen already. */
export function quartersAround(ctx: Context, { workspace }: Member, chosen: Quarter): Quarter[] {
  const now = quarterOf(momentIn(workspace.timeZone, ctx.now()).today, workspace.fiscalStart);
  const last = nextQuarter(nextQuarter(now));
  const around = quarterRange(previousQuarter(previousQuarter(now)), last);
  return [...new Set([...around, chosen])].sort();
}

const MOST_SHOWN = 100;

/** Clients to choose from: those chosen, and the first that a search finds among the others. */
export interface Candidates {
  chosen: companies.CompanyName[];
  shown: companies.CompanyName[];
  /** How many the search has found beside those chosen. */
  found: number;
}

export async function candidates(
  ctx: Context,
  member: Member,
  { ids, search }: { ids: readonly string[]; search: string }
): Promise<Candidates> {
  const all = await companies.list(ctx, member);
  const sought = companies.sortName(search);
  const chosen = all.filter(({ id }) => ids.includes(id));
  const others = all.filter(
    ({ id, name }) => !ids.includes(id) && companies.sortName(name).includes(sought)
  );
  return { chosen, shown: others.slice(0, MOST_SHOWN), found: others.length };
}

/** Whom a new round may ask: one company with its people, or a choice of clients. */
export type Offer =
  | { only: companies.CompanyName; people: companies.Person[]; candidates: null }
  | { only: null; people: []; candidates: Candidates };

/**
 * Whom a form for new rounds offers, given the companies that its address names. One is offered
 * with its people, and so is a company workspace's own. Null when the one named is not to be asked.
 */
export async function offer(
  ctx: Context,
  member: Member,
  asked: readonly string[]
): Promise<Offer | null> {
  const isAgency = member.workspace.kind === 'agency';
  if (isAgency && asked.length !== 1) {
    const found = await candidates(ctx, member, { ids: asked, search: '' });
    return { only: null, people: [], candidates: found };
  }
  const [only] = isAgency
    ? await companies.named(ctx, member, asked)
    : await companies.list(ctx, member);
  if (!only || only.archived) return null;
  const people = await companies.people(ctx, member, only.id);
  return { only, people, candidates: null };
}
