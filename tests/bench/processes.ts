/** The servers under measurement, each a process of its own on 127.0.0.1 and a free port. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Running {
  port: number;
  pid: number;
  /** From the spawning to the line "Ready:". */
  readyMs: number;
  stop(): Promise<void>;
}

const PATIENCE_MS = 180_000;

/** Starts a command and waits until it says "Ready: http://…:<port>". Throws when it ends before. */
export async function launch(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {}
): Promise<Running> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...options.env },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const port = await new Promise<number>((resolve, reject) => {
    const refuse = (why: string) => reject(new Error(`${command} ${args.join(' ')}: ${why}`));
    const timer = setTimeout(() => {
      refuse('not ready in time');
      void stop();
    }, PATIENCE_MS);
    createInterface(child.stdout).on('line', (line) => {
      const [, port] = /^Ready: http:\/\/[^:]+:(\d+)/.exec(line) ?? [];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once('error', (error) => refuse(error.message));
    child.once('exit', (code) => refuse(`ended with ${code}`));
  });
  return { port, pid: child.pid ?? 0, readyMs: performance.now() - started, stop };
}

/** The built application, as `npm start` runs it. */
export const launchApplication = (databaseUrl: string) =>
  launch(process.execPath, ['src/cli/serve.mjs'], { env: { DATABASE_URL: databaseUrl } });

/** A floor: see floors.ts. */
export const launchFloor = (kind: 'http' | 'commit' | 'pg', place = '') =>
  launch(process.execPath, ['tests/bench/floors.ts', kind, place]);
