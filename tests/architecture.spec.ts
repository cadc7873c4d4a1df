import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** The arrows of ARCHITECTURE.md: where files lie, what they must not import, and why. */
const RULES = [
  {
    under: 'src/lib/domain',
    forbid: /^(?!src\/lib\/domain\/)/,
    why: 'the domain imports only itself'
  },
  {
    under: 'src/routes',
    forbid: /^kysely|^better-sqlite3|^pg$|^src\/lib\/server\/db\/|repository\.ts$|tables\.ts$/,
    why: 'routes call services, never the database'
  },
  {
    under: 'src/lib/components',
    forbid: /^src\/lib\/server\/|^\$app\/|^@sveltejs\/kit|^\$env/,
    why: 'components get data as props'
  },
  {
    under: 'src/islands',
    forbid: /^src\/lib\/server\/|^\$app\/|^@sveltejs\/kit$|^zod/,
    why: 'the browser gets neither the server nor its libraries'
  },
  {
    under: 'src/lib/i18n',
    forbid: /^src\/lib\/(?:server|components|forms)\//,
    why: 'words know no screens'
  },
  {
    under: 'migrations',
    forbid: /^src\//,
    why: 'a migration is frozen in time'
  }
];

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^'\s]+)'/gm;

/** './x', '../x' and '#lib/x' as a path from the root; a package's name stays as it is. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  return specifier.replace(/^#lib\//, 'src/lib/').replace(/^#migrations\//, 'migrations/');
}

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.spec\.ts$/.test(file))
    .map((file) => join(folder, file));

const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, specifier]) =>
    target(file, specifier ?? '')
  );

test.for(RULES)('$under: $why', ({ under, forbid }) => {
  const broken = sources(under).flatMap((file) =>
    imports(file)
      .filter((to) => forbid.test(to))
      .map((to) => `${file} -> ${to}`)
  );
  expect(broken).toEqual([]);
});

/** Shared ground of all services: the rest of a folder is private behind its service.ts. */
const SHARED = ['db', 'http', 'access'];

test("a folder's inside is private: others import its service.ts", () => {
  const broken = sources('src').flatMap((file) =>
    imports(file)
      .filter((to) => {
        const [, folder, inside] = /^src\/lib\/server\/([^/]+)\/(.+)$/.exec(to) ?? [];
        if (!folder || SHARED.includes(folder) || inside === 'service.ts') return false;
        // the database's schema is put together from every folder's tables
        if (inside === 'tables.ts' && file === 'src/lib/server/db/schema.ts') return false;
        return !file.startsWith(`src/lib/server/${folder}/`);
      })
      .map((to) => `${file} -> ${to}`)
  );
  expect(broken).toEqual([]);
});

test('only a service or its helpers beside it read a repository', () => {
  const broken = sources('src').flatMap((file) =>
    imports(file)
      .filter((to) => to.endsWith('/repository.ts') && dirname(to) !== dirname(file))
      .map((to) => `${file} -> ${to}`)
  );
  expect(broken).toEqual([]);
});

test('no style attribute and no inline handler: the content security policy would drop them', () => {
  const broken = sources('src').filter(
    (file) => file.endsWith('.svelte') && /\sstyle=|\sstyle:[a-z]/.test(readFileSync(file, 'utf8'))
  );
  expect(broken).toEqual([]);
});

test("a page's title names no product: whose page it is, http/dress.ts adds", () => {
  const broken = sources('src/routes').filter((file) =>
    /Heptagon\s*<\/title>/.test(readFileSync(file, 'utf8'))
  );
  expect(broken).toEqual([]);
});

test("a page's server part is short: what is longer belongs in a service", () => {
  const long = sources('src/routes')
    .filter((file) => /\+(page|layout|server)(\.server)?\.ts$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > 70);
  expect(long).toEqual([]);
});

/** A file and every component that it shows. */
function shown(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const to of imports(file)) if (to.endsWith('.svelte')) shown(to, seen);
  return seen;
}
const having = (files: readonly string[], what: RegExp) =>
  [...new Set(files.flatMap((file) => [...shown(file)]))].filter((file) =>
    what.test(readFileSync(file, 'utf8'))
  );

test('pages outside a workspace use nothing of styles/app.css, which they do not load', () => {
  const outside = sources('src/routes').filter((file) => !file.includes('(app)'));
  expect(having(outside, /class="[^"]*\b(?:alone|deeds)\b/)).toEqual([]);
});

test('what a script mounts brings its styles itself: a stylesheet would be lost', () => {
  expect(having(sources('src/islands'), /import '[^']+\.css'/)).toEqual([]);
});
