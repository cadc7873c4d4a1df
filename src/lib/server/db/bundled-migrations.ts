import type { Migration } from 'kysely/migration';
import type { Migrations } from './migrate.ts';

/** Carried inside the built server by Vite: no file is read at run time. */
const modules = import.meta.glob<Migration>('/migrations/*.ts', { eager: true });

export const migrations: Migrations = Object.fromEntries(
  Object.entries(modules).map(([path, module]) => [
    path.slice('/migrations/'.length, -'.ts'.length),
    module
  ])
);
