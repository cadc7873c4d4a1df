import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as backups from '#lib/server/backups/service.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import * as responses from '#lib/server/responses/service.ts';
import { answered, completeAnswers, opened, started, testContext } from '../support/context.ts';
import { migrations, temporaryFolder } from '../support/database.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');

async function at(file: string) {
  const db = open(`sqlite:${file}`);
  await migrate(db, migrations, NOW);
  let opened = true;
  const close = async () => {
    if (opened) await db.destroy();
    opened = false;
  };
  onTestFinished(close);
  return { ctx: testContext(db), close };
}

/** An installation with one complete response. */
async function installation() {
  const folder = temporaryFolder();
  const file = join(folder, 'live.db');
  const live = await at(file);
  return { ...live, folder, file, token: await answered(live.ctx, 'a') };
}

interface Outcome {
  status: number;
  said: string;
}

/** `npm run admin -- …` without npm. */
const admin = (database: string, ...args: string[]) =>
  new Promise<Outcome>((resolve) => {
    const env = { ...process.env, DATABASE_URL: `sqlite:${database}` };
    execFile(process.execPath, ['src/cli/admin.ts', ...args], { env }, (error, out, err) =>
      resolve({ status: Number(error?.code ?? 0), said: out + err })
    );
  });

describe('the restore drill', () => {
  test('a backup taken while people answer is restored elsewhere with all it had', async () => {
    const { ctx, folder, file, token } = await installation();
    const busy = await started(ctx);
    let seq = 0;
    let stop = false;
    const writing = (async () => {
      while (!stop) {
        const answers = { need: { level: 3, comment: `save ${++seq}` } } as const;
        await responses.save(ctx, busy, { client: 'b', seq, answers });
      }
    })();

    const backup = join(folder, 'backup');
    const savedBefore = seq;
    expect(await admin(file, 'backup', backup)).toMatchObject({ status: 0 });
    const savedAfter = seq;
    stop = true;
    await writing;

    const elsewhere = join(folder, 'elsewhere', 'restored.db');
    expect(await admin(elsewhere, 'restore', backup)).toMatchObject({ status: 0 });
    const { ctx: restored } = await at(elsewhere);
    expect((await opened(restored, token)).answers).toEqual(completeAnswers);
    const { versions, answers } = await opened(restored, busy);
    const version = versions.need ?? 0;
    expect(version).toBeGreaterThanOrEqual(savedBefore);
    expect(version).toBeLessThanOrEqual(savedAfter + 1);
    expect(answers.need?.comment).toBe(`save ${version}`);
  });
});

describe('verifying', () => {
  async function aBackup() {
    const { folder, file, close } = await installation();
    const backup = join(folder, 'backup');
    await backups.backup(file, backup, NOW);
    await close();
    return { folder, file, backup, bytes: readFileSync(backup) };
  }

  test('accepts what was made, and says when', async () => {
    const { file, backup } = await aBackup();
    const { status, said } = await admin(file, 'verify', backup);
    expect(said).toContain('is whole: made at 2026-11-23T10:00:00.000Z');
    expect(status).toBe(0);
  });

  test('refuses a backup of which any byte was altered', async () => {
    const { backup, bytes } = await aBackup();
    const position = fc.oneof(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: bytes.length - 70, max: bytes.length - 1 })
    );
    await fc.assert(
      fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ difference;
        writeFileSync(backup, altered);
        expect(await backups.verify(backup, migrations)).toMatchObject({ ok: false });
      })
    );
  });

  test('refuses a backup of any other length', async () => {
    const { backup, bytes } = await aBackup();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        writeFileSync(backup, bytes);
        truncateSync(backup, length);
        expect(await backups.verify(backup, migrations)).toMatchObject({ ok: false });
      })
    );
    writeFileSync(backup, Buffer.concat([bytes, Buffer.from('x')]));
    expect(await backups.verify(backup, migrations)).toMatchObject({
      why: expect.stringContaining('something was added')
    });
  });

  test('refuses a backup of a newer version', async () => {
    const { backup } = await aBackup();
    expect(await backups.verify(backup, {})).toMatchObject({
      why: expect.stringContaining('a newer version of Heptagon made it (2026-11-23-responses')
    });
  });

  test('refuses what is no backup', async () => {
    const { file, folder } = await aBackup();
    expect(await admin(file, 'verify', file)).toMatchObject({ status: 1 });
    expect(await admin(file, 'verify', join(folder, 'nothing'))).toMatchObject({ status: 1 });
  });
});

