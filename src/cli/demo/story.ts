/** Five quarters of an agency's work, told through the same services that the pages call. */
import type { Answers } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import {
  daysOf,
  nextQuarter,
  previousQuarter,
  quarterOf,
  type Quarter
} from '#lib/domain/quarter.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { decide, DECIDED_AFTER } from './ambitions.ts';
import { believable, type Outlook, type Truth } from './believable.ts';
import { CLIENTS, COMMENTS, type Part } from './cast.ts';
import { chance, type Chance } from './chance.ts';
import { join, type Client } from './clients.ts';
import { followUp, makePlan } from './plan.ts';
import { release } from './report.ts';

const DAY_MS = 86_400_000;
/** A round opens so many days into its quarter and takes answers for so long. */
const OPENS_AFTER_DAYS = 14;
const OPEN_DAYS = 21;
const TOKEN_LENGTH = 22;
/** The third quarter: two more rounds then show what came of the plan. */
const PLANS_AFTER = 2;

/** Fills a workspace that has nothing yet; returns how many rounds and responses it has then. */
export async function tell(ctx: Context, member: Member, locale: Locale) {
  const dice = chance(7);
  const newest = quarterOf(ctx.now().toISOString());
  const quarters = backFrom(newest, 5);
  const first = at(ctx, new Date(`${daysOf(quarters[0] ?? newest).from}T09:00:00.000Z`));
  const counted = { rounds: 0, responses: 0 };
  for (const part of CLIENTS) {
    const client = await join(first, member, part, locale, dice);
    for (const [n, quarter] of quarters.entries()) {
      if (!part.quarters[n]) continue;
      const isNewest = quarter === newest;
      counted.rounds++;
      counted.responses += await hold(ctx, member, client, { quarter, n, isNewest, locale, dice });
      const then = at(ctx, new Date(`${daysOf(nextQuarter(quarter)).from}T09:00:00.000Z`));
      if (part.plans && n === PLANS_AFTER) await makePlan(then, member, client);
    }
    if (part.plans) await followUp(ctx, member, client.companyId, locale);
  }
  return counted;
}

/** The same world at another time. */
const at = (ctx: Context, now: Date): Context => ({ ...ctx, now: () => now });

function backFrom(newest: Quarter, count: number): Quarter[] {
  const quarters = [newest];
  while (quarters.length < count) quarters.unshift(previousQuarter(quarters[0] ?? newest));
  return quarters;
}

interface Occasion {
  quarter: Quarter;
  /** How many quarters after the first. */
  n: number;
  isNewest: boolean;
  locale: Locale;
  dice: Chance;
}

/** One round from its opening to its closing; the newest may still be open. Returns its responses. */
async function hold(
  ctx: Context,
  member: Member,
  client: Client,
  { quarter, n, isNewest, locale, dice }: Occasion
): Promise<number> {
  const begins = Date.parse(daysOf(quarter).from) + OPENS_AFTER_DAYS * DAY_MS;
  const stillOpen = isNewest && client.answeredNow !== undefined;
  const now = ctx.now().getTime();
  // a newest quarter that has only just begun is told as if it had begun earlier
  const opens = stillOpen ? now - 5 * DAY_MS : Math.min(begins, now - (OPEN_DAYS + 2) * DAY_MS);
  const on = (day: number) => at(ctx, new Date(opens + day * DAY_MS + 9 * 3_600_000));
  const opened = await rounds.open(on(0), member, {
    ...{ companyIds: [client.companyId], people: 'everyone', openLink: true, quarter },
    ...{ mode: client.mode, anonymous: client.anonymous, asksTarget: true, repeats: false },
    roles: [...new Set(client.roles)],
    opensOn: day(opens),
    closesOn: day(opens + OPEN_DAYS * DAY_MS),
    shows: 'thanks',
    welcome: { en: '', ru: '' }
  });
  if (!('opened' in opened)) throw new Error(`The round was refused: ${opened.refused}.`);
  const [roundId = ''] = opened.opened.roundIds;
  const links = await rounds.links(on(0), member, roundId);
  const most = stillOpen ? client.answeredNow : client.people.length;
  const truth = truthOf(client, n);
  for (const [i, { id, bias }] of client.people.slice(0, most).entries()) {
    const url = links.find(({ person }) => person?.id === id)?.url ?? '';
    const role = client.roles[i] ?? 'other';
    const who = { role, bias, tint: tintOf(client, i) };
    const answers = believable(dice, client.mode, truth, who, said(locale));
    await answer(on(1 + i), url.slice(-TOKEN_LENGTH), who, locale, answers);
  }
  if (!stillOpen) await rounds.close(on(OPEN_DAYS), member, roundId);
  if (isNewest && !stillOpen) await release(on(OPEN_DAYS + 1), member, roundId, locale);
  if (n === DECIDED_AFTER) await decide(on(OPEN_DAYS + 2), member, client, { quarter, locale });
  return most ?? 0;
}

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Where the company stands after so many quarters. */
const truthOf = ({ start, moves }: Part, n: number): Truth =>
  Object.fromEntries(
    DIRECTION_IDS.map((id, i) => [id, (start[i] ?? 1) + (moves[id] ?? 0) * n])
  ) as Truth;

/** Every other person sees what is disputed much brighter, the rest a little darker. */
const tintOf = ({ disputes }: Part, person: number) =>
  Object.fromEntries(disputes.map((id) => [id, person % 2 === 0 ? -0.7 : 1.5]));

const said = (locale: Locale): Partial<Record<DirectionId, string[]>> =>
  Object.fromEntries(
    Object.entries(COMMENTS).map(([id, texts]) => [id, texts.map((text) => text[locale])])
  );

/** Somebody follows the link, answers and submits. */
async function answer(ctx: Context, token: string, who: Outlook, locale: Locale, answers: Answers) {
  const { role } = who;
  const began = await responses.begin(ctx, token, { locale, role, address: '127.0.0.1' });
  const client = ctx.random.uuid();
  const saved = await responses.save(ctx, token, { client, seq: 1, answers });
  const sent = await responses.submit(ctx, token, { client, seq: 1 });
  if (typeof sent === 'string' || !('submitted' in sent))
    throw new Error('The demo could not answer.', { cause: [began, saved, sent] });
}
