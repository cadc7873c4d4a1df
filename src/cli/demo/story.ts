/** Five quarters of an agency's work, told through the same services that the pages call. */
import type { Locale, Text } from '#lib/domain/model/types.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import {
  daysOf,
  nextQuarter,
  previousQuarter,
  quarterOf,
  type Quarter
} from '#lib/domain/quarter.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { believable, type Truth } from './believable.ts';
import { CLIENTS, COMMENTS, NAMES, type Part } from './cast.ts';
import { chance, type Chance } from './chance.ts';

const DAY_MS = 86_400_000;
/** A round opens so many days into its quarter and takes answers for so long. */
const OPENS_AFTER_DAYS = 14;
const OPEN_DAYS = 21;

interface Client extends Part {
  companyId: string;
  people: { id: string; bias: number }[];
}

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
    }
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

async function join(
  ctx: Context,
  member: Member,
  part: Part,
  locale: Locale,
  dice: Chance
): Promise<Client> {
  const { industry, size } = part;
  const name = part.name[locale];
  const profile = { name, industry, size, contacts: [], notes: '' };
  const made = await companies.create(ctx, member, profile);
  if (typeof made === 'string' || !('created' in made)) throw new Error(`${name} exists already.`);
  const names = [...NAMES[locale].women, ...NAMES[locale].men];
  const offset = Math.floor(dice.next() * names.length);
  const people = await inTurn(part.roles, async (role, n) => {
    const person = names[(offset + n * 5) % names.length] ?? '';
    const email = `${role}.${n + 1}@${domainOf(part.name)}.example`;
    const added = await companies.addPerson(ctx, member, made.created, {
      ...{ name: person, email, role, locale }
    });
    if (typeof added === 'string') throw new Error(`${person} could not be added: ${added}.`);
    return { id: added.added, bias: (dice.next() - 0.5) * 0.8 };
  });
  return { ...part, companyId: made.created, people };
}

const domainOf = ({ en }: Text) =>
  en
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

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
  // a newest quarter that has only just begun is told as if it were two weeks older
  const opens = Math.min(begins, ctx.now().getTime() - (stillOpen ? 5 : OPEN_DAYS + 2) * DAY_MS);
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
    const answers = believable(dice, client.mode, truth, { role, bias }, said(locale));
    await answer(on(stillOpen ? 1 + i : 2 + i * 3), url.slice(-22), { locale, role, answers });
  }
  if (!stillOpen) await rounds.close(on(OPEN_DAYS), member, roundId);
  return most ?? 0;
}

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Where the company stands after so many quarters. */
const truthOf = ({ start, moves }: Part, n: number): Truth =>
  Object.fromEntries(
    DIRECTION_IDS.map((id, i) => [id, (start[i] ?? 1) + (moves[id] ?? 0) * n])
  ) as Truth;

const said = (locale: Locale): Partial<Record<DirectionId, string[]>> =>
  Object.fromEntries(
    Object.entries(COMMENTS).map(([id, texts]) => [id, texts.map((text) => text[locale])])
  );

async function answer(
  ctx: Context,
  token: string,
  { locale, role, answers }: Parameters<typeof responses.begin>[2] & { answers: object }
) {
  throw new Error('unfinished', { cause: [ctx, token, locale, role, answers, nextQuarter] });
}

/** One after another: each is written where the former ended. */
async function inTurn<T, R>(items: readonly T[], work: (item: T, n: number) => Promise<R>) {
  const done: R[] = [];
  for (const [n, item] of items.entries()) done.push(await work(item, n));
  return done;
}
