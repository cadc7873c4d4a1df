/** The maturity model, ready to be asked about: the matrix, its steps and the lookups over them. */

import { byDirection } from '../by-direction.ts';
import { brand } from './brand.ts';
import { deal } from './deal.ts';
import { evaluation } from './evaluation.ts';
import { loyalty } from './loyalty.ts';
import { management } from './management.ts';
import { need } from './need.ts';
import { strategy } from './strategy.ts';
import {
  DIRECTION_IDS,
  type Criterion,
  type CriterionId,
  type Direction,
  type DirectionId,
  type Level,
  type Step,
  type StepId,
  type Text,
  type TimedSteps
} from './types.ts';

export { BASELINE_ACTION } from './brand.ts';
export * from './industries.ts';
export * from './reference.ts';
export * from './types.ts';

/**
 * Rounds and responses store the version they were answered against. It changes when an answer
 * could mean something else (a criterion added, removed or redefined, a level moved), not when
 * wording, steps or translations improve.
 */
export const MODEL_VERSION = '1';

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

/** The seven directions in their fixed order. */
export const MODEL: readonly Direction[] = DIRECTION_IDS.map((id) => DIRECTIONS[id]);

const CRITERIA: ReadonlyMap<string, Criterion> = new Map(
  MODEL.flatMap(({ cells }) => cells.flatMap(({ criteria }) => criteria)).map((c) => [c.id, c])
);

const STEPS: ReadonlyMap<string, Step> = new Map(
  MODEL.flatMap(({ steps }) => steps).map((s) => [s.id, s])
);

export const direction = (id: DirectionId): Direction => DIRECTIONS[id];

/** Whether the model has such a criterion: the type alone also allows ids that it has not. */
export const isCriterionId = (id: string): id is CriterionId => CRITERIA.has(id);

/** Throws RangeError when the model has no such criterion. */
export function criterion(id: CriterionId): Criterion {
  const found = CRITERIA.get(id);
  if (!found) throw new RangeError(`The model has no criterion ${id}`);
  return found;
}

/** Throws RangeError when the model has no such step. */
export function step(id: StepId): Step {
  const found = STEPS.get(id);
  if (!found) throw new RangeError(`The model has no step ${id}`);
  return found;
}

/** The criteria that count at a level: its practices; none at level 1, which is the floor. */
export function scoredCriteria(id: DirectionId, level: Level): readonly Criterion[] {
  const cell = direction(id).cells.find((c) => c.level === level);
  return cell?.criteria.filter((c) => c.kind === 'practice') ?? [];
}

/** What a respondent is asked, in order: the baseline (brand only), then the practices. */
export function askedCriteria(id: DirectionId): readonly Criterion[] {
  return direction(id)
    .cells.flatMap((cell) => cell.criteria)
    .filter((c) => c.kind !== 'limit');
}

/** The model's steps, for the formulas that plan with them. */
export const STEPS_UP: TimedSteps = byDirection((id) => direction(id).steps);

/** The criteria that a step closes: the practices of the level it leads to. */
export function closes(id: StepId): readonly CriterionId[] {
  const [directionId, levels] = id.split('.') as [DirectionId, string];
  return scoredCriteria(directionId, Number(levels.at(-1)) as Level).map((c) => c.id);
}

/** When a step is done, with the reminder that its figures are a guide. */
export function doneWhen({ metric }: Step): Text {
  return {
    en: `${metric.doneWhen.en}, or the figure you agreed`,
    ru: `${metric.doneWhen.ru}, или цифра, о которой вы договорились`
  };
}
