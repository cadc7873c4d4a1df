import { byDirection } from '#lib/domain/by-direction.ts';
import { directionDelta } from '#lib/domain/comparison.ts';
import { fraction, subtract, toNumber } from '#lib/domain/fraction.ts';
import { maturityIndex } from '#lib/domain/maturity-index.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import { quarterAfter, quarterRange, type Quarter } from '#lib/domain/quarter.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { settingFor } from '#lib/domain/targets-by-quarter.ts';
import { defaultTarget, gap, targetsToRaise } from '#lib/domain/targets.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { levelsOf } from '../targets/service.ts';
import type { RoundAssessment } from '../teams/service.ts';
import { know, type Known } from './known.ts';
import type { AimsView, DirectionAims, Held, Progress, QuarterTarget, Raise } from './types.ts';

/** How many quarters are always offered, the present one among them. */
const OFFERED = 4;
/** How many later ones can be added, one at a time: three years from now on. */
const LATER = 8;

/**
 * Where a company is and wants to be, in the quarters offered and one more when a later one is asked
 * for; null when the workspace has no such company.
 */
export async function view(
  ctx: Context,
  member: Member,
  companyId: string,
  asked: Quarter | null = null
): Promise<AimsView | null> {
  const known = await know(ctx, member, companyId);
  if (!known) return null;
  const { version, quarter, stored, latest, rounds, wishes } = known;
  const { quarters, later } = offered(known, asked);
  const directions = DIRECTION_IDS.map((id) => directionAims(id, known, quarters));
  return {
    ...{ version, quarter, directions, later },
    quarters: quarters.map((one) => {
      const set = stored.find((row) => row.quarter === one);
      const { note = '', setBy = null, setAt = null } = set ?? {};
      return { quarter: one, note, setBy, setAt };
    }),
    measured: latest && {
      ...{ roundId: latest.round.id, quarter: latest.round.quarter },
      respondents: rounds.find(({ id }) => id === latest.round.id)?.respondents ?? 0
    },
    wishedIn: wishes?.quarter ?? null,
    ...(latest ? outcome(latest, known, directions) : { raise: [], index: null })
  };
}

/** The present quarter and the next three, and those later that have targets or are asked for. */
function offered(
  { quarter, stored }: Pick<Known, 'quarter' | 'stored'>,
  asked: Quarter | null
): { quarters: Quarter[]; later: Quarter[] } {
  const last = quarterAfter(quarter, OFFERED - 1);
  const possible = quarterRange(quarterAfter(last, 1), quarterAfter(last, LATER));
  const wanted = possible.filter((one) => one === asked);
  const set = stored.map((one) => one.quarter).filter((one) => one > last);
  const added = [...new Set([...set, ...wanted])].toSorted();
  return {
    quarters: [...quarterRange(quarter, last), ...added],
    later: possible.filter((one) => !added.includes(one))
  };
}

function directionAims(id: DirectionId, known: Known, quarters: readonly Quarter[]): DirectionAims {
  const standing = known.latest?.standings[id];
  const scored = standing?.status === 'scored' ? standing : null;
  const held = heldIn(known.quarter, id, known);
  return {
    ...{ id, weight: known.weights[id] ?? 1, held },
    status: standing?.status ?? null,
    score: scored && toNumber(scored.score),
    level: scored && scored.level,
    gap: scored && held && toNumber(gap(held.level, scored.score)),
    progress: progress(id, known, held),
    wished: known.wishes?.of[id] ?? null,
    quarters: quarters.map((quarter) => quarterTarget(quarter, id, known))
  };
}

const asSets = (known: Known, except?: Quarter) =>
  known.stored
    .filter(({ quarter }) => quarter !== except)
    .map((set) => ({ ...set, levels: levelsOf(set.levels), days: set.levels }));

function quarterTarget(quarter: Quarter, id: DirectionId, known: Known): QuarterTarget {
  const own = known.stored.find((set) => set.quarter === quarter)?.levels[id]?.level ?? null;
  return { quarter, own, otherwise: heldIn(quarter, id, known, quarter) };
}

/** What holds in a quarter: what was set, else wishes of the latest round, else the default. */
function heldIn(quarter: Quarter, id: DirectionId, known: Known, except?: Quarter): Held | null {
  const { latest, wishes } = known;
  const set = settingFor(id, quarter, asSets(known, except));
  const level = set?.levels[id];
  if (set && level) return { level, source: { kind: 'set', quarter: set.quarter } };
  const wished = wishes?.roundId === latest?.round.id ? wishes?.of[id] : null;
  if (wished) return { level: wished.level, source: { kind: 'wished' } };
  const standing = latest?.standings[id];
  if (standing?.status !== 'scored') return null;
  return { level: defaultTarget(standing.level), source: { kind: 'default' } };
}

/** How far the company has come since the target that holds was set: from the round it knew then. */
function progress(id: DirectionId, known: Known, held: Held | null): Progress | null {
  const { latest, rounds } = known;
  const since = settingFor(id, known.quarter, asSets(known))?.days[id]?.since;
  const now = latest?.standings[id];
  if (!held || since === undefined || now?.status !== 'scored') return null;
  const then = rounds.findLast(
    ({ opensOn, mode, standings }) =>
      opensOn <= since && mode === latest?.round.mode && standings[id].status === 'scored'
  );
  const before = then?.standings[id];
  if (!then || before?.status !== 'scored') return null;
  if (then.id === latest?.round.id) return { since, from: null };
  const { delta, verdict } = directionDelta(before, now);
  return {
    since,
    from: toNumber(before.score),
    ...{ moved: delta ?? 0, verdict },
    whole: toNumber(subtract(fraction(held.level), before.score))
  };
}

/** The index, and the targets that are too low for steps of other directions, with those that wait. */
function outcome(
  { input, standings }: RoundAssessment,
  { weights }: Known,
  directions: readonly DirectionAims[]
): Pick<AimsView, 'raise' | 'index'> {
  const held = Object.fromEntries(directions.map(({ id, held }) => [id, held?.level]));
  const card = scorecard({ ...input, weights, targets: held });
  const inForce = byDirection((id) => card.directions.find((one) => one.id === id)?.target ?? null);
  const raise = targetsToRaise(card.steps, inForce).map((found): Raise => ({
    ...found,
    waiting: card.steps.flatMap(({ direction, blockedBy }) =>
      blockedBy.some((b) => b.direction === found.direction && b.minLevel > found.from)
        ? [direction]
        : []
    )
  }));
  const [{ value }, { value: equal }] = [card.index, maturityIndex(standings)];
  return { raise, index: value === null || equal === null ? null : { value, equal } };
}
