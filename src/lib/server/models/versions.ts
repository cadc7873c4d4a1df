/** A workspace's versions of the model: read by everybody's rounds, taken by its owners. */
import { differences, type Change } from '#lib/domain/model/differences.ts';
import { documentOf, type MatrixDocument } from '#lib/domain/model/document.ts';
import { MODEL, modelOf, type Model } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { FieldIssue } from '#lib/forms/issues.ts';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { of } from './model.ts';
import { read, type Problem } from './read.ts';
import * as repository from './repository.ts';

export interface Version {
  version: string;
  name: string;
  isCurrent: boolean;
  rounds: number;
  /** Null of the built-in version, which nobody took. */
  taken: { by: string; at: string; basedOn: string; note: string } | null;
}

/** The version that new rounds ask by. */
export async function current(ctx: Context, { workspace }: Member): Promise<Model> {
  return of(ctx.db, ctx, await repository.current(ctx.db, workspace.id));
}

/** All versions, the latest first and the built-in one last. */
export async function versions(ctx: Context, { workspace }: Member): Promise<Version[]> {
  const [now, own, rounds] = await Promise.all([
    repository.current(ctx.db, workspace.id),
    repository.taken(ctx.db, workspace.id),
    repository.rounds(ctx.db, workspace.id)
  ]);
  const nameOf = (version: string) =>
    own.find((one) => one.version === version)?.name ?? MODEL.name;
  const all = [
    ...own.map(({ version, by, at, basedOn, note }) => ({
      version,
      taken: { by, at, basedOn: nameOf(basedOn), note }
    })),
    { version: MODEL.version, taken: null }
  ];
  return all.map(({ version, taken }) => ({
    ...{ version, taken, name: nameOf(version) },
    isCurrent: version === now,
    rounds: rounds.get(version) ?? 0
  }));
}

/** A version of the workspace as the document that people edit. */
export async function document(
  ctx: Context,
  member: Member,
  version: string
): Promise<{ name: string; document: MatrixDocument } | 'unknown'> {
  const all = await versions(ctx, member);
  if (!all.some((one) => one.version === version)) return 'unknown';
  const model = await of(ctx.db, ctx, version);
  return { name: model.name, document: documentOf(model) };
}

export interface Preview {
  /** The current version, and what the text makes of it. */
  before: Model;
  now: Model;
  /** At least one. */
  changes: Change[];
}

type Wrong = { problem: Problem } | { issues: FieldIssue[] } | 'same';

/** What a text would change of the current version, without keeping anything. */
export async function preview(
  ctx: Context,
  member: Member,
  text: string,
  locale: Locale
): Promise<Preview | Wrong> {
  const found = read(text, locale);
  if (!('directions' in found)) return found;
  const before = await current(ctx, member);
  const now = modelOf({ version: '', name: '' }, found.directions);
  const changes = differences(before, now);
  return changes.length === 0 ? 'same' : { before, now, changes };
}

/**
 * Takes a text as the workspace's new version, for the rounds that open from now on. Refused when
 * something is wrong with it, and when `base` is no longer the current version: the preview showed
 * what differs from that.
 */
export async function take(
  ctx: Context,
  member: Member,
  { text, note, base }: { text: string; note: string; base: string },
  locale: Locale
): Promise<{ taken: string } | 'overtaken' | Wrong> {
  const { workspace } = member;
  const found = await preview(ctx, member, text, locale);
  if (found === 'same' || !('changes' in found)) return found;
  return transaction(ctx.db, async (trx) => {
    const id = ctx.random.id();
    if (!(await repository.setCurrent(trx, workspace.id, { from: base, to: id })))
      return 'overtaken';
    const [last] = await repository.taken(trx, workspace.id);
    const number = (last?.number ?? 0) + 1;
    const name = `${MODEL.name}.${number}`;
    await repository.insert(trx, {
      ...{ id, workspace_id: workspace.id, number, name, based_on: base, note },
      document: JSON.stringify(documentOf(found.now)),
      created_by: member.name,
      created_at: ctx.now().toISOString()
    });
    await audit.record(trx, ctx, workspace.id, member, {
      ...{ action: 'modelTaken', subject: name },
      detail: { count: found.changes.length }
    });
    return { taken: name };
  });
}

/** Goes on with another version that the workspace has, the built-in one among them. */
export function choose(
  ctx: Context,
  member: Member,
  { version, base }: { version: string; base: string }
): Promise<'chosen' | 'overtaken' | 'unknown'> {
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    const own = await repository.taken(trx, workspace.id);
    const chosen = own.find((one) => one.version === version);
    if (!chosen && version !== MODEL.version) return 'unknown';
    if (!(await repository.setCurrent(trx, workspace.id, { from: base, to: version })))
      return 'overtaken';
    await audit.record(trx, ctx, workspace.id, member, {
      ...{ action: 'modelChosen', subject: chosen?.name ?? MODEL.name }
    });
    return 'chosen';
  });
}
