import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anAssessment } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { roundFigures, standingsOf, type RoundFigures } from './round-figures.ts';
import { scorecard } from './scorecard.ts';
import { standings } from './team.ts';

test('figures kept as JSON give back the exact standings', () => {
  fc.assert(
    fc.property(anAssessment, (assessment) => {
      const kept = JSON.parse(JSON.stringify(roundFigures(scorecard(assessment)))) as RoundFigures;
      const before = standings(assessment);
      const nothing = { min: null, max: null, consensus: null };
      expect(standingsOf(kept)).toEqual(
        byDirection((id) => {
          const standing = before[id];
          return standing.status === 'scored' ? { ...standing, ...nothing } : standing;
        })
      );
    })
  );
});
