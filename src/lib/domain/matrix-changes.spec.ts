import { expect, test } from 'vitest';
import { hasSameLadder, matrixChanges } from './matrix-changes.ts';
import { differences } from './model/differences.ts';
import { MODEL, modelOf, type Cell, type Criterion, type Model } from './model/index.ts';

/** The built-in version with the criteria of one level of strategy changed. */
function edited(change: (criteria: readonly Criterion[]) => readonly Criterion[]): Model {
  const { strategy } = MODEL.directions;
  const cells = strategy.cells.map((cell): Cell =>
    cell.level === 3 ? { ...cell, criteria: change(cell.criteria) } : cell
  ) as unknown as Model['directions']['strategy']['cells'];
  const directions = { ...MODEL.directions, strategy: { ...strategy, cells } };
  return modelOf({ version: '2', name: '2' }, directions);
}
const words = { en: 'Plans are reviewed', ru: 'Планы пересматривают' };
const fresh: Criterion = { id: 'strategy.3.z', kind: 'practice', text: words, evidence: words };

test('two versions of the same words differ in nothing', () => {
  expect(
    Object.values(
      matrixChanges(
        MODEL,
        edited((all) => all)
      )
    ).every((c) => !c)
  ).toBe(true);
  expect(
    differences(
      MODEL,
      edited((all) => all)
    )
  ).toEqual([]);
});

test('a practice of one version only makes another ladder', () => {
  const changes = matrixChanges(
    MODEL,
    edited(([, ...rest]) => [...rest, fresh])
  );
  expect(changes.strategy).toEqual({
    ...{ added: ['strategy.3.z'], removed: ['strategy.3.a'], reworded: [], levels: [] }
  });
  expect(hasSameLadder(changes.strategy)).toBe(false);
  expect(changes.need).toBeNull();
});

test('a practice in other words is the same one', () => {
  const now = edited(([first, ...rest]) => [
    ...(first ? [{ ...first, text: words }] : []),
    ...rest
  ]);
  const { strategy } = matrixChanges(MODEL, now);
  expect(strategy?.reworded).toEqual(['strategy.3.a']);
  expect(hasSameLadder(strategy)).toBe(true);
  expect(differences(MODEL, now)).toEqual([
    expect.objectContaining({
      ...{ direction: 'strategy', level: 3, criterion: 'strategy.3.a', field: 'criterion' },
      now: words
    })
  ]);
});

test('the same practices in another order are told as such, and measure the same', () => {
  const now = edited((all) => all.toReversed());
  expect(matrixChanges(MODEL, now).strategy).toBeNull();
  expect(differences(MODEL, now)).toEqual([expect.objectContaining({ level: 3, field: 'order' })]);
});
