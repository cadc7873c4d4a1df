import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRequest } from '#tests/support/arbitraries.ts';
import { postScorecard, quickly, team, type Refusal } from '#tests/support/api.ts';

const quick = (answers: unknown, more: object = {}) => ({
  mode: 'quick',
  responses: [{ answers }],
  ...more
});
const detailed = (answers: unknown) => ({ mode: 'detailed', responses: [{ answers }] });
const strategy = (criteria: unknown) => detailed({ strategy: { criteria } });
const excused = { notApplicable: 'not our business' };

const NEED = 'responses.0.answers.need';
const STRATEGY = 'responses.0.answers.strategy';

/** What is refused, and the path at which it says so. */
const REFUSED: [what: string, body: unknown, path: string][] = [
  ['no object', [], ''],
  ['null', null, ''],
  ['no mode', { responses: [{ answers: {} }] }, 'mode'],
  ['an unknown mode', { ...quickly(3), mode: 'slow' }, 'mode'],
  ['no responses', { mode: 'quick' }, 'responses'],
  ['an empty list of responses', { mode: 'quick', responses: [] }, 'responses'],
  ['more than 500 responses', team(false, ...Array<number>(501).fill(3)), 'responses'],
  ['far more than 500', team(false, ...Array<number>(1500).fill(3)), 'responses'],
  ['anonymity that is no boolean', { ...quickly(3), anonymous: 'yes' }, 'anonymous'],
  ['an unknown field', { ...quickly(3), colour: 1 }, 'colour'],
  ['a field named __proto__', '{"mode":"quick","__proto__":{"a":1}}', '__proto__'],
  ['a response without answers', { mode: 'quick', responses: [{}] }, 'responses.0.answers'],
  [
    'an unknown role',
    { mode: 'quick', responses: [{ role: 'king', answers: {} }] },
    'responses.0.role'
  ],
  ['an unknown direction', quick({ needs: { level: 1 } }), 'responses.0.answers.needs'],
  ['level 0', quick({ need: { level: 0 } }), `${NEED}.level`],
  ['level 6', quick({ need: { level: 6 } }), `${NEED}.level`],
  ['half a level', quick({ need: { level: 2.5 } }), `${NEED}.level`],
  ['a level in quotes', quick({ need: { level: '2' } }), `${NEED}.level`],
  [
    'an infinite level',
    '{"mode":"quick","responses":[{"answers":{"need":{"level":1e309}}}]}',
    `${NEED}.level`
  ],
  ['an empty answer', quick({ need: {} }), NEED],
  ['an answer that is null', quick({ need: null }), NEED],
  ['two answers in one', quick({ need: { level: 2, dontKnow: true } }), `${NEED}.dontKnow`],
  ['"don\'t know" that is false', quick({ need: { dontKnow: false } }), `${NEED}.dontKnow`],
  ['partly above five', quick({ need: { level: 5, partlyNext: true } }), NEED],
  [
    'not applicable without a reason',
    quick({ need: { notApplicable: ' ' } }),
    `${NEED}.notApplicable`
  ],
  [
    'a reason without end',
    quick({ need: { notApplicable: 'x'.repeat(501) } }),
    `${NEED}.notApplicable`
  ],
  [
    'a third direction not applicable',
    quick({ need: excused, deal: excused, brand: excused }),
    'responses.0.answers.brand'
  ],
  ['a detailed answer in quick mode', quick({ need: { criteria: {} } }), NEED],
  ['a quick answer in detailed mode', detailed({ need: { level: 2 } }), NEED],
  ['an unknown mark', strategy({ 'strategy.2.a': 'maybe' }), `${STRATEGY}.criteria.strategy.2.a`],
  ['an id of no criterion', strategy({ strategy2a: 'yes' }), `${STRATEGY}.criteria.strategy2a`],
  [
    'a criterion that is not there',
    strategy({ 'strategy.4.c': 'yes', 'strategy.2.c': 'yes' }),
    `${STRATEGY}.criteria.strategy.2.c`
  ],
  [
    "another direction's criterion",
    strategy({ 'need.2.a': 'yes' }),
    `${STRATEGY}.criteria.need.2.a`
  ],
  ['a limit', strategy({ 'strategy.1.a': 'no' }), `${STRATEGY}.criteria.strategy.1.a`],
  [
    'two scales in one assessment',
    strategy({ 'strategy.2.a': 'yes', 'strategy.2.b': 'L' }),
    `${STRATEGY}.criteria.strategy.2.b`
  ],
  [
    'the last applicable criterion',
    detailed({ loyalty: { criteria: { 'loyalty.2.a': 'notApplicable' } } }),
    'responses.0.answers.loyalty.criteria.loyalty.2.a'
  ],
  [
    'a baseline that is partly true',
    detailed({ brand: { criteria: { 'brand.1.a': 'partly' } } }),
    'responses.0.answers.brand.criteria.brand.1.a'
  ],
  ['a weight too small', { ...quickly(3), weights: { need: 0.4 } }, 'weights.need'],
  ['a weight too large', { ...quickly(3), weights: { need: 3.1 } }, 'weights.need'],
  ['a weight of nothing', { ...quickly(3), weights: { needs: 1 } }, 'weights.needs'],
  ['a target between levels', { ...quickly(3), targets: { need: 3.5 } }, 'targets.need'],
  ['a target above five', { ...quickly(3), targets: { need: 6 } }, 'targets.need'],
  [
    'a fault in the previous assessment',
    { ...quickly(3), previous: quick({ need: { level: 9 } }) },
    `previous.${NEED}.level`
  ],
  [
    'a contradiction in the previous one',
    { ...quickly(3), previous: quick({ need: { level: 5, partlyNext: true } }) },
    `previous.${NEED}`
  ],
  [
    'an assessment before the previous',
    { ...quickly(3), previous: { ...quickly(3), previous: quickly(3) } },
    'previous.previous'
  ]
];

