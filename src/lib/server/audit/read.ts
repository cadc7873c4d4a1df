import type { Locale } from '#lib/domain/model/types.ts';
import { auditWords, deeds, type Told } from '#lib/i18n/audit.ts';
import { Temporal } from 'temporal-polyfill';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { AuditAction } from './actions.ts';
import { ITSELF } from './itself.ts';
import { actionsOf, type AuditKind } from './kinds.ts';
import * as repository from './repository.ts';

/** What a reader looks for; days are those of the workspace's time zone, both included. */
export interface AuditFilter {
  /** An account's id. */
  who?: string;
  kind?: AuditKind;
  from?: string;
  to?: string;
}

export interface AuditEntry {
  id: string;
  at: string;
  actor: string;
  /** What was done, in the reader's language. */
  text: string;
}

const PAGE = 50;

/**
 * One page of a workspace's trail, the newest first, and what asks for the next one: the id of the
 * last entry shown. An id of another workspace is as good as none.
 */
export async function read(
  ctx: Context,
  { workspace }: Member,
  locale: Locale,
  { who, kind, from, to }: AuditFilter,
  after?: string
): Promise<{ entries: AuditEntry[]; next: string | null }> {
  const dayStart = (day: string, days = 0) =>
    new Date(
      Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(workspace.timeZone)
        .epochMilliseconds
    ).toISOString();
  const rows = await repository.entries(ctx.db, workspace.id, {
    ...{ actorId: who, actions: kind && actionsOf(kind), after, most: PAGE + 1 },
    from: from && dayStart(from),
    before: to && dayStart(to, 1)
  });
  const entries = rows.slice(0, PAGE).map((row) => {
    const { id, at, action, subject, detail } = row;
    const told = { ...(JSON.parse(detail) as object), subject };
    const actor = sayActor(row, locale);
    return { id, at, actor, text: say(action as AuditAction, told, locale) };
  });
  return { entries, next: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
}

type Row = Awaited<ReturnType<typeof repository.entries>>[number];

function sayActor({ actor_id, actor_name, key_id }: Row, locale: Locale): string {
  if (actor_id === null && actor_name === ITSELF.name) return auditWords[locale].itself;
  return key_id === null ? actor_name : auditWords[locale].key(actor_name);
}

/** A sentence for every action: one that is missing does not compile. */
function say(action: AuditAction, told: Told, locale: Locale): string {
  const { places } = auditWords[locale];
  const sentence: (told: Told) => string = deeds[locale][action];
  const place = told.place && places[told.place as keyof typeof places];
  return sentence({ ...told, place });
}

/** Everybody with an account who has done something in the workspace, by their latest name. */
export const actors = (ctx: Context, { workspace }: Member) =>
  repository.actors(ctx.db, workspace.id);
