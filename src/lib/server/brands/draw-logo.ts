import { execFile } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { Unavailable } from '../errors.ts';
import type { DrawnLogo, Given } from './drawer.ts';
import type { LogoFile } from './logo-file.ts';

const LONGEST_MS = 5_000;
const MOST_OUTPUT_BYTES = 2_000_000;

/** Run from its source, which is always there: the server is built from it. */
const drawer = () =>
  path.join(findPackageJSON(import.meta.url) ?? '', '../src/lib/server/brands/drawer.ts');

/** One at a time: each takes a process. Beyond a few that wait the caller comes back. */
const MOST_WAITING = 4;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** A logo drawn anew, in a process that gets no secret and not much time; null when it cannot be. */
export async function drawLogo(file: LogoFile): Promise<DrawnLogo | null> {
  const given: Given =
    file.kind === 'drawing'
      ? file
      : {
          ...{ kind: 'picture', type: file.type, turn: file.turn },
          ...{ width: file.width, height: file.height },
          base64: Buffer.from(file.bytes).toString('base64')
        };
  if (waiting >= MOST_WAITING) throw new Unavailable('Too many logos are waiting.');
  waiting++;
  const drawn = last.then(() => inProcess(JSON.stringify(given))).finally(() => waiting--);
  last = drawn.catch(() => undefined);
  const output = await drawn;
  return output === '' ? null : (JSON.parse(output) as DrawnLogo);
}

/** What the drawer wrote; nothing when it failed or took too long. */
const inProcess = (given: string): Promise<string> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--no-warnings', drawer()],
      {
        // Windows needs to know where it is
        env: { SystemRoot: process.env.SystemRoot },
        ...{ timeout: LONGEST_MS, killSignal: 'SIGKILL' },
        maxBuffer: MOST_OUTPUT_BYTES
      },
      (fault, output) => resolve(fault ? '' : output)
    );
    // it may have ended before it has read everything
    child.stdin?.on('error', () => undefined).end(given);
  });
