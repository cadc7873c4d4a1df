/** The built server as a process of its own, for what only a real one shows. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ENTRY = path.resolve('build/server/serve.js');

export interface RunningServer {
  readonly origin: string;
  readonly process: ChildProcess;
  /** What it prints in the place of the pattern's group, now or later. */
  printed(pattern: RegExp): Promise<string>;
  /** Ends the process and, unless the database was given, removes it. */
  stop(): Promise<void>;
}

/** Starts on a free port with an empty database of its own, both unless `env` says otherwise. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  if (!existsSync(ENTRY)) throw new Error('There is no build: run "npm test", which makes one.');
  const folder = await mkdtemp(path.join(tmpdir(), 'heptagon-'));
  const database = `sqlite:${path.join(folder, 'test.db')}`;
  const child = spawn(process.execPath, [ENTRY], {
    env: { PORT: '0', DATABASE_URL: database, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    origin: await ready(child),
    process: child,
    printed: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          const found = pattern.exec(said)?.[1];
          if (found === undefined) return;
          child.stdout?.off('data', look);
          resolve(found);
        };
        child.stdout?.on('data', look);
        look();
      }),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** The address it says it listens at; what it said instead when it ended. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [, origin, local = origin] =
        /^Ready: (\S+?)(?:, listening on (\S+))?$/m.exec(said) ?? [];
      if (local) resolve(local);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}

/** The code of the page of the first start, which a server without accounts prints. */
export const setUpCode = (server: RunningServer): Promise<string> =>
  server.printed(/set-up, code (\S+)/);
