import type { Transaction } from 'kysely';
import type { Principal } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { PersonDraft } from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { changing } from './change.ts';
import { linkPeople } from './links.ts';

/** Thrown to undo what was done already. */
class Refused extends Error {
  readonly why: 'unknownPerson' | 'tooMany';
  constructor(why: Refused['why']) {
    super(why);
    this.why = why;
  }
}

export type PeopleAsked =
  { asked: readonly string[] } | { refused: 'unknown' | 'unknownPerson' | 'tooMany' };

/**
 * Asks people of the round's company: those with an id, and others, who join the list of its people
 * first, unless somebody there has their address. Each gets a personal link, or keeps the one they
 * have. All of them or none. Returns their ids; `also` runs in the same transaction.
 */
export async function askPeople(
  ctx: Context,
  member: Principal,
  roundId: string,
  people: readonly (string | PersonDraft)[],
  also: (trx: Transaction<DB>, personIds: readonly string[]) => Promise<void> = async () => {}
): Promise<PeopleAsked> {
  try {
    return await changing<PeopleAsked>(ctx, member, roundId, async (trx, round) => {
      const ids = [];
      for (const one of people) {
        if (typeof one === 'string') ids.push(one);
        else ids.push(await enlisted(trx, ctx, member, round.companyId, one));
      }
      const added = await linkPeople(trx, ctx, member, round, ids);
      if ('refused' in added) throw new Refused('unknownPerson');
      await also(trx, ids);
      return { asked: ids };
    });
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why };
    throw error;
  }
}

async function enlisted(
  trx: Transaction<DB>,
  ctx: Context,
  member: Principal,
  companyId: string,
  draft: PersonDraft
): Promise<string> {
  const result = await companies.enlist(trx, ctx, member, companyId, draft);
  if ('refused' in result) throw new Refused(result.refused);
  return result.id;
}
