import { Connection, pageRequest } from './http-client.ts';
import type { Line } from './report.ts';
import { press, type Outcome } from './load.ts';
import { launchApplication, launchFloor } from './processes.ts';
import { alternate, median } from './statistics.ts';
import { begin, withDatabase, workplace } from './workplace.ts';

const SECONDS = 3;
const ROUNDS = 5;
const CONNECTIONS = 64;
const ANSWERED = 200;

/** Goal 4: the first survey page against the bare page, one process and the same client each. */
export const pagesServed = (page: string): Promise<Line[]> =>
  workplace(async (folder) => {
    const databaseUrl = `sqlite:${folder}/pages.db`;
    const answers = { strategy: { level: 3 }, need: { dontKnow: true } } as const;
    const [fresh, answered] = await withDatabase(databaseUrl, async (ctx) => [
      await begin(ctx, ANSWERED),
      await begin(ctx, ANSWERED, { answers })
    ]);
    const [floor, application] = [await launchFloor('http'), await launchApplication(databaseUrl)];
    try {
      const get = (port: number, paths: string[]) => () =>
        press({ port, seconds: SECONDS, connections: CONNECTIONS, paths });
      const of = (tokens: string[] = []) => tokens.map((token) => `/a/${token}${page}`);
      const measurements = [
        get(floor.port, ['/']),
        get(application.port, of(fresh)),
        get(application.port, of(answered))
      ];
      // each page once, so that what is measured is serving; then a round that warms the machine
      const once = new Connection(application.port);
      for (const path of of([...(fresh ?? []), ...(answered ?? [])]))
        await once.ask(pageRequest(application.port, path));
      once.close();
      await alternate(1, ...measurements);
      const [bare = [], first = [], begun = []] = await alternate(ROUNDS, ...measurements);
      return [line('a fresh response', bare, first), line('a response with answers', bare, begun)];
    } finally {
      await Promise.all([floor.stop(), application.stop()]);
    }
  });

function line(name: string, bare: Outcome[], ours: Outcome[]): Line {
  const floor = median(bare.map(({ rate }) => rate));
  const figure = median(ours.map(({ rate }) => rate));
  const failed = ours.reduce((sum, outcome) => sum + outcome.failed, 0);
  return {
    goal: 4,
    name: `Survey page served, ${name}`,
    floor,
    figure,
    unit: 'a second',
    bound: '≥ 0.25 × http',
    met: failed === 0 && figure >= 0.25 * floor
  };
}
