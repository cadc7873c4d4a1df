/**
 * After an anonymous submission nobody can tell which answers are whose: not by what is stored, not
 * by the order in which it lies there, not with the product's own key.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { sql, type Transaction } from 'kysely';
import { describe, expect, test } from 'vitest';
import { ROLES, type Answers, type Role } from '#lib/domain/answers.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { isSqlite } from '#lib/server/db/dialect.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { secretHash } from '#lib/server/keys.ts';
import * as responses from '#lib/server/responses/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { completeAnswers, testContext, type TestContext } from '../support/context.ts';
import {
  dialects,
  migrations,
  POSTGRES_SERVER,
  temporaryFolder,
  useDatabase
} from '../support/database.ts';
import { invite, openRound, person, type RoundOptions } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const DAY_MS = 86_400_000;
const INVITED = 7;
/** Of them two do not answer; one more comes by the open link. */
const ANSWERING = 6;

const said: readonly { role: Role; answers: Answers }[] = Array.from(
  { length: ANSWERING },
  (_, n) => ({
    role: ROLES[n] ?? 'other',
    answers: quickAnswers(...Array<number>(7).fill(1 + n / 2))
  })
);

async function anonymousRound(ctx: TestContext, options: RoundOptions = {}) {
  const member = await workspace(ctx);
  const companyId = await company(ctx, member);
  const roundId = await openRound(ctx, member, companyId, { anonymous: true, ...options });
  const personal = async (name: string) =>
    invite(ctx, roundId, await person(ctx, member, companyId, { name }));
  return { roundId, personal, open: () => invite(ctx, roundId) };
}

async function begin(ctx: TestContext, link: string, role?: Role): Promise<string> {
  const result = await responses.begin(ctx, link, { locale: 'ru', address: '203.0.113.7', role });
  if (typeof result === 'string' || !('begun' in result)) throw new Error('It did not begin.');
  return result.begun.token;
}

async function submitAs(ctx: TestContext, link: string, words: (typeof said)[number]) {
  const token = await begin(ctx, link, words.role);
  const client = ctx.random.uuid();
  await responses.save(ctx, token, { client, seq: 1, answers: words.answers });
  return responses.submit(ctx, token, { client, seq: 1 });
}

type Row = Record<string, unknown>;

/** A table's rows in the order in which they lie there. */
async function rowsOf(ctx: TestContext, table: string): Promise<Row[]> {
  const place = sql.ref(isSqlite(ctx.db) ? 'rowid' : 'ctid');
  return (await sql<Row>`select * from ${sql.table(table)} order by ${place}`.execute(ctx.db)).rows;
}

/** PostgreSQL puts a row wherever there is room. */
const asIfUnmoved = (ctx: TestContext, rows: Row[]) =>
  isSqlite(ctx.db) ? rows : rows.map((row) => JSON.stringify(row)).sort();

const byDirection = (a: Row, b: Row) => String(a.direction).localeCompare(String(b.direction));

/** Everything stored, with what is random in a response named alike, its order forgotten. */
async function everything(ctx: TestContext): Promise<unknown> {
  const tables = (await ctx.db.introspection.getTables()).map(({ name }) => name);
  const others = tables.filter((name) => !['response', 'answer', 'spent_token'].includes(name));
  const answers = (await rowsOf(ctx, 'answer')).sort(byDirection);
  const whole = (await rowsOf(ctx, 'response')).map(({ id, token_hash: hash, ...row }) => {
    expect([id, hash]).toEqual([
      expect.stringMatching(/^.{14}4/),
      expect.stringMatching(/^\w{64}$/)
    ]);
    const own = answers.filter(({ response_id: of }) => of === id);
    return JSON.stringify([row, own.map((answer) => ({ ...answer, response_id: 'its own' }))]);
  });
  return {
    responses: whole.sort(),
    spent: (await rowsOf(ctx, 'spent_token')).length,
    others: await Promise.all(
      others.map(async (name) => [name, asIfUnmoved(ctx, await rowsOf(ctx, name))])
    )
  };
}

async function emptied(ctx: TestContext) {
  for (const table of ['response', 'workspace', 'account', 'limit_counter'] as const)
    await ctx.db.deleteFrom(table).execute();
}

/** Who says what, in which order, and how many days pass between. */
interface Story {
  saying: number[];
  order: number[];
  days: number[];
}
const numbers = Array.from({ length: ANSWERING }, (_, n) => n);
const all = { minLength: ANSWERING, maxLength: ANSWERING };
const story: fc.Arbitrary<Story> = fc.record({
  saying: fc.shuffledSubarray(numbers, all),
  order: fc.shuffledSubarray(numbers, all),
  days: fc.array(fc.integer({ min: 0, max: 3 }), all)
});