describe('refused with 422 and the path', () => {
  it.for(REFUSED)('%s', async ([, body, path]) => {
    const { status, body: refusal } = await postScorecard<Refusal>(body);
    expect(status).toBe(422);
    expect(refusal.error.code).toBe('invalid');
    expect(refusal.error.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('every fault at once, not the first only', async () => {
    const body = quick({ need: { level: 9 } }, { weights: { deal: 9 }, colour: 1 });
    const { body: refusal } = await postScorecard<Refusal>(body);
    expect(refusal.error.issues).toHaveLength(3);
  });

  it('but never more faults than anybody reads', async () => {
    const responses = Array<unknown>(500).fill({ answers: { need: { level: 9 } } });
    const { body } = await postScorecard<Refusal>({ mode: 'quick', responses });
    expect(body.error.issues).toHaveLength(100);
  });

  it.for(REFUSED)('in Russian without an English word: %s', async ([, body]) => {
    const { body: refusal } = await postScorecard<Refusal>(body, { 'accept-language': 'ru' });
    const { message, issues = [] } = refusal.error;
    for (const text of [message, ...issues.map((issue) => issue.message)]) {
      expect(text).toMatch(/[а-яё]/i);
      // what the request itself must say stays as it is
      const named = text.replace(/: [\w, ]+\.$/, '');
      expect(named.replaceAll('\u00a0', ' ')).not.toMatch(/[a-z]/i);
    }
  });
});

describe('whatever is sent', () => {
  const KNOWN = [200, 400, 413, 422];

  it('the answer is a scorecard or a refusal: any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(KNOWN).toContain((await postScorecard(text)).status);
      })
    );
  });

  it('the answer is a scorecard or a refusal: any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ stringUnit: 'binary' }), async (text) => {
        expect(KNOWN).toContain((await postScorecard(text)).status);
      })
    );
  });

  it('the answer is a scorecard or a refusal: a valid request with one value replaced', async () => {
    await fc.assert(
      fc.asyncProperty(aRequest, fc.nat(), fc.jsonValue(), async (valid, place, value) => {
        const request = structuredClone({ ...valid, weights: {}, targets: {} });
        const places = placesIn(request);
        const [holder, key] = places[place % places.length]!;
        holder[key] = value;
        expect(KNOWN).toContain((await postScorecard(request)).status);
      })
    );
  });

  it('every valid assessment is scored', async () => {
    await fc.assert(
      fc.asyncProperty(aRequest, fc.option(aRequest), async (now, previous) => {
        const { status } = await postScorecard({ ...now, ...(previous && { previous }) });
        expect(status).toBe(200);
      })
    );
  });
});

type Holder = Record<string, unknown>;

/** Every object or list with each of its keys. */
function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Holder, string],
    ...placesIn(holder[key])
  ]);
}
