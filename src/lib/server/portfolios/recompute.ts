import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as peers from '../peers/service.ts';
import * as repository from './recompute-repository.ts';
import { computed, refresh } from './refresh.ts';
import { withRounds } from './repository.ts';

/** What is kept otherwise than its rounds' figures say: companies by name, counts of workspaces. */
export interface Recomputed {
  checked: number;
  companies: string[];
  workspaces: string[];
}

const PORTION = 200;

/**
 * Computes every company's row and every workspace's counts anew from the figures of the rounds, and
 * names those that were kept otherwise; mends them when asked to.
 */
export async function recompute(ctx: Context, { mend }: { mend: boolean }): Promise<Recomputed> {
  const companies: string[] = [];
  let [after, checked] = ['', 0];
  for (;;) {
    const portion = await repository.companiesAfter(ctx.db, { after, most: PORTION });
    for (const { id, name } of portion) {
      const differs = await transaction(ctx.db, async (trx) => {
        const found = (await rowDiffers(trx, ctx, id)) || (await peers.differs(trx, ctx, id));
        if (found && mend) await refresh(trx, ctx, id);
        return found;
      });
      if (differs) companies.push(name);
    }
    checked += portion.length;
    after = portion.at(-1)?.id ?? '';
    if (portion.length < PORTION) break;
  }
  const workspaces: string[] = [];
  for (const { id, name } of await repository.workspaces(ctx.db)) {
    const differs = await transaction(ctx.db, async (trx) => {
      const found = (await countsDiffer(trx, id)) || (await peers.countsDiffer(trx, id));
      if (found && mend) await repository.recount(trx, id);
      if (found && mend) await peers.recount(trx, id);
      return found;
    });
    if (differs) workspaces.push(name);
  }
  return { checked, companies, workspaces };
}

async function rowDiffers(
  db: Kysely<DB>,
  ctx: Pick<Context, 'models'>,
  companyId: string
): Promise<boolean> {
  const stored = await repository.row(db, companyId);
  if (!stored) return true;
  const client = await withRounds(db, stored.expected);
  const { sorted, figures, counted, steps } = await computed(db, ctx, client);
  const { kept } = stored;
  return (
    kept.stale === 1 ||
    kept.figures !== JSON.stringify(figures) ||
    kept.counted !== JSON.stringify(counted) ||
    Object.entries(sorted).some(([column, value]) => kept[column as keyof typeof kept] !== value) ||
    (['listed', 'industry', 'sort_name'] as const).some(
      (column) => kept[column] !== stored.expected[column]
    ) ||
    asText(steps) !== asText(await repository.steps(db, companyId))
  );
}

const asText = (steps: readonly { id: string; ready: boolean }[]) =>
  JSON.stringify(steps.map(({ id, ready }) => `${id} ${ready}`).sort());

/** Whether the counts are what all rows of the workspace have added. */
async function countsDiffer(db: Kysely<DB>, workspaceId: string): Promise<boolean> {
  const [kept, added] = [
    await repository.counts(db, workspaceId),
    await repository.added(db, workspaceId)
  ];
  return kept.size !== added.size || [...added].some(([key, n]) => kept.get(key) !== n);
}
