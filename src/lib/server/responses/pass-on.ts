/** "This is not for me": an invitation moves to a colleague, and the former address stops working. */
import type { Locale } from '#lib/domain/model/types.ts';
import type { Transaction } from 'kysely';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { Overtaken } from '../errors.ts';
import { secretHash } from '../keys.ts';
import * as limits from '../limits/service.ts';
import * as mail from '../mail/service.ts';
import { tokenHash } from './access.ts';
import { linkState } from './link-state.ts';
import * as links from './links-repository.ts';
import type { StoredLink } from './links-repository.ts';
import * as repository from './pass-on-repository.ts';
import * as responses from './repository.ts';
import type { Absent, PassedOn } from './types.ts';

/** By the address of whoever passes on: nobody sends mail to the world from here. */
const LIMIT = { purpose: 'passOn', most: 10, windowSeconds: 3600 };

interface Successor {
  name: string;
  /** In lower case. */
  email: string;
  /** For somebody who is not known yet: the language of whoever passes on. */
  locale: Locale;
  /** The caller's network address. */
  address: string;
}

/**
 * Gives a personal link to a colleague under a new address: to the person of the company who has
 * this e-mail address, or to a new one. What was begun by it is dropped. Refused once submitted, for
 * the holder's own address, and where the colleague has an invitation already.
 */
export function passOn(ctx: Context, token: string, to: Successor): Promise<PassedOn | Absent> {
  const now = ctx.now();
  return transaction(ctx.db, async (trx): Promise<PassedOn | Absent> => {
    const hashed = tokenHash(token);
    const link = await links.link(trx, hashed, now);
    if (!link?.person || link.id === null) return 'unknown';
    const state = linkState(link, now);
    if (typeof state === 'object') return state;
    const begun = await responses.byToken(trx, hashed);
    if (state === 'spent' || begun?.status === 'submitted') return { refused: 'submitted' };
    if (to.email === link.person.email) return { refused: 'sameAddress' };
    const wait = await limits.use(trx, LIMIT, limits.addressKey(to.address), now);
    if (wait !== null) return { refused: 'tooMany', retryAfterSeconds: wait };

    const personId = await personOf(trx, ctx, link, to);
    if (personId === null) return { refused: 'invited' };
    if (begun) await responses.erase(trx, { id: begun.id });
    const mailed = await handOver(trx, ctx, { ...link, id: link.id }, personId, to);
    await audit.record(
      trx,
      ctx,
      link.workspaceId,
      // the trail outlives an erased person: it says no more than of which company they are
      { accountId: null, name: link.round.companyName },
      {
        ...{ action: 'linkReissued', subject: link.round.companyName },
        detail: { quarter: link.round.quarter }
      }
    );
    return { passedOn: { mailed } };
  });
}

/** The colleague's id; null when they have an invitation of their own. */
async function personOf(
  trx: Transaction<DB>,
  ctx: Context,
  { workspaceId, companyId, round }: StoredLink,
  { name, email, locale }: Successor
): Promise<string | null> {
  const of = { workspaceId, companyId, email };
  const known = await repository.colleague(trx, { ...of, roundId: round.id });
  if (known) {
    if (Number(known.links) > 0) return null;
    await repository.comeBack(trx, { id: known.id });
    return known.id;
  }
  const id = ctx.random.id();
  await repository.add(trx, { ...of, id, name, locale, at: ctx.now().toISOString() });
  return id;
}

/** Whether a mail goes to the colleague; without a mail server the sender hands the link over. */
async function handOver(
  trx: Transaction<DB>,
  ctx: Context,
  { id, generation, workspaceId, person }: StoredLink & { id: string },
  personId: string,
  { email, locale }: Successor
): Promise<boolean> {
  const next = generation + 1;
  const mailed = await mail.queue(trx, ctx, {
    ...{ kind: 'invitation', subjectId: id, recipient: email, locale, workspaceId },
    data: { sender: person?.name ?? '' },
    dedupe: `invitation ${id} ${next} 0`
  });
  const handed = await repository.hand(trx, {
    ...{ id, generation, next, personId },
    tokenHash: secretHash(ctx.derive('personal', id, next)),
    sentAt: mailed ? ctx.now().toISOString() : null
  });
  if (handed === 0) throw new Overtaken('The link was changed meanwhile.');
  return mailed;
}
