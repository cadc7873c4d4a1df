import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import { sortName } from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as repository from './repository.ts';

export interface Found {
  /** Of a person, or of the response of somebody who came by an open link and gave a name. */
  id: string;
  name: string;
  email: string | null;
  company: string;
}

const MOST_FOUND = 50;

/**
 * People whose name or address contains a text: those on the lists of companies, and those who
 * named themselves in a round. Names are compared here, because SQLite folds ASCII only.
 */
export async function find(ctx: Context, { workspace }: Member, text: string): Promise<Found[]> {
  const wanted = sortName(text.trim());
  if (wanted === '') return [];
  const everybody = await repository.everybody(ctx.db, workspace.id);
  return everybody
    .filter(({ name, email }) => sortName(name).includes(wanted) || email?.includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST_FOUND);
}

/** Everything that is one person's: the same address is the same person, at every company. */
export interface Subject {
  name: string;
  email: string | null;
  personIds: string[];
  responseIds: string[];
}

/** Whose id it is; null when it is nobody's of this workspace. */
export async function subject(
  db: Kysely<DB>,
  workspaceId: string,
  id: string
): Promise<Subject | null> {
  const person = await repository.person(db, workspaceId, id);
  if (person) {
    const { name, email } = person;
    const personIds = email ? await repository.sharing(db, workspaceId, email) : [id];
    return {
      ...{ name, email, personIds },
      responseIds: await repository.responseIds(db, workspaceId, personIds)
    };
  }
  const name = await repository.selfNamed(db, workspaceId, id);
  return name === null ? null : { name, email: null, personIds: [], responseIds: [id] };
}

/** What is kept of a person, in figures. */
export interface Known extends repository.Counts {
  name: string;
  email: string | null;
}

export async function known(
  ctx: Context,
  { workspace }: Member,
  id: string
): Promise<Known | null> {
  const of = await subject(ctx.db, workspace.id, id);
  if (!of) return null;
  const { name, email } = of;
  return { name, email, ...(await repository.counts(ctx.db, workspace.id, of)) };
}
