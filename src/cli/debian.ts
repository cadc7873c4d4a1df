/** Programs that only tests need, from Debian's packages where the machine takes them. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';

const LONGEST_MS = 10 * 60_000;

/** Runs a command in sight; whether it succeeded. */
export function attempt(command: string, args: readonly string[]): boolean {
  console.log(`[install] ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', timeout: LONGEST_MS }).status === 0;
}

/** Adds packages and takes none away. Not for everybody: without root nothing is tried. */
export function installDebian(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return false;
  attempt('apt-get', ['update', '-qq']);
  const quietly = ['-y', '-qq', '--no-install-recommends', '--no-remove'];
  return attempt('apt-get', ['install', ...quietly, ...packages]);
}
