/** Backups of the SQLite database: taken while it is in use, proved before they are trusted. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Migrations } from '../db/migrate.ts';
import { examine, extract, write, type Examined, type Manifest } from './backup-file.ts';
import { copy, findDamage, migrationsOf, move, occupation, remove } from './sqlite-file.ts';

type Refused = { ok: false; why: string };
export type Backup = { ok: true; manifest: Manifest } | Refused;
export type Restored = { ok: true; manifest: Manifest; keptAside: string | null } | Refused;

const refused = (why: string): Refused => ({ ok: false, why });

/**
 * Copies a database, which may be written to meanwhile, into a new backup file. Refuses to
 * overwrite a file, and to back up a database that is damaged.
 */
export async function backup(database: string, target: string, now: Date): Promise<Backup> {
  if (!existsSync(database)) return refused(`there is no database at ${database}`);
  if (existsSync(target)) return refused(`${target} exists already`);
  const [copied, unfinished] = [`${target}.copy`, `${target}.unfinished`];
  mkdirSync(dirname(target), { recursive: true });
  try {
    remove(copied, unfinished);
    await copy(database, copied);
    const damage = findDamage(copied);
    if (damage) return refused(`${database} is damaged: ${damage}`);
    const about = { createdAt: now.toISOString(), migrations: migrationsOf(copied) };
    const manifest = await write(unfinished, copied, about);
    renameSync(unfinished, target);
    return { ok: true, manifest };
  } finally {
    remove(copied, unfinished);
  }
}

/** Whether this program can restore a backup: refuses one truncated, altered or from a newer one. */
export async function verify(file: string, migrations: Migrations): Promise<Examined> {
  if (!existsSync(file)) return refused(`there is no file ${file}`);
  const examined = await examine(file);
  if (!examined.ok) return examined;
  const unknown = examined.manifest.migrations.filter((name) => !Object.hasOwn(migrations, name));
  return unknown.length > 0
    ? refused(`a newer version of Heptagon made it (${unknown.join(', ')})`)
    : examined;
}

/**
 * Puts the database of a backup in the place of another, which is kept aside. Refuses a backup that
 * does not verify, a database that a server has open, and, unless forced, one that holds anything.
 */
export async function restore(
  file: string,
  database: string,
  { force, now, migrations }: { force: boolean; now: Date; migrations: Migrations }
): Promise<Restored> {
  const verified = await verify(file, migrations);
  if (!verified.ok) return refused(`${file} cannot be restored: ${verified.why}`);
  const fresh = `${database}.restoring`;
  mkdirSync(dirname(database), { recursive: true });
  try {
    remove(fresh);
    await extract(file, verified, fresh);
    const damage = findDamage(fresh);
    if (damage) return refused(`${file} cannot be restored: its database is damaged: ${damage}`);
    if (!existsSync(database)) {
      move(fresh, database);
      return { ok: true, manifest: verified.manifest, keptAside: null };
    }
    const obstacle = obstacleTo(database, force);
    if (obstacle) return refused(obstacle);
    const keptAside = `${database}.replaced-${now.toISOString().replace(/[:.]/g, '-')}`;
    move(database, keptAside);
    move(fresh, database);
    return { ok: true, manifest: verified.manifest, keptAside };
  } finally {
    remove(fresh);
  }
}

/** Why a database must stay where it is; null when it may be replaced. */
function obstacleTo(database: string, force: boolean): string | null {
  const occupied = occupation(database);
  if (!occupied) return null;
  if ('inUse' in occupied) return `${database} is in use: stop the server first`;
  if (force) return null;
  const what = 'holds' in occupied ? `holds data (${occupied.holds})` : `is damaged`;
  return `${database} ${what}: --force replaces it and keeps it aside`;
}
