/** Rounds and their answers, made without clicks; the demo data uses them too. */
import { randomUUID } from 'node:crypto';
import type { Answers, Mode, Role } from '#lib/domain/answers.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as aims from '#lib/server/aims/service.ts';
import type { Context } from '#lib/server/context.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import { secretHash } from '#lib/server/keys.ts';
import * as models from '#lib/server/models/service.ts';
import * as teams from '#lib/server/teams/service.ts';

export interface RoundOptions {
  quarter?: string;
  mode?: Mode;
  anonymous?: boolean;
  asksTarget?: boolean;
  shows?: 'thanks' | 'own' | 'team';
  welcome?: { en: string; ru: string };
  opensOn?: string;
  closesOn?: string | null;
  /** The company's. */
  weights?: Weights;
  /** Set for the round's quarter. */
  targets?: Wishes;
}

/** An open round of a company. Returns its id. */
export async function openRound(
  ctx: Context,
  member: Member,
  companyId: string,
  options: RoundOptions = {}
): Promise<string> {
  const { quarter = '2026-Q4', mode = 'quick', anonymous = false, asksTarget = false } = options;
  const { shows = 'thanks', opensOn = '2026-11-01', closesOn = null } = options;
  const id = ctx.random.id();
  const { version } = await models.current(ctx, member);
  await ctx.db
    .insertInto('round')
    .values({
      ...{ id, workspace_id: member.workspace.id, company_id: companyId, quarter, mode, shows },
      ...{ anonymous: anonymous ? 1 : 0, asks_target: asksTarget ? 1 : 0, repeats: 0, version: 1 },
      roles: JSON.stringify(['director', 'marketing', 'sales', 'other']),
      welcome: JSON.stringify(options.welcome ?? { en: '', ru: '' }),
      model_version: version,
      opens_on: opensOn,
      closes_on: closesOn,
      closes_at: closesOn && `${closesOn}T21:00:00.000Z`,
      ...{ weights: '{}', targets: '{}' },
      created_by: member.accountId,
      created_at: ctx.now().toISOString()
    })
    .execute();
  await refreshed(ctx, id);
  const { weights = {}, targets = {} } = options;
  if (options.weights || options.targets)
    await aim(ctx, member, companyId, { weights, quarters: [{ quarter, levels: targets }] });
  return id;
}

interface Aims {
  weights?: Weights;
  quarters?: readonly { quarter: string; levels: Wishes; note?: string }[];
}

/** Sets a company's weights and targets, whatever stood there before. */
export async function aim(
  ctx: Context,
  member: Member,
  companyId: string,
  { weights = {}, quarters = [] }: Aims
): Promise<void> {
  const { aims_version: version } = await ctx.db
    .selectFrom('company')
    .select('aims_version')
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  const named = quarters.map((set) => ({ note: '', ...set, quarter: set.quarter as Quarter }));
  await aims.set(ctx, member, companyId, { weights, quarters: named }, version);
}

export interface Person {
  name?: string;
  role?: Role;
}

/** Somebody of a company. Returns the id. */
export async function person(
  ctx: Context,
  member: Member,
  companyId: string,
  { name = 'Anna Petrova', role }: Person = {}
): Promise<string> {
  const id = ctx.random.id();
  await ctx.db
    .insertInto('person')
    .values({
      ...{ id, workspace_id: member.workspace.id, company_id: companyId, name, locale: 'en' },
      ...{ role: role ?? null, created_at: ctx.now().toISOString() }
    })
    .execute();
  return id;
}

/** A link into a round: somebody's own, or the open one. Returns its token. */
export async function invite(
  ctx: Context,
  roundId: string,
  personId: string | null = null
): Promise<string> {
  const kind = personId === null ? 'open' : 'personal';
  const id = ctx.random.id();
  const token = ctx.derive(kind, id);
  const round = await ctx.db
    .selectFrom('round')
    .select('workspace_id')
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('round_link')
    .values({
      ...{ ...round, id, round_id: roundId, kind, person_id: personId, generation: 1 },
      ...{ token_hash: secretHash(token), created_at: ctx.now().toISOString() },
      ...{ reminders: 0, used: 0 }
    })
    .execute();
  return token;
}

export interface Answering extends Person {
  /** external: the agency's own rating. */
  kind?: 'client' | 'external';
  status?: 'draft' | 'submitted';
  submittedOn?: string;
  /** A known secret, where a link of its own leads to the response. */
  token?: string;
}

/** Answers a round as one person; an anonymous round keeps no name. Returns the response's id. */
export async function answer(
  ctx: Context,
  roundId: string,
  answers: Answers,
  by: Answering = {}
): Promise<string> {
  const round = await ctx.db
    .selectFrom('round')
    .select(['workspace_id', 'mode', 'anonymous', 'model_version'])
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow();
  const { kind = 'client', status = 'submitted', role, token = ctx.random.token() } = by;
  const { submittedOn = ctx.now().toISOString().slice(0, 10) } = by;
  const id = randomUUID();
  await ctx.db
    .insertInto('response')
    .values({
      ...{ id, token_hash: secretHash(token), workspace_id: round.workspace_id, round_id: roundId },
      ...{ locale: 'en', mode: round.mode, status, kind, model_version: round.model_version },
      company: JSON.stringify(role ? { role } : {}),
      revision: 1,
      created_on: submittedOn,
      submitted_on: status === 'submitted' ? submittedOn : null,
      respondent_name: round.anonymous ? null : (by.name ?? null)
    })
    .execute();
  const rows = Object.entries(answers).map(([direction, value]) => ({
    ...{ response_id: id, direction, value: JSON.stringify(value) },
    ...{ version: 1, client: 'factory', seq: 1 }
  }));
  if (rows.length > 0) await ctx.db.insertInto('answer').values(rows).execute();
  await refreshed(ctx, roundId);
  return id;
}

/** Closes a round by hand, now. */
export async function closeRound(ctx: Context, roundId: string): Promise<void> {
  const closed_at = ctx.now().toISOString();
  await ctx.db.updateTable('round').set({ closed_at }).where('id', '=', roundId).execute();
  await refreshed(ctx, roundId);
}

/** Lets a closed round take answers again. */
export async function extendRound(ctx: Context, roundId: string): Promise<void> {
  await refreshed(ctx, roundId);
  const open = { closed_at: null, closes_on: null, closes_at: null };
  await ctx.db.updateTable('round').set(open).where('id', '=', roundId).execute();
  await refreshed(ctx, roundId);
}

/** What the product does in the transaction of each of these changes. */
const refreshed = (ctx: Context, roundId: string) =>
  transaction(ctx.db, (trx) => teams.refresh(trx, ctx, roundId));
