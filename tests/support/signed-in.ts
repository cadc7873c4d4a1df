/** Members who are signed in without clicks: rows in the browser tests' own database. */
import { test, type Page } from '@playwright/test';
import { sql } from 'kysely';
import pino from 'pino';
import type { Member } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { createContext, type Context } from '#lib/server/context.ts';
import { settingsOf } from '#lib/server/settings.ts';
import { E2E_DATABASE_URL, E2E_LINK_KEY } from './e2e-settings.ts';

let opened: Context | undefined;

/**
 * A context on the database of the server under test, one a worker, for the factories of
 * workspaces.ts and for services. It closes with the process.
 */
export function e2eContext(): Context {
  if (opened) return opened;
  opened = createContext(
    settingsOf({ DATABASE_URL: E2E_DATABASE_URL, LINK_KEY: E2E_LINK_KEY }),
    pino({ level: 'silent' })
  );
  // factories write without the patience of a service, beside a server that writes too
  void sql`pragma busy_timeout = 10000`.execute(opened.db);
  return opened;
}

/** A server other than the one under test, and a context on its database. */
interface Elsewhere {
  ctx: Context;
  origin: string;
}

/** Signs a page's browser in as a member, as if a form had been posted. */
export async function signIn(
  page: Page,
  { accountId }: Pick<Member, 'accountId'>,
  elsewhere?: Elsewhere
): Promise<void> {
  const ctx = elsewhere?.ctx ?? e2eContext();
  const url = elsewhere?.origin ?? test.info().project.use.baseURL ?? '';
  const session = await accounts.begin(ctx.db, ctx, accountId, { agent: '' });
  const { name, value } = accounts.sessionCookie(ctx, false, session);
  await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
}
