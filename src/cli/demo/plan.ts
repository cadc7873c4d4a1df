/** A client works to a plan: part of a suggestion taken over, and half a year later some of it done. */
import { DIRECTION_IDS, type Level, type Locale } from '#lib/domain/model/types.ts';
import { daysOf, nextQuarter } from '#lib/domain/quarter.ts';
import { stepParts, stepTo } from '#lib/domain/step-id.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import type { Context } from '#lib/server/context.ts';
import * as plans from '#lib/server/plans/service.ts';
import { NOTES } from './cast.ts';
import type { Client } from './clients.ts';

const CAPACITY = { S: 1, M: 2, L: 0 };
/** Two quarters gone by, this one, and two to come. */
const QUARTERS_PLANNED = 5;

/** Takes the first quarters of a suggestion over: where the client moves, and where it only wants to. */
export async function makePlan(ctx: Context, member: Member, client: Client): Promise<void> {
  const { companyId, moves, disputes } = client;
  const rests = DIRECTION_IDS.filter((id) => !moves[id] && id !== disputes[0]);
  const targets = Object.fromEntries(rests.map((id) => [id, 1 as const]));
  const view = await plans.suggest(ctx, member, companyId, { targets, capacity: CAPACITY });
  const quarters = [...new Set(view.steps.map(({ quarter }) => quarter))].slice(
    0,
    QUARTERS_PLANNED
  );
  const steps = view.steps
    .filter(({ quarter }) => quarters.includes(quarter))
    .map(({ step, quarter }) => ({ step, quarter, version: 0 }));
  await plans.takeOver(ctx, member, companyId, { steps, capacity: CAPACITY });
}

/**
 * What has become of it: what is gone by is done but for one step, this quarter's is under way and
 * has owners, and one step was put before what it needs.
 */
export async function followUp(
  ctx: Context,
  member: Member,
  companyId: string,
  locale: Locale
): Promise<void> {
  const { entries, now } = await see(ctx, member, companyId);
  const people = await companies.people(ctx, member, companyId);
  for (const [n, entry] of entries.entries()) {
    if (entry.quarter > now) continue;
    const isLate = entry.quarter < now && entries[n + 1]?.quarter === now;
    const status = entry.quarter === now || isLate ? 'doing' : 'done';
    const { before } = daysOf(entry.quarter, member.workspace.fiscalStart);
    const due = new Date(Date.parse(before) - (5 + n) * 86_400_000).toISOString().slice(0, 10);
    await plans.change(ctx, member, companyId, entry, {
      ...{ status, owner: people[n % people.length]?.name ?? '' },
      dueOn: status === 'doing' ? due : null,
      ...{ notes: NOTES[n % NOTES.length]?.[locale] ?? '', link: null }
    });
  }
  await hurry(ctx, member, companyId);
}

/** Somebody is impatient: of a direction's next two steps the second is planned before the first. */
async function hurry(ctx: Context, member: Member, companyId: string): Promise<void> {
  const { next, now } = await see(ctx, member, companyId);
  const soon = nextQuarter(now);
  for (const { step: first } of next) {
    const { direction, to } = stepParts(first);
    const second = to < 5 && stepTo(direction, (to + 1) as Level);
    if (!second) continue;
    await plans.add(ctx, member, companyId, { step: second, quarter: soon });
    await plans.add(ctx, member, companyId, { step: first, quarter: nextQuarter(soon) });
    return;
  }
}

async function see(ctx: Context, member: Member, companyId: string): Promise<plans.PlanView> {
  const plan = await plans.get(ctx, member, companyId);
  if (!plan) throw new Error('The client has no plan.');
  return plan;
}