/** The same people, the same answers, told one way; ids of all but responses are counted. */
async function told(ctx: TestContext, { saying, order, days }: Story): Promise<unknown> {
  await emptied(ctx);
  let counted = 0;
  const random = { ...ctx.random, id: () => `0000-${String(++counted).padStart(4, '0')}` };
  ctx.clock.now = new Date('2026-11-23T10:00:00.000Z');
  const own: TestContext = { ...ctx, random };
  const { personal, open } = await anonymousRound(own);
  const links = [];
  for (let n = 0; n < INVITED; n++) links.push(await personal(`Person ${n}`));
  links[ANSWERING - 1] = await begin(own, await open());
  for (const [n, who] of order.entries()) {
    ctx.clock.now = new Date(ctx.clock.now.getTime() + (days[n] ?? 0) * DAY_MS);
    const [link = '', words] = [links[who], said[saying[who] ?? 0]];
    if (!words) throw new Error('Everybody says something.');
    if (who === ANSWERING - 1) await submitBegun(own, link, words);
    else await submitAs(own, link, words);
  }
  return everything(own);
}

/** By the open link the role is told before anything is answered. */
async function submitBegun(
  ctx: TestContext,
  token: string,
  { role, answers }: (typeof said)[number]
) {
  await responses.introduce(ctx, token, { role });
  await responses.save(ctx, token, { client: ctx.random.uuid(), seq: 1, answers });
  await responses.submit(ctx, token);
}

describe.each(dialects)('anonymity on $name', (dialect) => {
  const database = useDatabase(dialect);
  const fresh = () => testContext(database());

  test('whoever says what in whichever order, the same is stored', async () => {
    const ctx = fresh();
    const straight = { saying: numbers, order: numbers, days: numbers.map(() => 0) };
    const expected = await told(ctx, straight);
    await fc.assert(
      fc.asyncProperty(story, async (one) => {
        expect(await told(ctx, one)).toEqual(expected);
      }),
      { numRuns: 4 }
    );
  });

  test('no link, no token and no key leads to the answers any more', async () => {
    const ctx = fresh();
    const { personal } = await anonymousRound(ctx);
    const links = [];
    for (const words of said) {
      const link = await personal('Anna');
      links.push(link);
      expect(await submitAs(ctx, link, words)).toEqual({ submitted: { scorecardPath: null } });
    }
    const hashes = new Set(links.map(secretHash));
    for (const row of await ctx.db.selectFrom('response').selectAll().execute())
      expect(hashes.has(row.token_hash)).toBe(false);
    for (const row of await ctx.db.selectFrom('round_link').selectAll().execute())
      expect(row).toMatchObject({ used: 1, opened_at: null });
    const [link = ''] = links;
    const late = { client: ctx.random.uuid(), seq: 2, answers: { need: null } };
    expect(await responses.open(ctx, link)).toBe('unknown');
    expect(await responses.invitation(ctx, link)).toMatchObject({ found: { state: 'spent' } });
    expect(await responses.save(ctx, link, late)).toEqual({ refused: 'submitted' });
    expect(await responses.begin(ctx, link, { locale: 'en', address: '::1' })).toEqual({
      refused: 'spent'
    });
    expect(await responses.erase(ctx, link)).toBe('unknown');
  });

  test.each(['personal', 'open'] as const)(
    'fifty submissions at once make one: %s',
    async (kind) => {
      const ctx = fresh();
      const round = await anonymousRound(ctx);
      const token = await begin(
        ctx,
        kind === 'open' ? await round.open() : await round.personal('A')
      );
      await responses.save(ctx, token, { client: 'a', seq: 1, answers: completeAnswers });
      const results = await Promise.all(
        Array.from({ length: 50 }, () => responses.submit(ctx, token, { client: 'a', seq: 1 }))
      );
      const submitted = results.filter(
        (result) => typeof result === 'object' && 'submitted' in result
      );
      expect(submitted).toHaveLength(1);
      for (const result of results)
        if (result !== submitted[0])
          expect(result).toEqual({ alreadySubmitted: { scorecardPath: null } });
      expect(await rowsOf(ctx, 'response')).toHaveLength(1);
      expect(await rowsOf(ctx, 'answer')).toHaveLength(7);
      expect(await rowsOf(ctx, 'save_client')).toEqual([]);
    }
  );

  test('one’s own scorecard is at an address that nothing ties to the link', async () => {
    const ctx = fresh();
    const { personal } = await anonymousRound(ctx, { shows: 'own' });
    const link = await personal('Anna');
    const token = await begin(ctx, link);
    await responses.save(ctx, token, { client: 'a', seq: 1, answers: completeAnswers });
    const result = await responses.submit(ctx, token);
    const path =
      typeof result === 'object' && 'submitted' in result && result.submitted.scorecardPath;
    const fresh22 = /^\/a\/([\w-]{22})\/scorecard$/.exec(path || '')?.[1] ?? '';
    expect(fresh22).not.toBe(token);
    expect(await responses.open(ctx, fresh22)).toMatchObject({
      found: { answers: completeAnswers, status: 'submitted', submittedOn: '2026-11-01' }
    });
    expect(await responses.erase(ctx, fresh22)).toEqual({ refused: 'inRound' });
    expect(await responses.reopen(ctx, fresh22)).toEqual({ refused: 'inRound' });
  });
});

