import { lostOf } from './lost-saves.ts';
import type { Line } from './report.ts';
import { press } from './load.ts';
import { launchApplication, launchFloor } from './processes.ts';
import { alternate, median } from './statistics.ts';
import { begin, withDatabase, workplace } from './workplace.ts';

const SECONDS = 3;
const ROUNDS = 5;
const CONNECTIONS = 64;
/** A connection's share of them takes turns, so that rows of many responses are written. */
const RESPONSES = 512;

/** Goal 5: saves through HTTP against one durable row per request; then every one is looked up. */
export const saves = (): Promise<Line[]> =>
  workplace(async (folder) => {
    const databaseUrl = `sqlite:${folder}/saves.db`;
    // a batch for the round that warms up and for each that counts: a round's saves are its own
    const batches = await withDatabase(databaseUrl, (ctx) =>
      Promise.all(Array.from({ length: ROUNDS + 1 }, () => begin(ctx, RESPONSES)))
    );
    const floor = await launchFloor('commit', `${folder}/floor.db`);
    const application = await launchApplication(databaseUrl);
    const save = (port: number, tokens: string[]) =>
      press({ port, seconds: SECONDS, connections: CONNECTIONS, tokens });
    const names = batches[0] ?? [];
    let batch = 0;
    const measurements = [
      () => save(floor.port, names),
      () => save(application.port, batches[batch++] ?? [])
    ];
    const [bare = [], ours = []] = await alternate(ROUNDS + 1, ...measurements);
    await Promise.all([floor.stop(), application.stop()]);

    const lost = await lostOf(
      databaseUrl,
      ours.flatMap(({ acknowledged }) => acknowledged)
    );
    const failed = ours.reduce((sum, outcome) => sum + outcome.failed, 0);
    const rate = (outcomes: typeof ours) => median(outcomes.slice(1).map(({ rate }) => rate));
    const [floorRate, figure] = [rate(bare), rate(ours)];
    return [
      {
        goal: 5,
        name: 'Durable saves through HTTP',
        floor: floorRate,
        figure,
        unit: 'a second',
        bound: '≥ 0.5 × commit',
        met: figure >= 0.5 * floorRate
      },
      {
        goal: 5,
        name: '  acknowledged and lost',
        figure: lost,
        unit: 'saves',
        bound: '0',
        met: lost === 0
      },
      { goal: 5, name: '  failed', figure: failed, unit: 'saves', bound: '0', met: failed === 0 }
    ];
  });
