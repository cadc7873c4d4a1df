import { cpus } from 'node:os';
import { sql } from 'kysely';
import { open } from '#lib/server/db/open.ts';
import { startPostgres } from '../../src/cli/postgres.ts';
import { press, type Outcome } from './load.ts';
import { lostOf } from './lost-saves.ts';
import { launchApplication, launchFloor, type Running } from './processes.ts';
import type { Line } from './report.ts';
import { alternate, median } from './statistics.ts';
import { begin, withDatabase } from './workplace.ts';

const SECONDS = 3;
const ROUNDS = 5;
const CONNECTIONS = 64;
const RESPONSES = 512;
/** Two instances, two load generators, the database with its writers: fewer only share what there is. */
const CORES_FOR_TWO = 6;

/** Goal 8: goal 5 on PostgreSQL, and what a second instance brings. */
export async function savesOnPostgres(): Promise<Line[]> {
  const server = await startPostgres({ durable: true });
  if (!server) return [unmeasured];
  try {
    return await measure(
      await databaseOn(server.url, 'ours'),
      await databaseOn(server.url, 'floor')
    );
  } finally {
    await server.stop();
  }
}

const unmeasured: Line = {
  ...{ goal: 8, name: 'Durable saves on PostgreSQL (none installed)', unit: 'a second' },
  ...{ bound: '≥ 0.5 × pg', met: null }
};

async function databaseOn(url: string, name: string): Promise<string> {
  const admin = open(url);
  await sql`create database ${sql.id(name)}`.execute(admin);
  await admin.destroy();
  const place = new URL(url);
  place.pathname = `/${name}`;
  return place.href;
}

async function measure(databaseUrl: string, floorUrl: string): Promise<Line[]> {
  const batches = await withDatabase(databaseUrl, async (ctx) => {
    const made: string[][] = [];
    for (let n = 0; n < 2 * (ROUNDS + 1); n++) made.push(await begin(ctx, RESPONSES));
    return made;
  });
  const floor = await launchFloor('pg', floorUrl);
  const one = await launchApplication(databaseUrl);
  const other = await launchApplication(databaseUrl);
  let batch = 0;
  const next = () => batches[batch++] ?? [];
  const [bare = [], alone = [], together = []] = await alternate(
    ROUNDS + 1,
    () => save([floor], batches[0] ?? []),
    () => save([one], next()),
    () => save([one, other], next())
  );
  await Promise.all([floor, one, other].map(({ stop }) => stop()));

  const ours = [...alone, ...together].flat();
  const lost = await lostOf(
    databaseUrl,
    ours.flatMap(({ acknowledged }) => acknowledged)
  );
  return linesOf({
    ...{ floor: rate(bare), alone: rate(alone), together: rate(together), lost },
    failed: ours.reduce((sum, { failed }) => sum + failed, 0)
  });
}

/** The respondents and the connections are shared out among the instances. */
const save = (instances: Running[], tokens: string[]): Promise<Outcome[]> =>
  Promise.all(
    instances.map(({ port }, n) =>
      press({
        port,
        seconds: SECONDS,
        connections: CONNECTIONS / instances.length,
        tokens: tokens.filter((_, index) => index % instances.length === n)
      })
    )
  );

/** Answers a second of all instances together; the first round warms up. */
const rate = (rounds: Outcome[][]) =>
  median(rounds.slice(1).map((outcomes) => outcomes.reduce((sum, { rate }) => sum + rate, 0)));

interface Found {
  floor: number;
  alone: number;
  together: number;
  lost: number;
  failed: number;
}

const linesOf = ({ floor, alone, together, lost, failed }: Found): Line[] => [
  {
    ...{ goal: 8, name: 'Durable saves on PostgreSQL', floor, figure: alone, unit: 'a second' },
    ...{ bound: '≥ 0.5 × pg', met: alone >= 0.5 * floor }
  },
  {
    ...{ goal: 8, name: '  two instances', floor: alone, figure: together, unit: 'a second' },
    bound: `≥ 1.6 × one, on ${CORES_FOR_TWO} cores`,
    met: cpus().length < CORES_FOR_TWO ? null : together >= 1.6 * alone
  },
  {
    ...{ goal: 8, name: '  acknowledged and lost', figure: lost, unit: 'saves', bound: '0' },
    met: lost === 0
  },
  { goal: 8, name: '  failed', figure: failed, unit: 'saves', bound: '0', met: failed === 0 }
];