describe.each(dialects.filter(({ name }) => name !== 'SQLite'))('on $name', (dialect) => {
  const database = useDatabase(dialect);

  test('the transaction that wrote a link does not tell whose answers it wrote', async () => {
    const ctx = testContext(database());
    const { personal } = await anonymousRound(ctx);
    for (const words of said) await submitAs(ctx, await personal('Anna'), words);
    for (const table of ['response', 'answer', 'round_link']) {
      const written = sql`select distinct xmin::text from ${sql.table(table)}`;
      expect((await written.execute(ctx.db)).rows, table).toHaveLength(1);
    }
  });
});

describe.each(dialects.filter(({ name }) => name === POSTGRES_SERVER))('on $name', (dialect) => {
  const database = useDatabase(dialect);

  test('a submission that loses its answers between two reads does not call them missing', async () => {
    const ctx = testContext(database());
    const { personal } = await anonymousRound(ctx);
    const token = await begin(ctx, await personal('Anna'));
    await responses.save(ctx, token, { client: 'a', seq: 1, answers: completeAnswers });
    const late = await ctx.db.transaction().execute(async (trx) => {
      await sql`lock table answer in access exclusive mode`.execute(trx);
      const submitting = responses.submit(ctx, token);
      await untilSomebodyWaits(trx);
      await trx.deleteFrom('response').execute();
      return { submitting };
    });
    expect(await late.submitting).toBe('unknown');
  });
});

/** Until another session waits for a lock that this transaction holds. */
async function untilSomebodyWaits(trx: Transaction<DB>): Promise<void> {
  const waiting = sql`select 1 from pg_locks where not granted and relation = 'answer'::regclass`;
  while ((await waiting.execute(trx)).rows.length === 0) await setImmediate();
}

test('on SQLite responses lie in the order of their random ids, not of their coming', async () => {
  const ctx = testContext(open(`sqlite:${join(temporaryFolder(), 'order.db')}`));
  await migrate(ctx.db, migrations, ctx.now());
  const { personal } = await anonymousRound(ctx);
  for (const words of said) await submitAs(ctx, await personal('Anna'), words);
  const ids = (await rowsOf(ctx, 'response')).map(({ id }) => String(id));
  expect(ids).toHaveLength(ANSWERING);
  expect(ids).toEqual([...ids].sort());
  const owners = (await rowsOf(ctx, 'answer')).map((row) => String(row.response_id));
  expect(owners).toEqual([...owners].sort());
  await ctx.db.destroy();
});

test('a large round stays quick: only so many are written anew, and none is lost', async () => {
  const ctx = testContext(open(`sqlite:${join(temporaryFolder(), 'large.db')}`));
  await migrate(ctx.db, migrations, ctx.now());
  const { personal } = await anonymousRound(ctx);
  for (let n = 0; n < 60; n++)
    await submitAs(ctx, await personal('Anna'), said[n % ANSWERING] ?? said[0]!);
  expect(await rowsOf(ctx, 'response')).toHaveLength(60);
  expect(await rowsOf(ctx, 'answer')).toHaveLength(420);
  await ctx.db.destroy();
});

test("what tied them is in none of SQLite's files", async () => {
  const file = join(temporaryFolder(), 'untied.db');
  const ctx = testContext(open(`sqlite:${file}`));
  await migrate(ctx.db, migrations, ctx.now());
  const bytes = () => readFileSync(file).toString('latin1') + readFileSync(`${file}-wal`, 'latin1');
  const { personal } = await anonymousRound(ctx);
  const token = await begin(ctx, await personal('Anna'));
  const [tied] = await ctx.db.selectFrom('response').select('id').execute();
  await responses.save(ctx, token, { client: 'a', seq: 1, answers: completeAnswers });
  expect(bytes()).toContain(tied?.id);
  await responses.submit(ctx, token);
  expect(bytes()).not.toContain(tied?.id);
  await ctx.db.destroy();
});
