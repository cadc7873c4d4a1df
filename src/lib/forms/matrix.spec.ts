import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '#lib/domain/model/differences.ts';
import { directionsOf, documentOf } from '#lib/domain/model/document.ts';
import { MODEL, modelOf } from '#lib/domain/model/index.ts';
import { errors } from '#lib/i18n/errors.ts';
import { issuesOfDocument, type FieldIssue } from './issues.ts';
import { readMatrix } from './matrix.ts';

type Holder = Record<string, unknown>;

const exported = () => structuredClone(documentOf(MODEL)) as unknown as Holder;

/** The path of every value in a document: of objects, lists and what they hold. */
function pathsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}
const PATHS = pathsIn(exported()).filter((path) => path.length > 0);

/** The export with one value put in a place, or taken from it. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const whole = exported();
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as Holder, whole);
  const last = path.at(-1) ?? '';
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return whole;
}

function made(value: unknown) {
  const found = readMatrix(value);
  if ('error' in found) throw found.error;
  return modelOf(MODEL, directionsOf(found.document));
}
const plain = (words: string) => words.replaceAll('\u00A0', ' ');
function issuesIn(value: unknown) {
  const found = readMatrix(value);
  const issues = 'error' in found ? issuesOfDocument(found.error, 'en') : [];
  return issues.map(({ path, message }) => ({ path, message: plain(message) }));
}
const written = (path: readonly (string | number)[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

test('what is exported is taken back as the same model', () => {
  expect(made(JSON.parse(JSON.stringify(exported(), null, 2)))).toEqual(MODEL);
});

/** Where two values contradict each other the other one may be named. */
const NAMES_ANOTHER = new Set([plain(errors.en.issues.twice), plain(errors.en.issues.circle)]);

describe('any change of one value', () => {
  const aValue = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      '',
      ' ',
      0,
      3,
      Infinity,
      true,
      [],
      {},
      'practice',
      'limit',
      'S'
    ),
    fc.constantFrom('loyalty', 'need.2.a', 'deal.1-2', 'r1c1', { en: 'a', ru: 'б' }, { en: 'a' }),
    fc.string({ unit: 'binary' }),
    fc.integer({ min: -1, max: 120 })
  );

  test('is refused with the path to it, or shown as a difference, or was none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), aValue, (path, value) => {
        const given = changed(path, value);
        const issues = issuesIn(given);
        const place = written(path);
        if (issues.length > 0) {
          const isNear = ({ path: at, message }: FieldIssue) =>
            at.startsWith(place) || place.startsWith(at) || NAMES_ANOTHER.has(message);
          expect(issues.filter((issue) => !isNear(issue))).toEqual([]);
          return;
        }
        const now = made(given);
        const isSame = JSON.stringify(documentOf(now)) === JSON.stringify(documentOf(MODEL));
        expect(differences(MODEL, now).length > 0).toBe(!isSame);
      }),
      { numRuns: 150 }
    );
  });
});

describe('refused, with the path', () => {
  const level = ['directions', 'strategy', 'levels', 2] as const;
  test.each([
    [[...level, 'criteria', 1, 'text', 'ru'], '', 'This must not be empty.'],
    [[...level, 'criteria', 1, 'text', 'ru'], undefined, 'This is required.'],
    [
      [...level, 'criteria', 1, 'text', 'en'],
      'a\u0007b',
      'The text holds characters that cannot be stored.'
    ],
    [
      [...level, 'criteria', 0, 'id'],
      'strategy.2.a',
      'The id must be the direction, the level and a letter of this place, such as strategy.2.a.'
    ],
    [[...level, 'criteria', 1, 'id'], 'strategy.3.a', 'This stands here twice.'],
    [
      [...level, 'criteria', 0, 'kind'],
      'baseline',
      'This level has no such kind: level 1 has limits (brand also baselines), the others practices and limits.'
    ],
    [[...level, 'level'], 4, 'This must be one of: 3.'],
    [[...level, 'note'], 'x', 'There is no such field here.'],
    [
      ['directions', 'deal', 'steps', 0, 'weeks'],
      [8, 4],
      'The first figure must not be the larger one.'
    ],
    [['directions', 'deal', 'steps', 0, 'weeks', 1], 4.5, 'This must be a whole number.'],
    [['directions', 'deal', 'steps', 0, 'id'], 'deal.2-3', 'Steps keep their ids and their order.'],
    [['directions', 'sales'], {}, 'There is no such field here.']
  ] as const)('%j', (path, value, message) => {
    expect(issuesIn(changed(path, value))).toEqual([{ path: written(path), message }]);
  });

  test('everything at once', () => {
    const whole = changed(['directions', 'need', 'about', 'ru'], '') as Holder;
    const { brand, deal } = whole['directions'] as Record<string, Holder>;
    delete brand?.['steps'];
    (deal?.['terms'] as string[]).push('cac', 'cac');
    expect(issuesIn(whole).map(({ path }) => path)).toEqual([
      'directions.need.about.ru',
      'directions.brand.steps',
      expect.stringMatching(/^directions\.deal\.terms\[\d\]$/)
    ]);
  });

  test('a level that nothing leads to', () => {
    const [, limit] = documentOf(MODEL).directions.loyalty.levels[1].criteria;
    expect(issuesIn(changed(['directions', 'loyalty', 'levels', 1, 'criteria'], [limit]))).toEqual([
      {
        path: 'directions.loyalty.levels[1].criteria',
        message: 'Levels 2 to 5 need a practice each, or nothing leads to them.'
      }
    ]);
  });

  test('steps that would wait for each other', () => {
    const why = { en: 'so', ru: 'так' };
    const given = changed(
      ['directions', 'strategy', 'steps', 0, 'prerequisites'],
      [{ direction: 'management', minLevel: 5, why }]
    );
    const paths = issuesIn(given).map(({ path }) => path);
    expect(paths).toContain('directions.strategy.steps[0].prerequisites[0]');
    expect(paths).toContain('directions.management.steps[2].prerequisites[0]');
    const own = [{ direction: 'strategy', minLevel: 2, why }];
    expect(issuesIn(changed(['directions', 'strategy', 'steps', 2, 'prerequisites'], own))).toEqual(
      [
        {
          path: 'directions.strategy.steps[2].prerequisites[0].direction',
          message: 'A step cannot wait for its own direction.'
        }
      ]
    );
  });
});
