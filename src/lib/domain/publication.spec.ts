import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asked } from '#tests/support/answers.ts';
import { someResponses } from '#tests/support/arbitraries.ts';
import { MODEL } from './model/index.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import { countable, dueBatch, type Batch, type Published } from './publication.ts';
import { scorecard } from './scorecard.ts';
import { standings, type Assessment, type Response } from './team.ts';

test.each([
  ['an open round', [null, null, null, null], false, null],
  ['two answers', [null, null], true, null],
  ['three answers', [null, null, null], true, 1],
  ['two more after an extension', [1, 1, 1, null, null], true, null],
  ['three more after an extension', [1, 1, 1, null, null, null], true, 2],
  ['nothing new', [1, 1, 1, 2, 2, 2], true, null]
] as const)('%s', (_, batches, closed, due) => {
  expect(dueBatch(batches, closed)).toBe(due);
});

/** A round's life: how many answer before each closing. */
const aLife = fc.record({
  mode: fc.constantFrom('quick' as const, 'detailed' as const),
  arriving: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 })
});

/** What is shown after each closing. */
function views(responses: readonly Response[], arriving: readonly number[]): Published[][] {
  const batches: Batch[] = [];
  return arriving.map((n) => {
    for (let i = 0; i < n; i++) batches.push(null);
    const due = dueBatch(batches, true);
    if (due !== null) batches.forEach((batch, i) => (batches[i] = batch ?? due));
    return batches.flatMap((batch, i) => {
      const response = responses[i];
      return batch === null || !response ? [] : [{ response, batch }];
    });
  });
}

const aHistory = aLife.chain(({ mode, arriving }) => {
  const length = arriving.reduce((sum, n) => sum + n, 0);
  return someResponses(mode, { minLength: length, maxLength: length }).map((responses) => ({
    mode,
    shown: views(responses, arriving)
  }));
});

test('no two successive views of an anonymous round differ by fewer than three responses', () => {
  fc.assert(
    fc.property(aHistory, ({ shown }) => {
      for (const [n, view] of shown.entries()) {
        const more = view.length - (shown[n - 1]?.length ?? 0);
        expect(more === 0 || more >= 3).toBe(true);
      }
    })
  );
});

const wishes = (assessment: Assessment | undefined, id: DirectionId) =>
  assessment?.responses.filter(({ answers }) => answers[id]?.target).length ?? 0;

test('nor do the scores of any direction, nor its wished targets', () => {
  fc.assert(
    fc.property(aHistory, ({ mode, shown }) => {
      const assessments = shown.map((view) => ({
        ...{ model: MODEL, mode, anonymous: true },
        responses: countable(asked(mode), view)
      }));
      for (const [n, now] of assessments.entries()) {
        const before = assessments[n - 1];
        for (const id of DIRECTION_IDS) {
          const { status, n: scores } = standings(now)[id];
          const scoresBefore = before ? standings(before)[id].n : 0;
          const shownBefore = before && standings(before)[id].status === 'scored';
          if (status === 'scored' && shownBefore)
            expect([1, 2], id).not.toContain(scores - scoresBefore);
          const more = wishes(now, id) - wishes(before, id);
          if (wishes(before, id) >= 3) expect([1, 2]).not.toContain(more);
        }
      }
    })
  );
});

test('the first batch is counted whole', () => {
  fc.assert(
    fc.property(someResponses('detailed', { minLength: 3, maxLength: 7 }), (responses) => {
      const all = responses.map((response) => ({ response, batch: 1 }));
      const anonymous = { model: MODEL, mode: 'detailed' as const, anonymous: true };
      const counted = countable(asked('detailed'), all);
      expect(scorecard({ ...anonymous, responses: counted })).toEqual(
        scorecard({ ...anonymous, responses })
      );
    })
  );
});
