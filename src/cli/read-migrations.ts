import { readdir } from 'node:fs/promises';
import type { Migration } from 'kysely/migration';
import type { Migrations } from '#lib/server/db/migrate.ts';

/** The migrations as files, for what runs without Vite. */
export async function readMigrations(): Promise<Migrations> {
  const folder = new URL('../../migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<Migration>)
  );
  return Object.fromEntries(
    modules.map((module, n) => [files[n]?.slice(0, -'.ts'.length) ?? '', module])
  );
}
