/** What is supposed, and what follows from it: pure, so that the page only has to show it. */
import { byDirection } from '#lib/domain/by-direction.ts';
import { compare, fraction, fromText, type Fraction } from '#lib/domain/fraction.ts';
import { isFull, SCORED_LEVELS, type Ladder, type Marks } from '#lib/domain/gates.ts';
import {
  DIRECTION_IDS,
  LEVELS,
  type CriterionId,
  type DirectionId,
  type Level
} from '#lib/domain/model/types.ts';
import { outlook, type Outlook } from '#lib/domain/outlook.ts';
import type { Standing, Standings } from '#lib/domain/team.ts';
import { scoreIfDone, standingAt, suppose, type Supposed } from '#lib/domain/whatif.ts';
import type { Practices, WhatIfData } from './data.ts';

/** Quick: a level by direction. Detailed: practices, which make levels. */
export interface Supposition {
  readonly levels: Readonly<Partial<Record<DirectionId, Level>>>;
  readonly done: ReadonlySet<CriterionId>;
}

export const NOTHING: Supposition = { levels: {}, done: new Set() };

export const isNothing = ({ levels, done }: Supposition): boolean =>
  Object.keys(levels).length === 0 && done.size === 0;

/** Where things stand, as the answers say. */
export const actual = ({ standings }: WhatIfData): Standings =>
  byDirection((id): Standing => {
    const { status, n, score } = standings[id];
    if (score !== undefined) return standingAt(fromText(score), n);
    return { status: status === 'scored' ? 'unknown' : status, n };
  });

/** What would follow. With nothing supposed, the scorecard's own figures. */
export const outlookOn = (data: WhatIfData, supposition: Supposition): Outlook =>
  outlook(suppose(actual(data), scores(data, supposition)), data.asked, data.weights, data.steps);

function scores({ practices }: WhatIfData, { levels, done }: Supposition): Supposed {
  const entries = DIRECTION_IDS.flatMap((id): [DirectionId, Fraction][] => {
    const level = levels[id];
    if (level !== undefined) return [[id, fraction(level)]];
    if (!practices || !openPractices(practices, id, 5).some((each) => done.has(each))) return [];
    const score = scoreIfDone(practices.ladders[id], practices.marks[id] ?? {}, done);
    return score ? [[id, score]] : [];
  });
  return Object.fromEntries(entries);
}

/** The levels above where a direction stands; none where it does not apply or is hidden. */
export function levelsAbove(data: WhatIfData, id: DirectionId): Level[] {
  const { status, score } = data.standings[id];
  if (status === 'notApplicable' || status === 'hidden') return [];
  const from = score === undefined ? fraction(0) : fromText(score);
  // by practices nobody can suppose level 1: it is where everyone is
  return LEVELS.filter((l) => compare(fraction(l), from) > 0 && (l > 1 || !data.practices));
}

/** Practices up to a level that are neither full nor excused, in order. */
export function openPractices({ ladders, marks }: Practices, id: DirectionId, upTo: Level) {
  const given: Marks = marks[id] ?? {};
  const ladder: Ladder = ladders[id];
  return SCORED_LEVELS.filter((level) => level <= upTo)
    .flatMap((level) => ladder[level])
    .filter((each) => given[each] !== 'notApplicable' && !isFull(given[each]));
}

/** The level that is supposed of a direction: the highest whose open practices are all done. */
export function chosenLevel(
  data: WhatIfData,
  { levels, done }: Supposition,
  id: DirectionId
): Level | undefined {
  const { practices } = data;
  if (!practices) return levels[id];
  const isWhole = (level: Level) => {
    const open = openPractices(practices, id, level);
    return open.length > 0 && open.every((each) => done.has(each));
  };
  return levelsAbove(data, id).findLast(isWhole);
}

/** Chooses a level of a direction; chosen once more, it is as it was. */
export function toggleLevel(
  data: WhatIfData,
  supposition: Supposition,
  id: DirectionId,
  level: Level
): Supposition {
  const isChosen = chosenLevel(data, supposition, id) === level;
  if (!data.practices) {
    const others = Object.entries(supposition.levels).filter(([other]) => other !== id);
    const levels = Object.fromEntries(isChosen ? others : [...others, [id, level]]);
    return { ...supposition, levels };
  }
  const elsewhere = [...supposition.done].filter((each) => !each.startsWith(`${id}.`));
  const here = isChosen ? [] : openPractices(data.practices, id, level);
  return { ...supposition, done: new Set([...elsewhere, ...here]) };
}

export function togglePractice(supposition: Supposition, id: CriterionId): Supposition {
  const done = new Set(supposition.done);
  if (!done.delete(id)) done.add(id);
  return { ...supposition, done };
}
