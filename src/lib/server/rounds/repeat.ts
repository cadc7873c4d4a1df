/** The same round again, a quarter later: by hand, or by itself when it is due. */
import type { Transaction } from 'kysely';
import { nextQuarter, quarterOf, quartersBetween, type Quarter } from '#lib/domain/quarter.ts';
import * as audit from '../audit/service.ts';
import type { Member, WorkspaceFacts } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { Overtaken } from '../errors.ts';
import * as asked from './asked.ts';
import { changing } from './change.ts';
import { daysBetween, daysLater, momentIn, monthsLater } from '../days.ts';
import * as links from './links-repository.ts';
import { newRound } from './open.ts';
import * as repository from './repository.ts';
import type { Round, RoundSettings } from './types.ts';

const MONTHS = 3;
/** Months differ by so many days, and time zones by one: the day itself is looked at by each. */
const SLACK_DAYS = 4;

/** Who repeats: a member, or the product itself on the date. */
type Author = audit.Actor & { workspace: Place };
type Place = Pick<WorkspaceFacts, 'id' | 'timeZone' | 'fiscalStart'>;

export type Repeated =
  /** `made` is false when somebody had repeated it before. */
  | { repeated: { roundId: string; made: boolean } }
  | { refused: 'unknown' }
  /** The client is put away. */
  | { refused: 'archived' };

/**
 * Repeats a round in the next quarter: the same settings and people, dates moved along, the matrix
 * as it is now. Twice, or by two people at once, makes one round. The repeating moves on with it:
 * of a chain, only the last round opens another by itself.
 */
export const repeat = (ctx: Context, member: Member, id: string): Promise<Repeated> =>
  changing(ctx, member, id, (trx, round) => repeatIn(trx, ctx, member, round));

async function repeatIn(
  trx: Transaction<DB>,
  ctx: Context,
  author: Author,
  round: Round
): Promise<Repeated> {
  if (round.repeatedAs !== null) return { repeated: { roundId: round.repeatedAs, made: false } };
  const { workspace } = author;
  const [company] = await asked.companies(trx, workspace.id, [round.companyId]);
  if (!company) return { refused: 'archived' };
  await repository.detachDeletedSuccessor(trx, { id: round.id });

  const { today } = momentIn(workspace.timeZone, ctx.now());
  const settings = { ...round, ...movedAlong(round, today, workspace.fiscalStart) };
  const row = newRound(ctx, { workspace, accountId: round.createdBy }, company, settings, {
    repeated_from: round.id,
    ...(author.accountId && { created_by: author.accountId })
  });
  if (!(await repository.insertSuccessor(trx, row)))
    throw new Overtaken('Somebody else has just repeated this round.');
  await linkTheSame(trx, ctx, workspace.id, round, row.id);
  if (round.repeats) await repository.change(trx, round, { repeats: 0 });
  await audit.record(trx, ctx, workspace.id, author, {
    ...{ action: 'roundOpened', subject: company.name },
    detail: { quarter: settings.quarter, repeats: round.quarter }
  });
  return { repeated: { roundId: row.id, made: true } };
}

/** The quarter and dates of a successor. What was left out for long goes on in today's quarter. */
function movedAlong(
  { quarter, opensOn, closesOn }: Pick<RoundSettings, 'quarter' | 'opensOn' | 'closesOn'>,
  today: string,
  fiscalStart: number
): Pick<RoundSettings, 'quarter' | 'opensOn' | 'closesOn'> {
  const following = nextQuarter(quarter);
  const current = quarterOf(today, fiscalStart);
  const next = current > following ? current : following;
  const months = MONTHS * quartersBetween(quarter, next);
  const moved = monthsLater(opensOn, months);
  if (moved >= today)
    return { quarter: next, opensOn: moved, closesOn: closesOn && monthsLater(closesOn, months) };
  // the day it would have opened on is over: as many days, from today
  const until = closesOn && daysLater(today, daysBetween(opensOn, closesOn));
  return { quarter: next, opensOn: today, closesOn: until };
}

/** The quarter a repetition of a round would be of, for the words beside its button. */
export const nextOf = (ctx: Context, { workspace }: Member, round: Round): Quarter =>
  movedAlong(round, momentIn(workspace.timeZone, ctx.now()).today, workspace.fiscalStart).quarter;

/** Whoever could answer before can again, those excepted who have left or whose link was revoked. */
async function linkTheSame(
  trx: Transaction<DB>,
  ctx: Context,
  workspaceId: string,
  from: Round,
  toId: string
): Promise<void> {
  const alive = (await links.ofRound(trx, workspaceId, from.id)).filter((l) => !l.revokedAt);
  const ids = alive.flatMap(({ person }) => person?.id ?? []);
  const people = await asked.people(trx, workspaceId, [from.companyId], ids);
  const open = alive.some(({ kind }) => kind === 'open');
  await links.insert(
    trx,
    [...(open ? [null] : []), ...people.map(({ id }) => id)].map((personId) =>
      asked.newLink(ctx, workspaceId, toId, personId)
    )
  );
}

/** A round that has opened by itself. */
export interface OpenedByItself {
  round: Round;
  author: Author;
  /** Invitations to the round that it repeats went out by mail. */
  invites: boolean;
}

/**
 * Opens the successors of all rounds that repeat and whose day has come, each once however many
 * instances try; returns how many. `also` belongs to the opening and runs in its transaction.
 */
export async function openDue(
  ctx: Context,
  also: (trx: Transaction<DB>, opened: OpenedByItself) => Promise<void> = async () => {}
): Promise<number> {
  const latest = monthsLater(daysLater(ctx.now().toISOString().slice(0, 10), SLACK_DAYS), -MONTHS);
  let opened = 0;
  for (const { id, workspace } of await repository.repeating(ctx.db, latest)) {
    const author = { ...audit.ITSELF, workspace };
    const moment = momentIn(workspace.timeZone, ctx.now());
    const made = await transaction(ctx.db, async (trx) => {
      const former = await repository.find(trx, workspace.id, id, moment);
      if (!former?.repeats || former.status === 'deleted') return false;
      if (monthsLater(former.opensOn, MONTHS) > moment.today) return false;
      const done = await repeatIn(trx, ctx, author, former);
      if ('refused' in done || !done.repeated.made) return false;
      const round = await repository.find(trx, workspace.id, done.repeated.roundId, moment);
      const sent = (await links.ofRound(trx, workspace.id, id)).some(({ sentAt }) => sentAt);
      if (round) await also(trx, { round, author, invites: sent });
      return true;
    });
    if (made) opened++;
  }
  return opened;
}
