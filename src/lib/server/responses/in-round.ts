/** A response inside a round: from an invitation to its start. */
import type { Role } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as models from '../models/service.ts';
import { changing, tokenHash } from './access.ts';
import { dayOf } from './days.ts';
import { linkState } from './link-state.ts';
import * as links from './links-repository.ts';
import type { StoredLink } from './links-repository.ts';
import * as repository from './repository.ts';
import { countStart } from './start.ts';
import type { Absent, Begun, Invitation, ResponseKind } from './types.ts';

/** What a link into a round offers before anything is begun with it, or after it is spent. */
export async function invitation(
  ctx: Context,
  token: string
): Promise<{ found: Invitation } | Absent> {
  const now = ctx.now();
  const link = await links.link(ctx.db, tokenHash(token), now);
  if (!link) return 'unknown';
  const state = linkState(link, now);
  if (typeof state === 'object') return state;
  const { kind, round, modelVersion } = link;
  const model = await models.of(ctx.db, ctx, modelVersion);
  const person = link.person && { name: link.person.name, role: link.person.role };
  return { found: { state, kind, round, model, person } };
}

/** Who somebody says they are: a name only where a named round has no other way to know it. */
export interface Introduction {
  name?: string | undefined;
  role?: Role | undefined;
}

/**
 * Begins to answer by a link into a round. A personal link's response has the link's own token, so
 * that pressing Start twice begins one; an open link's gets a fresh token, counted per address.
 */
export function begin(
  ctx: Context,
  token: string,
  { name, role, locale, address }: Introduction & { locale: Locale; address: string }
): Promise<Begun | Absent> {
  const now = ctx.now();
  return transaction(ctx.db, async (trx): Promise<Begun | Absent> => {
    const link = await links.link(trx, tokenHash(token), now);
    if (!link) return 'unknown';
    const state = linkState(link, now);
    if (state !== 'ready') return typeof state === 'object' ? state : { refused: state };
    const { id: roundId, anonymous } = link.round;
    const open = link.kind === 'open';
    if (open) {
      const wait = await countStart(trx, ctx, address, now);
      if (wait !== null) return { refused: 'tooMany', retryAfterSeconds: wait };
    }
    const own = open ? ctx.random.token() : token;
    const who = anonymous ? {} : { personId: link.person?.id, respondentName: open ? name : null };
    const { workspaceId } = link;
    await startInRound(trx, ctx, { workspaceId, roundId, token: own, locale, role, ...who });
    if (!open) await openedFirst(trx, link, now);
    return { begun: { token: own } };
  });
}

const openedFirst = (trx: Transaction<DB>, { id }: StoredLink, now: Date) =>
  id === null ? null : links.markOpened(trx, { id, at: now.toISOString() });

interface Start {
  workspaceId: string;
  roundId: string;
  /** The secret of the response's address; only its hash is kept. */
  token: string;
  locale: Locale;
  kind?: ResponseKind;
  personId?: string | null | undefined;
  respondentName?: string | null | undefined;
  role?: Role | undefined;
}

/**
 * Begins a response in a round, in the caller's transaction; does nothing when the token has one
 * already. Whether the round is open is the caller's to know. For the agency's own rating give
 * `kind: 'external'` and the token derived for it.
 */
export async function startInRound(
  trx: Transaction<DB>,
  ctx: Context,
  start: Start
): Promise<'started' | 'unknown'> {
  const { workspaceId, roundId, token, locale, kind = 'client', role } = start;
  const round = await links.pinned(trx, { workspaceId, id: roundId });
  if (!round) return 'unknown';
  await repository.insertInRound(trx, {
    ...{ id: ctx.random.uuid(), tokenHash: tokenHash(token) },
    ...{ workspaceId, roundId, kind, locale, ...round },
    company: JSON.stringify({ role }),
    personId: start.personId ?? null,
    respondentName: start.respondentName ?? null,
    createdOn: dayOf(ctx.now())
  });
  return 'started';
}

/** Changes what somebody in a round has said of themselves. Refused once submitted. */
export function introduce(
  ctx: Context,
  token: string,
  { name, role }: Introduction
): Promise<'introduced' | { refused: 'submitted' } | Absent> {
  return changing(ctx, token, async (trx, response) => {
    if (response.status === 'submitted') return { refused: 'submitted' };
    const respondentName =
      response.respondentName === null ? null : (name ?? response.respondentName);
    if (role !== response.company.role || respondentName !== response.respondentName) {
      await repository.change(trx, response, { company: role ? { role } : {}, respondentName });
    }
    return 'introduced';
  });
}
