import { describe, expect, it } from 'vitest';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/index.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import { scorecardSchema } from '#lib/server/api/schemas/scorecard.ts';
import { postScorecard, quickAnswers, quickly, team } from '#tests/support/api.ts';

/** Posts, expects 200, and holds the answer against the documented fields: no more, no fewer. */
async function scored(request: unknown): Promise<Scorecard> {
  const { status, body } = await postScorecard(request);
  expect(body).not.toHaveProperty('error');
  expect(status).toBe(200);
  expect(scorecardSchema.parse(body)).toEqual(body);
  return body;
}

const direction = ({ directions }: Scorecard, id: DirectionId) =>
  directions.find((result) => result.id === id)!;

/** The example of api.md. */
const MIXED = [2, 2.5, 1.5, 2, 1, 2.5, 3];
const UNSHOWN = {
  upTo: null,
  missing: [],
  belowFloor: null,
  explanation: null
};
const HIDDEN = {
  ...UNSHOWN,
  status: 'hidden',
  score: null,
  level: null,
  target: null,
  gap: null,
  min: null,
  max: null,
  iqr: null,
  consensus: null,
  agreement: null
};

describe('one quick response', () => {
  it('gives an index, seven directions in order and the steps', async () => {
    const card = await scored(quickly(...MIXED));
    expect(card).toMatchObject({ mode: 'quick', respondents: 1 });
    expect(card.index).toEqual({
      status: 'ok',
      value: 29 / 14,
      percent: 26.785714285714285,
      stagedLevel: 1,
      weakest: ['loyalty'],
      spread: 2,
      unbalanced: true,
      scored: 7,
      applicable: 7
    });
    expect(card.directions.map(({ id }) => id)).toEqual(DIRECTION_IDS);
    expect(direction(card, 'strategy')).toEqual({
      ...UNSHOWN,
      id: 'strategy',
      status: 'scored',
      score: 2,
      level: 2,
      n: 1,
      target: 3,
      gap: 1,
      min: 2,
      max: 2,
      iqr: null,
      consensus: null,
      agreement: null
    });
    expect(card.steps[0]).toEqual({
      id: 'loyalty.1-2',
      direction: 'loyalty',
      priority: 50,
      unlocks: 0,
      blockedBy: []
    });
    expect(card.steps.find(({ id }) => id === 'management.3-4')?.blockedBy).toEqual([
      { direction: 'strategy', minLevel: 4 }
    ]);
  });

  it('tells not applicable from unanswered', async () => {
    const scores = [2, 2.5, 1.5, 2, null, 2.5, 3];
    const unanswered = await scored(quickly(...scores));
    expect(unanswered.index).toMatchObject({ status: 'partial', value: 2.25, stagedLevel: null });
    expect(direction(unanswered, 'loyalty').status).toBe('incomplete');

    const answers = { ...quickAnswers(...scores), loyalty: { notApplicable: 'sold once' } };
    const excused = await scored({ mode: 'quick', responses: [{ answers }] });
    expect(excused.index).toMatchObject({ status: 'ok', value: 2.25, stagedLevel: 1 });
    expect(direction(excused, 'loyalty').status).toBe('notApplicable');
  });

  it('has no index below five directions', async () => {
    const { index } = await scored(quickly(3, 3, 3, 3));
    expect(index).toEqual({
      status: 'insufficient',
      value: null,
      percent: null,
      stagedLevel: null,
      weakest: [],
      spread: null,
      unbalanced: null,
      scored: 4,
      applicable: 7
    });
  });

  it('counts "don\'t know" as unknown', async () => {
    const answers = { ...quickAnswers(...MIXED), deal: { dontKnow: true } };
    const card = await scored({ mode: 'quick', responses: [{ answers, role: 'sales' }] });
    expect(direction(card, 'deal')).toMatchObject({ status: 'unknown', score: null, n: 0 });
  });
});

describe('weights and targets', () => {
  it('weigh the index', async () => {
    const weights = { strategy: 2, deal: 2, loyalty: 2 };
    const { index } = await scored({ ...quickly(...MIXED), weights });
    expect(index.value).toBe(1.95);
  });

  it('set the gap; a target reached leaves no step', async () => {
    const targets = { strategy: 5, need: 2 };
    const card = await scored({ ...quickly(...MIXED), targets });
    expect(direction(card, 'strategy')).toMatchObject({ target: 5, gap: 3 });
    expect(direction(card, 'need')).toMatchObject({ target: 2, gap: 0 });
    expect(card.steps.map((step) => step.direction)).not.toContain('need');
  });
});

