import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { launch, launchApplication } from './processes.ts';
import type { Line } from './report.ts';
import { median } from './statistics.ts';
import { withDatabase, workplace } from './workplace.ts';

const STARTS = 7;

/** Goal 10: from a fresh clone to the line "Ready:", and from the start to it on a later day. */
export const setupTime = (): Promise<Line[]> =>
  workplace(async (folder) => {
    const databaseUrl = `sqlite:${folder}/existing.db`;
    await withDatabase(databaseUrl, async () => {});
    const starts: number[] = [];
    for (let n = 0; n < STARTS; n++) {
      const running = await launchApplication(databaseUrl);
      starts.push(running.readyMs);
      await running.stop();
    }
    const clone = await startClone(folder);
    return [
      line('fresh clone, npm start, ready', clone, 60, 's'),
      line('start, ready', median(starts), 300, 'ms')
    ];
  });

/** Seconds from `git clone` to ready, with the npm cache as this machine has it. */
async function startClone(folder: string): Promise<number> {
  const clone = path.join(folder, 'clone');
  const begun = performance.now();
  execFileSync('git', ['clone', '--quiet', '.', clone]);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const running = await launch(npm, ['start'], { cwd: clone, env: asFromAShell() });
  const seconds = (performance.now() - begun) / 1000;
  await running.stop();
  return seconds;
}

/** Without what `npm run bench` puts into the environment: above all our own Node in PATH. */
function asFromAShell(): NodeJS.ProcessEnv {
  const parts = (process.env.PATH ?? '').split(path.delimiter);
  const own = `${path.sep}node_modules${path.sep}`;
  const npm = Object.keys(process.env).filter((name) => name.startsWith('npm_'));
  return {
    ...Object.fromEntries(npm.map((name) => [name, undefined])),
    PATH: parts.filter((part) => !`${part}${path.sep}`.includes(own)).join(path.delimiter)
  };
}

const line = (what: string, figure: number, most: number, unit: string): Line => ({
  goal: 10,
  name: `Set-up: ${what}`,
  figure,
  unit,
  bound: `≤ ${most}`,
  met: figure <= most
});
