/** What `npm run admin` can do. */
import { existsSync } from 'node:fs';
import pino from 'pino';
import { address } from '#lib/forms/text.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import * as backups from '#lib/server/backups/service.ts';
import { createContext, type Context } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { sqliteFile } from '#lib/server/db/open.ts';
import * as rights from '#lib/server/rights/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as setUp from '#lib/server/set-up/service.ts';
import type { Settings } from '#lib/server/settings.ts';
import { readMigrations } from './read-migrations.ts';
import { recompute } from './recompute.ts';

/** A sentence for the operator; the exit status is 1. */
export class Refusal extends Error {}

export interface Flags {
  force: boolean;
  mend: boolean;
}

export interface Command {
  /** As `help` shows it: every argument in angle brackets. */
  takes?: string;
  does: string;
  /** Takes as many arguments as it says; returns the sentence that says what was done. */
  run(settings: Settings, args: string[], flags: Flags): Promise<string>;
}

/** By name, as `help` lists them. */
export const COMMANDS: Record<string, Command> = {
  backup: {
    takes: '<file>',
    does: 'copy the database, while it is in use, into a new file that proves itself',
    async run(settings, [file = '']) {
      const made = await backups.backup(ownFile(settings), file, new Date());
      if (!made.ok) throw new Refusal(`No backup was made: ${made.why}.`);
      return `Backed up ${ownFile(settings)} to ${file} (${made.manifest.bytes} bytes of data).`;
    }
  },
  verify: {
    takes: '<file>',
    does: 'check that a backup is whole, unaltered and not from a newer version',
    async run(_, [file = '']) {
      const verified = await backups.verify(file, await readMigrations());
      if (!verified.ok) throw new Refusal(`${file} cannot be restored: ${verified.why}.`);
      const { createdAt, bytes } = verified.manifest;
      return `${file} is whole: made at ${createdAt}, ${bytes} bytes of data.`;
    }
  },
  restore: {
    takes: '<file> [--force]',
    does: 'put a backup in the place of the database, which is kept aside; stop the server first',
    async run(settings, [file = ''], { force }) {
      const database = ownFile(settings);
      const options = { force, now: new Date(), migrations: await readMigrations() };
      const restored = await backups.restore(file, database, options);
      if (!restored.ok) throw new Refusal(`Nothing was restored: ${restored.why}.`);
      const aside = restored.keptAside && ` The former database is now ${restored.keptAside}.`;
      return `Restored ${database} as of ${restored.manifest.createdAt}.${aside ?? ''}`;
    }
  },
  migrate: {
    does: 'bring the database up to date (the server does this at its start, too)',
    run: (settings) =>
      withContext(settings, async ({ db }) => {
        const ran = await migrate(db, await readMigrations(), new Date());
        return ran.length ? `Applied ${ran.join(', ')}.` : 'The database is up to date.';
      })
  },
  'create-owner': {
    takes: '<e-mail>',
    does: 'make an account with a password that is printed once; it begins its own workspace',
    async run(settings, [typed = '']) {
      const email = addressOf(typed);
      const made = await withContext(settings, async (ctx) => {
        await migrate(ctx.db, await readMigrations(), new Date());
        return setUp.createOwner(ctx, email, 'en');
      });
      if ('refused' in made)
        throw new Refusal(`${email} has an account: use reset-password for a new password.`);
      return `Made an account for ${email}. Its password, shown only now: ${made.password}`;
    }
  },
  'reset-password': {
    takes: '<e-mail>',
    does: 'print a link that leads to a new password, once and for two hours',
    async run(settings, [typed = '']) {
      const email = addressOf(typed);
      const link = await withExisting(settings, (ctx) => accounts.resetLink(ctx, email));
      if (!link) throw new Refusal(`${email} has no account.`);
      return `A new password for ${email} can be chosen here within two hours:\n${link}`;
    }
  },
  'change-email': {
    takes: '<e-mail> <new e-mail>',
    does: 'print a link by which its owner confirms the new address, once and for a day',
    async run(settings, [typed = '', wanted = '']) {
      const [email, next] = [addressOf(typed), addressOf(wanted)];
      const link = await withExisting(settings, (ctx) => accounts.emailLink(ctx, email, next));
      if (link === 'unknown') throw new Refusal(`${email} has no account.`);
      if (link === 'taken') throw new Refusal(`${next} has an account already.`);
      return `${email} becomes ${next} when its owner follows this link within a day:\n${link}`;
    }
  },
  recompute: {
    takes: '[--mend]',
    does: 'compute every kept figure anew and say which were kept otherwise; --mend puts them right',
    run: (settings, _, { mend }) =>
      withExisting(settings, async (ctx) => {
        const { said, differing } = await recompute(ctx, { mend });
        if (differing > 0 && !mend) throw new Refusal(said);
        return said;
      })
  },
  erase: {
    takes: '<private link>',
    does: 'erase a person’s answers, by the link of the assessment, for ever',
    async run(settings, [link = '']) {
      const token = /(?:^|\/a\/)([A-Za-z0-9_-]{22})(?:[/?#]|$)/.exec(link)?.[1];
      if (!token) throw new Refusal('That is no private link: it looks like https://…/a/….');
      const result = await withExisting(settings, (ctx) => responses.erase(ctx, token));
      if (result === 'unknown')
        throw new Refusal('Nothing was erased: no assessment has this link.');
      return 'Erased the assessment of this link: its answers and its former versions.';
    }
  },
  'erase-person': {
    takes: '<e-mail>',
    does: 'erase whoever has an address from every workspace: answers, links, mail, contacts',
    async run(settings, [email = '']) {
      const address = email.normalize('NFC').trim().toLowerCase();
      const erased = await withExisting(settings, (ctx) => rights.eraseEverywhere(ctx, address));
      const { people, responses, mails, contacts } = erased;
      if (people + responses + mails + contacts === 0)
        throw new Refusal(`Nothing was erased: no workspace knows ${address}.`);
      return (
        `Erased ${address}: ${people} entries on lists of people, ${responses} responses, ` +
        `${mails} mails, contacts of ${contacts} companies. Answers given anonymously are nobody’s ` +
        'and stay; an account, if there is one, is its owner’s to delete.'
      );
    }
  },
  'erase-expired': {
    does: 'erase the assessments whose time is over (the server does this every hour, too)',
    async run(settings) {
      const erased = await withExisting(settings, responses.eraseExpired);
      return `Erased ${erased} expired assessment${erased === 1 ? '' : 's'}.`;
    }
  }
};

function addressOf(typed: string): string {
  const parsed = address.safeParse(typed);
  if (!parsed.success) throw new Refusal(`"${typed}" is not an e-mail address.`);
  return parsed.data;
}

/** The SQLite file of this installation. */
function ownFile({ DATABASE_URL }: Settings): string {
  const file = sqliteFile(DATABASE_URL);
  if (file === null) {
    throw new Refusal('DATABASE_URL names PostgreSQL: use pg_dump and pg_restore for its backups.');
  }
  return file;
}

async function withContext<T>(settings: Settings, use: (ctx: Context) => Promise<T>): Promise<T> {
  const ctx = createContext(settings, pino({ level: 'warn' }, pino.destination(2)));
  try {
    return await use(ctx);
  } finally {
    await ctx.db.destroy();
  }
}

/** For commands that would make no sense on a database that they have just made. */
function withExisting<T>(settings: Settings, use: (ctx: Context) => Promise<T>): Promise<T> {
  const file = sqliteFile(settings.DATABASE_URL);
  if (file !== null && !existsSync(file)) throw new Refusal(`There is no database at ${file}.`);
  return withContext(settings, use);
}
