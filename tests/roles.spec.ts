import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decideKey } from '#lib/server/access/decide.ts';
import { POLICY } from '#lib/server/access/policy.ts';
import {
  KEY_SCOPES,
  MEMBER_ROLES,
  reaches,
  type MemberRole
} from '#lib/server/access/principal.ts';

const WITHIN = '/(app)/w/[workspace=uuid]';

/** '/settings' for seeing it, '/settings default' for an action there: the least role that may. */
const decided = new Map<string, MemberRole>(
  Object.entries(POLICY).flatMap(([id, rule]): [string, MemberRole][] => {
    if (typeof rule === 'string' || 'key' in rule) return [];
    const route = id.replace(WITHIN, '').replace(/=\w+\]/g, ']') || '/';
    const acts = Object.entries(rule.act ?? {});
    return [
      [route, rule.see],
      ...acts.map(([action, role]): [string, MemberRole] => [`${route} ${action}`, role])
    ];
  })
);

interface Row {
  what: string;
  ticks: string[];
  names: string[];
}

/** "`/settings`, `/settings` default" as the names above. */
const namesOf = (column: string) =>
  column.split(',').flatMap((part) => {
    const [, route = '', actions = ''] = /`([^`]+)`(.*)/.exec(part) ?? [];
    const named = actions.trim().split(/\s+/).filter(Boolean);
    return named.length > 0 ? named.map((action) => `${route} ${action}`) : [route];
  });

const [members = '', keys = ''] = readFileSync('docs/roles.md', 'utf8').split('## Keys of the API');

/** The cells of a page's table, its head aside. */
const cellsOf = (page: string) =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((column) => column.trim())
    );

const rows = cellsOf(members).map(([what = '', ...columns]): Row => {
  return { what, ticks: columns.slice(0, 3), names: namesOf(columns[3] ?? '') };
});

test('the written table says of every route and action which roles reach it', () => {
  const written = rows.flatMap(({ names, ticks }) => names.map((name) => [name, ticks] as const));
  expect(written.map(([name]) => name).sort()).toEqual([...decided.keys()].sort());
  for (const [name, ticks] of written) {
    const needed = decided.get(name) ?? 'owner';
    const right = MEMBER_ROLES.map((role) => (reaches(role, needed) ? 'yes' : '–'));
    expect([name, ...ticks]).toEqual([name, ...right]);
  }
});

test('the second table says of every request to the API which keys it takes', () => {
  const written = cellsOf(keys).map(([, read, write, request]) => [request, read, write]);
  const ruled = Object.entries(POLICY).flatMap(([id, rule]) =>
    typeof rule === 'object' && 'key' in rule
      ? Object.keys(rule.key).map((method) => [
          `\`${method} ${id.replace(/=\w+\]/g, ']')}\``,
          ...KEY_SCOPES.map((scope) => (decideKey(rule, method, scope) === 'pass' ? 'yes' : '–'))
        ])
      : []
  );
  expect(written.sort()).toEqual(ruled.sort());
});
