/** The built-in version of the maturity model, and the words that every version shares. */

import { brand } from './brand.ts';
import { deal } from './deal.ts';
import { evaluation } from './evaluation.ts';
import { loyalty } from './loyalty.ts';
import { management } from './management.ts';
import { modelOf, type Model } from './model.ts';
import { need } from './need.ts';
import { strategy } from './strategy.ts';
import type { Direction, DirectionId, Level, Step, Text } from './types.ts';

export { BASELINE_ACTION } from './brand.ts';
export * from './industries.ts';
export * from './model.ts';
export * from './reference.ts';
export * from './types.ts';

/** Labels of the ladder, not tests: beside them always show the cell's own text. */
export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  1: { en: 'Initiation', ru: 'Инициирование' },
  2: { en: 'Description', ru: 'Описание' },
  3: { en: 'Execution', ru: 'Исполнение' },
  4: { en: 'Measurement', ru: 'Измерение' },
  5: { en: 'Optimisation', ru: 'Оптимизация' }
};

const DIRECTIONS: Readonly<Record<DirectionId, Direction>> = {
  strategy,
  need,
  evaluation,
  deal,
  loyalty,
  brand,
  management
};

/**
 * The built-in version: read-only, and what the public pages and the API ask about. Its version
 * changes when an answer could mean something else (a criterion added, removed or redefined, a level
 * moved), not when wording, steps or translations improve.
 */
export const MODEL: Model = modelOf({ version: '1', name: '1' }, DIRECTIONS);

/** Its names are those of every version, and so may stand beside any round. */
export const direction = (id: DirectionId): Pick<Direction, 'id' | 'name' | 'short'> =>
  DIRECTIONS[id];

/** When a step is done, with the reminder that its figures are a guide. */
export function doneWhen({ metric }: Step): Text {
  return {
    en: `${metric.doneWhen.en}, or the figure you agreed`,
    ru: `${metric.doneWhen.ru}, или цифра, о которой вы договорились`
  };
}
