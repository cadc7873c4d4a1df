import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openApiDocument } from '#lib/server/api/openapi/document.ts';
import { EVENTS, payloadOf, type Happening } from '../../src/lib/server/webhooks/events.ts';
import { getModel, postScorecard, quickly, team } from '#tests/support/api.ts';

type Json = { [key: string]: Json };
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** As a reader gets it: what JSON cannot say is gone. */
const document = JSON.parse(JSON.stringify(openApiDocument())) as Json;
const paths = document.paths!;
const schemas = document.components!.schemas!;

const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => METHODS.includes(method))
    .map(([method, operation]) => ({ name: `${method} ${path}`, operation }))
);

/** Every value with its path, depth first. */
function* values(value: unknown, path = '#'): Generator<[path: string, value: unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* values(inner, `${path}/${key}`);
}

/** The published schema of a name, not the one it was made from. */
function published(name: string): z.ZodType {
  const $defs = JSON.parse(
    JSON.stringify(schemas).replaceAll('#/components/schemas/', '#/$defs/')
  ) as z.core.JSONSchema.JSONSchema['$defs'];
  return z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs });
}

describe('the routes', () => {
  /** Routes for programs: the others are pages and their forms. */
  const DOCUMENTED = /^\/(?:api\/|healthz$|readyz$|a\/\{token\}\/(?:answers|submit)$)/;

  const modules = import.meta.glob<Record<string, unknown>>('/src/routes/**/+server.ts', {
    eager: true
  });
  const served = Object.entries(modules).flatMap(([file, exported]) => {
    const path = file
      .replace(/^\/src\/routes/, '')
      .replace(/\/\+server\.ts$/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/\[(\w+)(?:=\w+)?\]/g, '{$1}');
    return DOCUMENTED.test(path)
      ? METHODS.filter((method) => method.toUpperCase() in exported).map((m) => `${m} ${path}`)
      : [];
  });

  it('each have their operation, and each operation its route', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(served.sort());
  });
});

describe('the document', () => {
  it('is OpenAPI 3.1', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Marketing maturity', version: '1' }
    });
  });

  it('names each operation once and says what it answers', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(operations.length);
    for (const { name, operation } of operations) {
      expect(operation, name).toMatchObject({
        operationId: expect.any(String),
        summary: expect.any(String)
      });
      expect(Object.keys(operation.responses!), name).toEqual(
        expect.arrayContaining([expect.stringMatching(/^20[01]$/)])
      );
    }
  });

  it('declares every parameter of a path', () => {
    for (const [path, item] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = Object.values(item.parameters ?? {}).filter((p) => String(p.in) === 'path');
      expect(
        declared.map(({ name }) => name),
        path
      ).toEqual(named);
    }
  });

  it('refers only to what it has, and has only what it refers to', () => {
    const refs = [...values(document)]
      .filter(([path]) => path.endsWith('/$ref'))
      .map(([, ref]) => String(ref));
    const components = ['schemas', 'responses'].flatMap((kind) =>
      Object.keys(document.components![kind]!).map((name) => `#/components/${kind}/${name}`)
    );
    expect([...new Set(refs)].sort()).toEqual(components.sort());
  });

  it('describes every response, and every refusal in the one shape', () => {
    for (const [name, response] of Object.entries(document.components!.responses!))
      expect(response, name).toMatchObject({
        description: expect.any(String),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } }
      });
    for (const { name, operation } of operations)
      for (const [status, response] of Object.entries(operation.responses!))
        expect('$ref' in response || 'description' in response, `${name} ${status}`).toBe(true);
  });

  it('holds schemas that can be read as JSON Schema', () => {
    for (const name of Object.keys(schemas)) expect(() => published(name), name).not.toThrow();
  });
});

describe('the webhooks', () => {
  const HAPPENINGS: Happening[] = [
    { event: 'response.submitted', at: '2026-11-23T10:00:00.000Z', responseId: randomUUID() },
    { event: 'round.closed', at: '2026-11-23T10:00:00.000Z', submitted: 5 },
    { event: 'report.released', at: '2026-11-23T10:00:00.000Z', reportId: randomUUID() }
  ];

  it('are those that there are, each told as its schema says', () => {
    const told = document.webhooks!;
    expect(Object.keys(told).sort()).toEqual([...EVENTS].sort());
    const round = {
      ...{ id: randomUUID(), workspaceId: randomUUID(), companyId: randomUUID() },
      quarter: '2026-Q4'
    };
    for (const happening of HAPPENINGS) {
      const { schema } = told[happening.event]!.post!.requestBody!.content!['application/json']!;
      const name = String(schema!.$ref).split('/').at(-1)!;
      const body = payloadOf({ origin: 'https://example.org' }, round, happening);
      expect(published(name).safeParse(JSON.parse(body)).error, happening.event).toBeUndefined();
    }
  });
});

describe('the published schemas', () => {
  it('accept the examples', () => {
    const examples = [...values(document)].filter(([path]) =>
      path.endsWith('/content/application/json')
    ) as [string, Json][];
    const given = examples.filter(([, content]) => content.example !== undefined);
    expect(given.length).toBeGreaterThanOrEqual(4);
    for (const [path, { schema, example }] of given) {
      const name = String(schema!.$ref).split('/').at(-1)!;
      expect(published(name).safeParse(example).error, path).toBeUndefined();
    }
  });

  it('describe what the routes answer', async () => {
    const previous = quickly(1, 2, 3, 4, 5, 1, 2);
    const cards = [quickly(2, 2.5, null), team(true, 1, 2), { ...team(true, 1, 3, 5), previous }];
    for (const request of cards) {
      const { body } = await postScorecard(request);
      expect(published('ScorecardRequest').safeParse(request).error).toBeUndefined();
      expect(published('Scorecard').safeParse(body).error).toBeUndefined();
    }
    for (const lang of ['en', 'ru'])
      expect(published('Model').safeParse((await getModel(`?lang=${lang}`)).body).success).toBe(
        true
      );
    expect(published('Error').safeParse((await postScorecard('x')).body).success).toBe(true);
  });

  it('refuse what the routes refuse', async () => {
    const requests = [
      { ...quickly(3), colour: 1 },
      { ...quickly(3), weights: { need: 9 } },
      { ...quickly(3), responses: [] },
      { mode: 'quick', responses: [{ answers: { need: { level: 9 } } }] },
      { mode: 'quick', responses: [{ answers: { need: { notApplicable: ' ' } } }] },
      { mode: 'detailed', responses: [{ answers: { need: { criteria: { x: 'yes' } } } }] }
    ];
    for (const request of requests) {
      expect((await postScorecard(request)).status).toBe(422);
      expect(published('ScorecardRequest').safeParse(request).success).toBe(false);
    }
  });
});
