/** The agency's clients come in, each with its people. */
import type { Locale, Text } from '#lib/domain/model/types.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import type { Context } from '#lib/server/context.ts';
import { NAMES, type Part } from './cast.ts';
import type { Chance } from './chance.ts';

export interface Client extends Part {
  companyId: string;
  /** In the order of the part's roles; how far off each one's judgement lies, in levels. */
  people: { id: string; bias: number }[];
}

/** Adds a client with the people who will be asked. */
export async function join(
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

/** One after another: each is written where the former ended. */
async function inTurn<T, R>(items: readonly T[], work: (item: T, n: number) => Promise<R>) {
  const done: R[] = [];
  for (const [n, item] of items.entries()) done.push(await work(item, n));
  return done;
}
