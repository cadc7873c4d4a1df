import type { z } from 'zod';
import type { linksRequest } from '#lib/forms/api-requests.ts';
import type { KeyHolder } from '../access/principal.ts';
import * as apiKeys from '../api-keys/service.ts';
import type { Context } from '../context.ts';
import * as rounds from '../rounds/service.ts';
import type { linkSchema } from './schemas/rounds.ts';

type Request = z.output<typeof linksRequest>;
type Link = z.output<typeof linkSchema>;

/** Every link of a round, with its address. */
export async function linksOf(ctx: Context, key: KeyHolder, roundId: string): Promise<Link[]> {
  const links = await rounds.links(ctx, key, roundId);
  return links.map(({ kind, person, url, revokedAt }) => ({
    ...{ kind, url: revokedAt === null ? url : null, revoked: revokedAt !== null },
    person: person && {
      ...{ id: person.id, name: person.name, email: person.email },
      ...{ role: person.role, locale: person.locale }
    }
  }));
}

/**
 * Personal links for people of the round's company; somebody who has one keeps it. Sent again under
 * the same name it adds nobody twice. Null: no such round. `reused`: another request had that name.
 */
export async function askPeople(
  ctx: Context,
  key: KeyHolder,
  roundId: string,
  { people }: Request,
  idempotencyKey: string | null
): Promise<{ links: Link[] } | { refused: 'unknownPerson' | 'tooMany' } | 'reused' | null> {
  const wanted = people.map((one) => ('id' in one ? one.id : newPerson(key, one)));
  const named = { idempotencyKey, path: `rounds/${roundId}/links`, content: people };
  const result = await apiKeys.once(ctx, key, named, (keep) =>
    rounds.askPeople(ctx, key, roundId, wanted, keep)
  );
  if (result === 'reused') return result;
  if ('before' in result) return { links: await linksFor(ctx, key, roundId, result.before) };
  if ('asked' in result.done)
    return { links: await linksFor(ctx, key, roundId, result.done.asked) };
  return result.done.refused === 'unknown' ? null : { refused: result.done.refused };
}

type New = Exclude<Request['people'][number], { id: string }>;

const newPerson = ({ workspace }: KeyHolder, { name, email, role, locale }: New) => ({
  name,
  email: email ?? null,
  role: role ?? null,
  locale: locale ?? workspace.locale
});

async function linksFor(
  ctx: Context,
  key: KeyHolder,
  roundId: string,
  personIds: readonly string[]
): Promise<Link[]> {
  const asked = new Set(personIds);
  const links = await linksOf(ctx, key, roundId);
  return links.filter(({ person }) => person && asked.has(person.id));
}
