import type { Kysely } from 'kysely';
import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Actor } from '../audit/service.ts';
import * as audit from '../audit/service.ts';
import type { WorkspaceKind } from '../access/principal.ts';
import { sortName } from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as limits from '../limits/service.ts';
import * as portfolios from '../portfolios/service.ts';

export interface NewWorkspace {
  readonly kind: WorkspaceKind;
  readonly name: string;
  /** Of a company, which is then the workspace's only one. */
  readonly industry?: IndustryId;
  readonly size?: string;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
}

/** An account, as the audit trail names it. */
type Founder = Actor & { accountId: string };

const JANUARY = 1;

/** Makes a workspace with its first owner; a company also gets itself as its company. Returns its id. */
export async function create(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now' | 'random'>,
  founder: Founder,
  { kind, name, industry, size, locale, timeZone }: NewWorkspace
): Promise<string> {
  const id = ctx.random.id();
  const at = ctx.now().toISOString();
  await trx
    .insertInto('workspace')
    .values({
      ...{ id, kind, name, locale, time_zone: timeZone, fiscal_start: JANUARY },
      ...{ created_at: at, version: 1 }
    })
    .execute();
  await trx
    .insertInto('membership')
    .values({ workspace_id: id, account_id: founder.accountId, role: 'owner', joined_at: at })
    .execute();
  if (kind === 'company')
    await trx
      .insertInto('company')
      .values({
        ...{ id: ctx.random.id(), workspace_id: id, name, sort_name: sortName(name) },
        ...{ industry: industry ?? null, size: size ?? null, contacts: '[]', notes: '' },
        ...{ is_own: 1, created_at: at, version: 1 }
      })
      .execute();
  await portfolios.begin(trx, id);
  await audit.record(trx, ctx, id, founder, { action: 'workspaceCreated', subject: name });
  return id;
}

/** An account's new workspaces: nobody begins more in earnest. */
const BEGUN: limits.Limit = { purpose: 'beginWorkspace', most: 20, windowSeconds: 86_400 };

/** Makes one for somebody who is signed in. Returns its id. */
export const begin = (
  ctx: Context,
  founder: Founder,
  workspace: NewWorkspace
): Promise<{ begun: string } | { refused: 'tooMany'; retryAfterSeconds: number }> =>
  transaction(ctx.db, async (trx) => {
    const wait = await limits.use(trx, BEGUN, founder.accountId, ctx.now());
    if (wait !== null) return { refused: 'tooMany', retryAfterSeconds: wait };
    return { begun: await create(trx, ctx, founder, workspace) };
  });