describe('restoring', () => {
  async function withBackup() {
    const place = await installation();
    const backup = join(place.folder, 'backup');
    await backups.backup(place.file, backup, NOW);
    return { ...place, backup };
  }

  test('refuses a database that is in use, forced or not, and leaves it alone', async () => {
    const { ctx, file, backup, token } = await withBackup();
    const { status, said } = await admin(file, 'restore', backup, '--force');
    expect(said).toContain('in use: stop the server first');
    expect(status).toBe(1);
    expect(await responses.save(ctx, token, { client: 'a', seq: 2, answers: {} })).toHaveProperty(
      'receipt'
    );
  });

  test('refuses a database that holds data, and names it', async () => {
    const { file, backup, close } = await withBackup();
    await close();
    const { status, said } = await admin(file, 'restore', backup);
    expect(said).toContain('holds data (response: 1, answer: 7, save_client: 1)');
    expect(status).toBe(1);
  });

  test('forced, keeps what it replaces aside, whole', async () => {
    const { ctx, file, backup, token, close } = await withBackup();
    await responses.save(ctx, token, { client: 'a', seq: 2, answers: { need: { level: 5 } } });
    await close();
    const options = { force: true, now: NOW, migrations };
    const keptAside = `${file}.replaced-2026-11-23T10-00-00-000Z`;
    expect(await backups.restore(backup, file, options)).toMatchObject({ ok: true, keptAside });
    expect((await opened((await at(file)).ctx, token)).answers).toEqual(completeAnswers);
    expect((await opened((await at(keptAside)).ctx, token)).answers.need).toEqual({ level: 5 });
  });

  test('goes over an empty database without being forced', async () => {
    const { backup, folder, token } = await withBackup();
    const other = join(folder, 'other.db');
    await (await at(other)).close();
    expect(await admin(other, 'restore', backup)).toMatchObject({ status: 0 });
    expect(await opened((await at(other)).ctx, token)).toMatchObject({ status: 'draft' });
  });

  test('goes over a damaged database only when forced', async () => {
    const { backup, folder, token } = await withBackup();
    const damaged = join(folder, 'damaged.db');
    writeFileSync(damaged, 'this was a database once'.repeat(100));
    expect((await admin(damaged, 'restore', backup)).said).toContain('is damaged');
    expect(await admin(damaged, 'restore', backup, '--force')).toMatchObject({ status: 0 });
    expect(await opened((await at(damaged)).ctx, token)).toMatchObject({ status: 'draft' });
  });

  test('refuses an altered backup and touches nothing', async () => {
    const { file, backup, folder } = await withBackup();
    const bytes = readFileSync(backup);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(backup, bytes);
    const target = join(folder, 'untouched.db');
    const { status, said } = await admin(target, 'restore', backup);
    expect(said).toContain('altered or damaged');
    expect(status).toBe(1);
    expect(existsSync(target)).toBe(false);
    expect(existsSync(file)).toBe(true);
  });
});

describe('backing up', () => {
  test('refuses to overwrite a file, and a database that is damaged', async () => {
    const { folder, file, close } = await installation();
    await close();
    const taken = join(folder, 'taken');
    copyFileSync(file, taken);
    expect((await admin(file, 'backup', taken)).said).toContain('exists already');
    const damaged = join(folder, 'damaged.db');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 3);
    writeFileSync(damaged, bytes);
    const made = await backups.backup(damaged, join(folder, 'none'), NOW);
    expect(made).toMatchObject({ ok: false, why: expect.stringContaining('is damaged') });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('other commands', () => {
  test('help lists what there is, and an unknown command says so', async () => {
    const help = await admin('unused.db', 'help');
    expect(help.status).toBe(0);
    for (const command of ['backup', 'verify', 'restore', 'migrate', 'erase', 'erase-expired']) {
      expect(help.said).toMatch(new RegExp(`^  ${command} `, 'm'));
    }
    const unknown = await admin('unused.db', 'toString');
    expect(unknown).toMatchObject({ status: 1, said: expect.stringContaining('no command') });
    expect(existsSync('unused.db')).toBe(false);
  });

  test('a response is erased by its link while the server runs', async () => {
    const { ctx, file, token } = await installation();
    const link = `https://maturity.example.org/a/${token}/scorecard`;
    expect(await admin(file, 'erase', link)).toMatchObject({ status: 0 });
    expect(await responses.open(ctx, token)).toBe('unknown');
    expect(await admin(file, 'erase', link)).toMatchObject({ status: 1 });
    expect(await admin(file, 'erase', 'no link')).toMatchObject({ status: 1 });
  });

  test('expired responses are erased, and a database is brought up to date', async () => {
    const { file } = await installation();
    expect((await admin(file, 'erase-expired')).said).toContain('Erased 0 expired assessments');
    const fresh = join(temporaryFolder(), 'fresh.db');
    expect((await admin(fresh, 'migrate')).said).toContain('Applied 2026-11-23-responses');
    expect((await admin(fresh, 'migrate')).said).toContain('up to date');
  });
});
