import { setTimeout as pause } from 'node:timers/promises';
import { residentBytes } from './exports.ts';
import { press } from './load.ts';
import { launchApplication } from './processes.ts';
import type { Line } from './report.ts';
import { begin, withDatabase, workplace } from './workplace.ts';

const IDLE_AFTER_MS = 3_000;
const LOAD_SECONDS = 60;
const CONNECTIONS = 64;
const RESPONSES = 512;
const MEGABYTE = 1_000_000;

/** Goal 9: what the process holds when nobody comes, and after a minute of pages and saves. */
export const memory = (): Promise<Line[]> =>
  workplace(async (folder) => {
    const databaseUrl = `sqlite:${folder}/memory.db`;
    const tokens = await withDatabase(databaseUrl, (ctx) => begin(ctx, RESPONSES));
    const { pid, port, stop } = await launchApplication(databaseUrl);
    try {
      await pause(IDLE_AFTER_MS);
      const idle = residentBytes(pid);
      // as respondents do, without their pauses: a page of one's own answers, rendered anew because
      // they have changed, then a save for each direction
      const paths = tokens.map((token) => `/a/${token}/strategy`);
      const load = { seconds: LOAD_SECONDS, connections: CONNECTIONS, savesAPage: 7 };
      await press({ port, paths, tokens, ...load });
      return [line('idle', idle, 80), line('after a minute of full load', residentBytes(pid), 150)];
    } finally {
      await stop();
    }
  });

const line = (when: string, bytes: number, most: number): Line => ({
  goal: 9,
  name: `Memory, ${when}`,
  figure: bytes / MEGABYTE,
  unit: 'MB',
  bound: `≤ ${most}`,
  met: bytes <= most * MEGABYTE
});
