import { describe, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as mail from '#lib/server/mail/service.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';

const letter: mail.NewMail = {
  ...{ kind: 'passwordChanged', subjectId: 'an account', recipient: 'vera@example.org' },
  ...{ locale: 'ru', workspaceId: null, dedupe: 'passwordChanged 1' }
};

describe.each(dialects)('the outbox on $name', (dialect) => {
  const db = useDatabase(dialect);
  const withMailServer = (): Context => ({
    ...testContext(db()),
    smtp: { url: 'smtp://127.0.0.1:1', from: 'heptagon@example.org' }
  });
  const kept = () => db().selectFrom('mail').selectAll().execute();

  test('keeps a mail due at once, with the deed that it tells of', async () => {
    const ctx = withMailServer();
    const queued = await transaction(db(), (trx) => mail.queue(trx, ctx, letter));
    expect(queued).toBe(true);
    expect(await kept()).toMatchObject([
      { kind: 'passwordChanged', status: 'queued', attempts: 0, next_at: ctx.now().toISOString() }
    ]);
  });

  test('keeps nothing of a deed that failed', async () => {
    const failing = transaction(db(), async (trx) => {
      await mail.queue(trx, withMailServer(), letter);
      throw new Error('the deed failed');
    });
    await expect(failing).rejects.toThrow('the deed failed');
    expect(await kept()).toEqual([]);
  });

  test('takes a second mail with the same key for the first one', async () => {
    const ctx = withMailServer();
    await transaction(db(), (trx) => mail.queue(trx, ctx, letter));
    const again = await transaction(db(), (trx) =>
      mail.queue(trx, ctx, { ...letter, recipient: 'other@example.org' })
    );
    expect(again).toBe(false);
    expect(await kept()).toMatchObject([{ recipient: 'vera@example.org' }]);
  });

  test('keeps nothing where there is no mail server', async () => {
    expect(await mail.queue(db(), testContext(db()), letter)).toBe(false);
    expect(await kept()).toEqual([]);
  });
});