describe('a detailed response', () => {
  const detailed = (answers: unknown) => scored({ mode: 'detailed', responses: [{ answers }] });

  it('explains its score by levels', async () => {
    const card = await detailed({
      strategy: {
        criteria: {
          'strategy.2.a': 'F',
          'strategy.2.b': 'F',
          'strategy.3.a': 'F',
          'strategy.3.b': 'P'
        }
      }
    });
    expect(direction(card, 'strategy')).toMatchObject({
      status: 'scored',
      score: 8 / 3,
      level: 3,
      explanation: { base: 2, achievement: { '2': 1, '3': 2 / 3 } }
    });
  });

  it("says how far don't knows could lead", async () => {
    const card = await detailed({
      management: {
        criteria: {
          'management.2.a': 'yes',
          'management.2.b': 'yes',
          'management.3.a': 'yes',
          'management.3.b': 'dontKnow'
        }
      }
    });
    expect(direction(card, 'management')).toMatchObject({ score: 2.5, upTo: 3, level: 2 });
  });

  it('names what is missing and never takes it for a no', async () => {
    const card = await detailed({
      evaluation: { criteria: { 'evaluation.2.a': 'yes', 'evaluation.2.b': 'yes' } }
    });
    expect(direction(card, 'evaluation')).toMatchObject({
      status: 'incomplete',
      score: null,
      missing: ['evaluation.2.c']
    });
  });

  it('tells a brand below its floor', async () => {
    const card = await detailed({
      brand: {
        criteria: {
          'brand.1.a': 'yes',
          'brand.1.b': 'no',
          'brand.2.a': 'no',
          'brand.2.b': 'no'
        }
      }
    });
    expect(direction(card, 'brand')).toMatchObject({ score: 1, belowFloor: true });
  });

  it('takes notes beside its marks', async () => {
    const card = await detailed({
      need: {
        criteria: { 'need.2.a': 'no', 'need.2.b': 'notApplicable' },
        reasons: { 'need.2.b': 'we sell to one customer' },
        evidence: { 'need.2.a': 'https://example.org/report' },
        comment: 'asked in March',
        target: 4
      }
    });
    expect(direction(card, 'need')).toMatchObject({ score: 1, target: 4 });
  });
});

describe('a team', () => {
  it('named: median and range from the first, agreement from three', async () => {
    const two = direction(await scored(team(false, 2, 3)), 'deal');
    expect(two).toMatchObject({ score: 2.5, n: 2, min: 2, max: 3, iqr: null, consensus: null });
    const three = direction(await scored(team(false, 2, 3, 4)), 'deal');
    expect(three).toMatchObject({ score: 3, min: 2, max: 4, iqr: 1, agreement: 'moderate' });
    expect(three.consensus).toBeCloseTo(0.723308, 6);
  });

  it('anonymous and fewer than three: everything is hidden', async () => {
    const card = await scored(team(true, 2, 4));
    for (const result of card.directions)
      expect(result).toEqual({ id: result.id, n: 2, ...HIDDEN });
    expect(card.index).toMatchObject({ status: 'insufficient', value: null, weakest: [] });
    expect(card.steps).toEqual([]);
  });

  it.for([3, 4])('anonymous, %i: the median and a word, no range', async (n) => {
    const card = await scored(team(true, ...[1, 3, 5, 3].slice(0, n)));
    const result = direction(card, 'brand');
    expect(result).toMatchObject({ status: 'scored', score: 3, n, agreement: expect.any(String) });
    expect(result).toMatchObject({ min: null, max: null, iqr: null, consensus: null });
  });

  it('anonymous, five: everything', async () => {
    const result = direction(await scored(team(true, 1, 2, 3, 4, 5)), 'brand');
    expect(result).toMatchObject({ score: 3, min: 1, max: 5, iqr: 2 });
    expect(result.consensus).not.toBeNull();
  });

  it('may have five hundred members', async () => {
    const card = await scored(team(true, ...Array<number>(500).fill(3)));
    expect(card.respondents).toBe(500);
  });
});

describe('a previous assessment', () => {
  it('adds a comparison, and nothing does so without it', async () => {
    expect(await scored(quickly(...MIXED))).not.toHaveProperty('comparison');
    const earlier = quickly(1.5, 2.5, 1.5, 2, 1, 2.5, 3);
    const { comparison } = await scored({ ...quickly(...MIXED), previous: earlier });
    expect(comparison?.directions.slice(0, 2)).toEqual([
      { id: 'strategy', delta: 0.5, threshold: 0.5, verdict: 'change' },
      { id: 'need', delta: 0, threshold: 0.5, verdict: 'noise' }
    ]);
    expect(comparison?.index.delta).toBeCloseTo(0.5 / 7, 12);
    expect(comparison?.index.threshold).toBeCloseTo(0.189, 3);
    expect(comparison?.index.verdict).toBe('noise');
    expect(comparison?.marks).toEqual(['fewRespondents']);
  });

  it('in the other mode cannot be compared', async () => {
    const previous = { mode: 'detailed', responses: [{ answers: {} }] };
    const { comparison } = await scored({ ...quickly(...MIXED), previous });
    expect(comparison?.index).toEqual({ delta: null, threshold: null, verdict: 'notComparable' });
  });

  it('that is hidden gives nothing away', async () => {
    const card = await scored({ ...team(true, 2, 3, 4), previous: team(true, 2, 3) });
    for (const { verdict, delta } of card.comparison!.directions)
      expect({ verdict, delta }).toEqual({ verdict: 'notComparable', delta: null });
  });
});
