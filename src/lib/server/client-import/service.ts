/**
 * Clients from a table: a CSV file or a text pasted from a spreadsheet. Everything wrong in it is
 * told by line and column, and nothing is kept until nothing is wrong. The folder's only face.
 */
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import { checked } from './decode.ts';
import { readTable } from './read-table.ts';
import type { Preview, TableProblem, WhenPresent } from './types.ts';

export { readPosted, type PostedTable } from './form.ts';
export { MOST_ROWS } from './records.ts';
export { sayProblem } from './say.ts';
export { shownPreview } from './show.ts';
export { template } from './template.ts';

/** What would come of a table, without keeping anything. */
export async function preview(
  ctx: Context,
  member: Member,
  text: string
): Promise<Preview | { problem: TableProblem }> {
  const whole = checked(text);
  if ('problem' in whole) return whole;
  const table = readTable(whole.text, member.workspace.locale);
  if ('problem' in table) return table;
  const names = table.clients.map(({ profile }) => profile.name);
  return { ...table, present: await companies.sameNamed(ctx, member, names) };
}

/** Keeps the clients of a table in which nothing is wrong; otherwise what is wrong comes back. */
export async function run(
  ctx: Context,
  member: Member,
  text: string,
  whenPresent: WhenPresent
): Promise<{ added: number } | Preview | { problem: TableProblem } | 'own'> {
  const table = await preview(ctx, member, text);
  if ('problem' in table || table.issues.length > 0) return table;
  return companies.addMany(ctx, member, table.clients, { namesakes: whenPresent });
}
