import { expect, test } from 'vitest';
import { byDirection } from '#lib/domain/by-direction.ts';
import type { MatrixChange } from '#lib/domain/matrix-changes.ts';
import { sayMatrixChanges } from './matrix-changes.ts';

const NOTHING: MatrixChange = { added: [], removed: [], reworded: [], levels: [] };
const changes = {
  ...byDirection(() => null),
  loyalty: { ...NOTHING, added: ['loyalty.2.d', 'loyalty.2.e'], removed: ['loyalty.2.a'] },
  brand: { ...NOTHING, reworded: ['brand.2.a'], levels: [2] }
} as const;
const said = (...[mode, locale]: ['quick' | 'detailed' | 'both', 'en' | 'ru']) =>
  sayMatrixChanges(changes, mode, locale).map((text) => text.replaceAll('\u00A0', ' '));

test('says which directions are measured otherwise, and what is only said otherwise', () => {
  expect(said('both', 'en')).toEqual([
    'Loyalty: 2 practices added, 1 practice removed. A change of its score may come from the matrix.',
    'The same practices in other words: the brand. Scores can be compared as long as their meaning stayed.',
    'Levels described in other words: the brand. Quick answers choose by these words.'
  ]);
  expect(said('detailed', 'ru')).toEqual([
    'Лояльность: добавлено: 2 практики, убрано: 1 практика. Балл мог измениться из-за самой матрицы.',
    'Практики те же, но названы иначе: бренд. Баллы можно сравнивать, пока смысл прежний.'
  ]);
  expect(said('quick', 'en')).toHaveLength(1);
});

test('of versions that ask the same says so', () => {
  expect(
    sayMatrixChanges(
      byDirection(() => null),
      'both',
      'en'
    )
  ).toEqual(['All that is asked is the same: scores can be compared as they are.']);
});
