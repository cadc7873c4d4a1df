import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { POLICY } from '#lib/server/access/policy.ts';

/** Every route id that SvelteKit knows, read from the files that make one. */
const routes = () => [
  ...new Set(
    readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\+(page|server)\./.test(file))
      .map((file) => `/${file.replace(/\/?\+[^/]*$/, '')}`)
  )
];

test('every route has a rule and every rule a route', () => {
  expect(Object.keys(POLICY).sort()).toEqual(routes().sort());
});
