/** `npm run demo [-- ru]`: fills an empty database with an agency, a dozen clients and five quarters. */
import process from 'node:process';
import pino from 'pino';
import { isLocale } from '#lib/i18n/locale.ts';
import { createContext } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { readSettings } from '#lib/server/settings.ts';
import { fill, isEmpty } from './demo/fill.ts';
import { readMigrations } from './read-migrations.ts';

async function main([language = 'en', ...surplus]: string[]): Promise<string> {
  if (!isLocale(language) || surplus.length > 0)
    throw new Error('Usage: npm run demo [-- en | -- ru]');
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const ctx = createContext(read.settings, pino({ level: 'warn' }, pino.destination(2)));
  try {
    await migrate(ctx.db, await readMigrations(), ctx.now());
    if (!(await isEmpty(ctx.db)))
      throw new Error(
        `${read.settings.DATABASE_URL} is not empty, so nothing was changed. Name another with DATABASE_URL.`
      );
    const { rounds, responses, accounts } = await fill(ctx, language);
    return [
      `The demo is in ${read.settings.DATABASE_URL}: ${rounds} rounds with ${responses} responses.`,
      `Start the server (npm start) and sign in at ${ctx.origin}/sign-in:`,
      ...accounts.map(({ role, email, password }) => `  ${role.padEnd(8)}${email}  ${password}`)
    ].join('\n');
  } finally {
    await ctx.db.destroy();
  }
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
