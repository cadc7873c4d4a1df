import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAssessment, aScore } from '#tests/support/arbitraries.ts';
import { ROLES, type Answer, type Role } from './answers.ts';
import { compare, fraction, type Fraction } from './fraction.ts';
import { MODEL } from './model/index.ts';
import { rolesShown, standingsByRole } from './roles.ts';
import { levelOf, type DirectionScore } from './scoring.ts';
import { consensus, median, quartile, type Some } from './statistics.ts';
import { agreementWord, standing, standings, teamBelowFloor, type Assessment } from './team.ts';

const at = (score: number): DirectionScore => {
  const exact = fraction(score * 2, 2);
  return { status: 'scored', score: exact, upTo: exact, level: levelOf(exact), climb: null };
};
const notApplicable: DirectionScore = { status: 'notApplicable' };
const incomplete: DirectionScore = { status: 'incomplete', missing: [] };
const unknown: DirectionScore = { status: 'unknown', climb: null };

describe('the status of a direction', () => {
  test.each([
    ['any score counts', [at(2), unknown, incomplete], 'scored'],
    ['all not applicable', [notApplicable, notApplicable], 'notApplicable'],
    ['one unfinished', [notApplicable, unknown, incomplete], 'incomplete'],
    ['nobody knows', [unknown, notApplicable], 'unknown'],
    ['nobody answered yet', [], 'incomplete']
  ] as const)('named: %s', (_, scores, status) => {
    expect(standing(scores, false).status).toBe(status);
  });

  test.each([
    ['two scores', [at(2), at(2), unknown], 'hidden'],
    ['all not applicable', [notApplicable, notApplicable, notApplicable], 'hidden'],
    ['nobody knows', [unknown, unknown, unknown, unknown], 'hidden'],
    ['three scores', [at(2), at(3), at(2)], 'scored']
  ] as const)('anonymous: %s', (_, scores, status) => {
    expect(standing(scores, true).status).toBe(status);
  });
});

describe('order statistics', () => {
  const some = fc
    .tuple(aScore, fc.array(aScore, { maxLength: 8 }))
    .map(([first, others]): Some<Fraction> => [first, ...others]);

  test('quartiles are ordered between the least and the greatest value', () => {
    fc.assert(
      fc.property(some, (scores) => {
        const five = ([0, 1, 2, 3, 4] as const).map((k) => quartile(scores, k));
        expect(five.toSorted(compare)).toEqual(five);
        const sorted = scores.toSorted(compare);
        expect([five[0], five[4]]).toEqual([sorted.at(0), sorted.at(-1)]);
      })
    );
  });

  test('the median has as many values above as below', () => {
    fc.assert(
      fc.property(some, (scores) => {
        const middle = median(scores);
        const below = scores.filter((score) => compare(score, middle) < 0).length;
        const above = scores.filter((score) => compare(score, middle) > 0).length;
        expect(Math.max(below, above) * 2).toBeLessThanOrEqual(scores.length);
      })
    );
  });

  test('consensus lies between 0 and 1 and is 1 only for equal scores', () => {
    fc.assert(
      fc.property(some, (scores) => {
        const value = consensus(scores);
        expect(value).toBeGreaterThanOrEqual(0);
        const equal = scores.every((score) => compare(score, scores[0]) === 0);
        expect(value === 1).toBe(equal);
      })
    );
  });

  test('half at each end is no consensus at all', () => {
    expect(consensus([fraction(1), fraction(5)])).toBe(0);
  });

  test.each([
    [0.8, 'high'],
    [0.79, 'moderate'],
    [0.6, 'moderate'],
    [0.59, 'low']
  ])('%d is %s agreement', (value, word) => {
    expect(agreementWord(value)).toBe(word);
  });
});

describe('a team', () => {
  test('does not depend on the order of respondents', () => {
    fc.assert(
      fc.property(anAssessment, (assessment) => {
        const reversed = { ...assessment, responses: assessment.responses.toReversed() };
        expect(standings(reversed)).toEqual(standings(assessment));
        expect(standingsByRole(reversed)).toEqual(standingsByRole(assessment));
      })
    );
  });

  test('of one direction does not depend on what is said about another, not applicable included', () => {
    fc.assert(
      fc.property(anAssessment, fc.boolean(), (assessment, excused) => {
        const other: Answer = excused ? { notApplicable: 'why' } : { dontKnow: true };
        const responses = assessment.responses.map(({ answers }) => ({
          answers: { ...answers, loyalty: other }
        }));
        const after = standings({ ...assessment, responses });
        expect({ ...after, loyalty: null }).toEqual({ ...standings(assessment), loyalty: null });
        const expected = excused ? 'notApplicable' : 'unknown';
        expect(after.loyalty.status).toBe(assessment.anonymous ? 'hidden' : expected);
      })
    );
  });

  test('is below the floor when more than half of those who know say so', () => {
    const team = (anonymous: boolean, ...flags: (boolean | null)[]): Assessment => ({
      model: MODEL,
      mode: 'detailed',
      anonymous,
      responses: flags.map((below) => ({
        answers: {
          brand: {
            criteria:
              below === null ? {} : { 'brand.1.a': below ? 'no' : 'yes', 'brand.1.b': 'yes' }
          }
        }
      }))
    });
    expect(teamBelowFloor('brand', team(false, true, true, false, null))).toBe(true);
    expect(teamBelowFloor('brand', team(false, true, false))).toBe(false);
    expect(teamBelowFloor('brand', team(false, null))).toBeNull();
    expect(teamBelowFloor('brand', team(true, true, true, true, true, null))).toBeNull();
    expect(teamBelowFloor('brand', team(true, true, true, true, true, true))).toBe(true);
  });
});

describe('roles', () => {
  const many = (role: Role | undefined, n: number) => Array.from({ length: n }, () => role);

  test('are all shown when names are', () => {
    expect(rolesShown(['sales', 'owner', undefined], false)).toEqual(['owner', 'sales']);
  });

  test('need three each and three or none in the rest', () => {
    expect(rolesShown([...many('sales', 3), ...many('it', 3)], true)).toEqual(['sales', 'it']);
    expect(rolesShown([...many('sales', 3), ...many('it', 2), 'owner'], true)).toEqual(['sales']);
  });

  test('the smallest is given up when the rest would be one or two', () => {
    expect(rolesShown([...many('sales', 4), ...many('it', 3), 'owner'], true)).toEqual(['sales']);
    expect(rolesShown([...many('sales', 3), undefined], true)).toEqual([]);
  });

  test('never leave a group of one or two to be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROLES, undefined)), (roles) => {
        const shown = rolesShown(roles, true);
        const count = (role: Role) => roles.filter((other) => other === role).length;
        const rest = roles.length - shown.reduce((sum, role) => sum + count(role), 0);
        expect(shown.every((role) => count(role) >= 3)).toBe(true);
        if (shown.length > 0) expect(rest === 0 || rest >= 3).toBe(true);
      })
    );
  });

  test('are counted by direction: a role that mostly does not know is not shown there', () => {
    const sales = (n: number, need: Answer) => ({
      role: 'sales' as const,
      answers: { need, deal: { level: n } as Answer }
    });
    const result = standingsByRole({
      model: MODEL,
      mode: 'quick',
      anonymous: true,
      responses: [sales(1, { level: 1 }), sales(2, { dontKnow: true }), sales(3, { level: 3 })]
    });
    expect(result.need).toEqual([]);
    expect(result.deal).toMatchObject([{ role: 'sales', standing: { n: 3, level: 2, min: null } }]);
  });
});
