import type { Kysely } from 'kysely';
import type { Locale, Text } from '#lib/domain/model/types.ts';
import type { Member, MemberRole } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import * as brands from '#lib/server/brands/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as setUp from '#lib/server/set-up/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { join } from '#tests/support/workspaces.ts';
import { AGENCY } from './cast.ts';
import { COLOUR, logo } from './logo.ts';
import { tell } from './story.ts';

const STAFF: readonly { role: MemberRole; email: string; name: Text }[] = [
  {
    role: 'owner',
    email: 'vera@meridian.example',
    name: { en: 'Vera North', ru: 'Вера Северова' }
  },
  { role: 'editor', email: 'mark@meridian.example', name: { en: 'Mark Vale', ru: 'Марк Долин' } },
  { role: 'viewer', email: 'lina@meridian.example', name: { en: 'Lina Brook', ru: 'Лина Ручьёва' } }
];
const TIME_ZONES: Record<Locale, string> = { en: 'Europe/London', ru: 'Europe/Moscow' };

/** Whether nobody has used the database yet. */
export async function isEmpty(db: Kysely<DB>): Promise<boolean> {
  const rows = await Promise.all(
    (['account', 'workspace', 'response'] as const).map((table) =>
      db.selectFrom(table).select('id').limit(1).executeTakeFirst()
    )
  );
  return rows.every((row) => row === undefined);
}

/** Fills an empty database; returns what came in and how to sign in. */
export async function fill(ctx: Context, locale: Locale) {
  const [owner, ...others] = await Promise.all(STAFF.map((person) => hire(ctx, person, locale)));
  if (!owner) throw new Error('An agency has an owner.');
  const timeZone = TIME_ZONES[locale];
  const name = AGENCY[locale];
  const id = await transaction(ctx.db, async (trx) => {
    await setUp.close(trx, ctx);
    return workspaces.create(trx, ctx, owner, { kind: 'agency', name, locale, timeZone });
  });
  const workspace = { id, kind: 'agency', name, locale, timeZone, fiscalStart: 1 } as const;
  for (const { accountId, role } of others) await join(ctx, id, accountId, role);
  const member: Member = { ...owner, workspace };
  await dress(ctx, member, locale);
  return { ...(await tell(ctx, member, locale)), accounts: [owner, ...others] };
}

/** The agency speaks in its own colour and with its own logo. */
async function dress(ctx: Context, member: Member, locale: Locale) {
  const own = { name: null, footer: null, replyTo: null, whiteLabel: null };
  await brands.save(ctx, member, null, { ...own, accent: COLOUR }, 0);
  const set = await brands.setLogo(ctx, member, null, logo(locale));
  if (set !== 'saved') throw new Error('The demo could not draw its logo.', { cause: set });
}

/** An account with a password that nobody else has. */
async function hire(ctx: Context, { role, email, name }: (typeof STAFF)[number], locale: Locale) {
  const person = { email, name: name[locale], password: ctx.random.token() };
  const hashed = await accounts.hashNew(person);
  if (!('hash' in hashed)) throw new Error('A random password is hard to guess.');
  const passwordHash = hashed.hash;
  const made = await transaction(ctx.db, (trx) =>
    accounts.createVerified(trx, ctx, { ...person, passwordHash, locale })
  );
  if (!('accountId' in made)) throw new Error(`${email} has an account already.`);
  return { ...person, role, accountId: made.accountId };
}
