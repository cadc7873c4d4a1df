/**
 * Data of any size for goal 7: an agency's clients are made as the product makes them, and then
 * copied as often as it takes, row by row with ids of their own, by the database itself.
 */
import type Database from 'better-sqlite3';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { quarterAfter } from '#lib/domain/quarter.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as teams from '#lib/server/teams/service.ts';
import { roundRow } from '#tests/support/rows.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const CLIENTS = 100;
const QUARTERS = 5;
const PEOPLE = 5;
/** Of one agency. */
export const RESPONSES = CLIENTS * QUARTERS * PEOPLE;

export interface Agency {
  member: Member;
  companies: string[];
}

/** Clients in two industries with closed rounds in the last five quarters, each answered by five. */
export async function agency(ctx: Context, sqlite: Database.Database): Promise<Agency> {
  const member = await workspace(ctx);
  const response = sqlite.prepare(
    `insert into response (id, token_hash, workspace_id, round_id, locale, mode, status,
     model_version, company, revision, created_on, submitted_on, kind)
     values (?, ?, ?, ?, 'en', 'quick', 'submitted', '1', '{}', 1, '2026-10-05', '2026-10-05', 'client')`
  );
  const answer = sqlite.prepare(
    `insert into answer (response_id, direction, value, version, client, seq)
     values (?, ?, ?, 1, 'bench', 1)`
  );
  const companies: string[] = [];
  for (let client = 0; client < CLIENTS; client++) {
    const id = await company(ctx, member, `Client ${client}`);
    companies.push(id);
    const industry = client % 2 ? 'finance' : 'agriculture';
    sqlite.prepare('update company set industry = ? where id = ?').run(industry, id);
    for (let back = QUARTERS - 1; back >= 0; back--) {
      const quarter = quarterAfter('2026-Q3', -back);
      const month = String(Number(quarter.at(-1)) * 3 - 1).padStart(2, '0');
      const closed_at = `${quarter.slice(0, 4)}-${month}-20T00:00:00.000Z`;
      const round = await roundRow(ctx, member, id, { quarter, closed_at });
      for (let person = 0; person < PEOPLE; person++) {
        const key = ctx.random.uuid();
        response.run(key, key, member.workspace.id, round);
        for (const [n, direction] of DIRECTION_IDS.entries()) {
          const level = 1 + ((client * 7 + n * 3 + person + QUARTERS - back) % 5);
          answer.run(key, direction, JSON.stringify({ level }));
        }
      }
    }
    await transaction(ctx.db, (trx) => teams.refreshCompany(trx, ctx, id));
  }
  return { member, companies };
}

/** Tables of an agency's rows, and the columns that name a row of these tables. */
const TABLES: readonly [table: string, where: string, ids: readonly string[]][] = [
  ['workspace', 'id = @of', ['id']],
  ['company', 'workspace_id = @of', ['id', 'workspace_id']],
  ['round', 'workspace_id = @of', ['id', 'workspace_id', 'company_id']],
  ['response', 'workspace_id = @of', ['id', 'token_hash', 'workspace_id', 'round_id']],
  ['answer', 'response_id in (select id from response where workspace_id = @of)', ['response_id']],
  ['round_figures', 'workspace_id = @of', ['round_id', 'workspace_id', 'company_id']],
  ['portfolio_row', 'workspace_id = @of', ['company_id', 'workspace_id', 'round_id']],
  ['portfolio_count', 'workspace_id = @of', ['workspace_id']],
  ['portfolio_step', 'workspace_id = @of', ['company_id', 'workspace_id']],
  ['peer', 'workspace_id = @of', ['company_id', 'workspace_id']],
  ['peer_count', 'workspace_id = @of', ['workspace_id']],
  ['benchmark_workspace', 'workspace_id = @of', ['workspace_id', 'key']]
];

/** Copies an agency so often, in one transaction. */
export function copy(sqlite: Database.Database, { member }: Agency, times: number): void {
  const statements = TABLES.map(([table, where, ids]) => {
    const columns = sqlite.pragma(`table_info(${table})`) as { name: string }[];
    const values = columns.map(({ name }) =>
      ids.includes(name) ? `"${name}" || @as` : `"${name}"`
    );
    const names = columns.map(({ name }) => `"${name}"`);
    return sqlite.prepare(
      `insert into "${table}" (${names.join()}) select ${values.join()} from "${table}" where ${where}`
    );
  });
  sqlite.transaction(() => {
    for (let n = 1; n <= times; n++)
      for (const statement of statements) statement.run({ of: member.workspace.id, as: `-${n}` });
  })();
}
