/**
 * A company that comes from another installation as a document (docs/company-format.md). Everything
 * wrong in it is told by its path, and nothing is kept until nothing is wrong. The folder's only face.
 */
import type { Locale } from '#lib/domain/model/types.ts';
import type { FieldIssue } from '#lib/forms/issues.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { previewOf } from './preview.ts';
import { read } from './read.ts';
import { keep } from './take.ts';
import type { Preview, Problem } from './types.ts';

export { readPosted, sayProblem } from './posted.ts';
export type * from './types.ts';

type Wrong = { problem: Problem } | { issues: FieldIssue[] };

/** What would come of a text, without keeping anything. */
export async function preview(
  ctx: Context,
  member: Member,
  text: string,
  locale: Locale
): Promise<{ preview: Preview } | Wrong> {
  const found = read(text, locale);
  return 'sound' in found ? { preview: await previewOf(ctx, member, found.sound) } : found;
}

/** Takes the company in; "own" in a company workspace, which has itself only. */
export async function take(
  ctx: Context,
  member: Member,
  text: string,
  locale: Locale
): Promise<{ taken: string } | { here: string } | Wrong | 'own'> {
  if (member.workspace.kind === 'company') return 'own';
  const found = read(text, locale);
  return 'sound' in found ? keep(ctx, member, found.sound) : found;
}
