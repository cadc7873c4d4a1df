import {
  closes,
  doneWhen,
  INDUSTRIES,
  LEVEL_NAMES,
  MODEL,
  type Cell,
  type DirectionId,
  type Locale,
  type Step
} from '#lib/domain/model/index.ts';
import type { ModelDocument } from './schemas/model.ts';

/** The current matrix in one language, as `GET /api/v1/model` gives it. */
export function modelDocument(locale: Locale): ModelDocument {
  const directions = Object.values(MODEL.directions);
  return {
    version: MODEL.version,
    directions: directions.map(({ id, name, cells }) => ({
      id,
      name: name[locale],
      levels: cells.map((cell) => levelOf(cell, locale))
    })),
    steps: directions.flatMap(({ id, steps }) => steps.map((step) => stepOf(id, step, locale))),
    industries: INDUSTRIES.map(({ id, name }) => ({ id, name: name[locale] }))
  };
}

function levelOf({ level, summary, limits, criteria }: Cell, locale: Locale) {
  return {
    level,
    name: LEVEL_NAMES[level][locale],
    // the whole cell: pages set its shortcomings apart, because they need not apply
    summary: limits ? `${summary[locale]} ${limits[locale]}` : summary[locale],
    criteria: criteria.map(({ id, kind, text, evidence }) => ({
      id,
      text: text[locale],
      evidence: evidence[locale],
      kind
    }))
  };
}

function stepOf(direction: DirectionId, step: Step, locale: Locale) {
  const { id, outcome, actions, metric, effort, weeks, owner, prerequisites } = step;
  const [from, to] = id.slice(-3).split('-').map(Number) as [number, number];
  return {
    id,
    direction,
    from,
    to,
    outcome: outcome[locale],
    actions: actions.map((action) => action[locale]),
    metric: {
      name: metric.name[locale],
      formula: metric.formula[locale],
      doneWhen: doneWhen(step)[locale]
    },
    effort,
    weeks: [...weeks] as [number, number],
    owner: owner[locale],
    prerequisites: prerequisites.map(({ direction, minLevel, why }) => ({
      direction,
      minLevel,
      why: why[locale]
    })),
    closes: [...closes(MODEL, id)]
  };
}
