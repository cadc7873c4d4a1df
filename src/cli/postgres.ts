// A PostgreSQL server of the tests' own: Debian's programs in a folder that goes afterwards.
import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import readline from 'node:readline';
import type { Readable } from 'node:stream';
import { installDebian } from './debian.ts';

const VERSIONS = '/usr/lib/postgresql';
/** Nobody else has to reach it. */
const SETTINGS = { listen_addresses: '', max_connections: '200' };
/** What a test keeps need not survive a power cut; what is measured does. */
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The newest installed version's programs, or undefined. */
function programs(): string | undefined {
  if (!fs.existsSync(VERSIONS)) return undefined;
  const newestFirst = fs.readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  return newestFirst
    .map((version) => path.join(VERSIONS, version, 'bin'))
    .find((folder) => fs.existsSync(path.join(folder, 'initdb')));
}

/** Finds or installs one; without it the tests run on PostgreSQL in WebAssembly. */
export function ensurePostgres(): void {
  if (process.env.TEST_POSTGRES_URL || programs()) return;
  console.log('[postgres] There is no PostgreSQL on this machine; getting one for the tests.');
  installDebian(['postgresql']);
  if (!programs()) console.log('[postgres] It could not be installed: PGlite takes its place.');
}

export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

/** Starts an empty one, reached through a socket in its folder; null where none is installed. */
export async function startPostgres({ durable = false } = {}): Promise<RunningPostgres | null> {
  const bin = programs();
  const as = bin && someoneElse();
  if (!bin || !as) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heptagon-pg-'));
  if (as.uid !== undefined && as.gid !== undefined) fs.chownSync(folder, as.uid, as.gid);
  const data = path.join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  execFileSync(path.join(bin, 'initdb'), [...initdb, '--no-sync'], { ...as, stdio: 'ignore' });

  const kept = durable ? SETTINGS : { ...SETTINGS, ...HASTY };
  const settings = Object.entries({ ...kept, unix_socket_directories: folder });
  const args = ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = spawn(path.join(bin, 'postgres'), args, {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe']
  });
  await ready(server);
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      server.kill('SIGQUIT');
      await once(server, 'exit');
      fs.rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** PostgreSQL refuses root: then its own user, whom Debian's package made. Null if there is none. */
function someoneElse(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  const line = fs.readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : null;
}

/** Resolves when it takes connections; goes on reading, so that what it says never blocks it. */
function ready(server: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
    readline.createInterface({ input: server.stderr }).on('line', (line) => {
      if (said.push(line) > 50) said.shift();
      if (line.includes('ready to accept connections')) resolve();
    });
  });
}
