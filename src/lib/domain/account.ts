/** The account of one score: everything the interface says about where it comes from. */
import { isDetailed, isNotApplicable, isQuick } from './answers.ts';
import type { Answer, CriterionMark, DetailedAnswer, QuickAnswer } from './answers.ts';
import { reasons, type LevelPoints } from './explanation.ts';
import { LADDERS } from './ladder.ts';
import { direction, scoredCriteria } from './model/index.ts';
import { LEVELS, type CriterionId, type DirectionId, type Level } from './model/types.ts';
import type { DirectionResult } from './scorecard-types.ts';

export interface AccountItem {
  readonly id: CriterionId;
  /** The note or link that confirms it; empty when it is declared only. */
  readonly evidence: string;
  readonly mark: CriterionMark | null;
}

export type Arithmetic =
  | { readonly kind: 'quick'; readonly level: Level; readonly partlyNext: boolean }
  /** `next` is null when level 5 is full. */
  | { readonly kind: 'detailed'; readonly base: Level; readonly next: LevelPoints | null }
  | { readonly kind: 'none'; readonly reason: string };

export interface Account {
  readonly arithmetic: Arithmetic;
  readonly met: readonly AccountItem[];
  readonly heldBackBy: readonly AccountItem[];
  readonly ahead: readonly AccountItem[];
  /** Quick mode: the practices of the level above the one chosen. */
  readonly towards: { readonly level: Level; readonly ids: readonly CriterionId[] } | null;
  /** Shortcomings that the cell of the level reached still names. */
  readonly limits: readonly CriterionId[];
  /** The level above has a single practice: its score moves in coarse steps. */
  readonly coarse: boolean;
}

/** The account of one respondent's answer in one direction; `result` is its line of the scorecard. */
export function account(
  id: DirectionId,
  answer: Answer | undefined,
  result: DirectionResult
): Account {
  const common = { ...nothing, limits: result.level ? limitsOf(id, result.level) : [] };
  if (answer && isQuick(answer)) return { ...common, ...quickAccount(id, answer) };
  if (answer && isDetailed(answer)) return { ...common, ...detailedAccount(id, answer, result) };
  const reason = answer && isNotApplicable(answer) ? answer.notApplicable : '';
  return { ...common, arithmetic: { kind: 'none', reason } };
}

const nothing: Omit<Account, 'arithmetic'> = {
  met: [],
  heldBackBy: [],
  ahead: [],
  towards: null,
  limits: [],
  coarse: false
};

function quickAccount(
  id: DirectionId,
  { level, partlyNext }: QuickAnswer
): Partial<Account> & {
  arithmetic: Arithmetic;
} {
  const above = LEVELS.find((other) => other === level + 1);
  const ids = above ? scoredCriteria(id, above).map((practice) => practice.id) : [];
  return {
    arithmetic: { kind: 'quick', level, partlyNext: partlyNext === true },
    towards: above ? { level: above, ids } : null,
    coarse: ids.length === 1
  };
}

function detailedAccount(
  id: DirectionId,
  { criteria, evidence }: DetailedAnswer,
  { status }: DirectionResult
): Partial<Account> & { arithmetic: Arithmetic } {
  const found = reasons(LADDERS[id], criteria);
  const item = (criterion: CriterionId): AccountItem => ({
    id: criterion,
    evidence: evidence?.[criterion]?.trim() ?? '',
    mark: criteria[criterion] ?? null
  });
  const next = found.levels.find(({ level }) => level === found.base + 1) ?? null;
  return {
    arithmetic:
      status === 'scored'
        ? { kind: 'detailed', base: found.base, next }
        : { kind: 'none', reason: '' },
    met: found.met.map(item),
    heldBackBy: found.heldBackBy.map(item),
    ahead: found.ahead.map(item),
    coarse: next?.applicable === 1
  };
}

const limitsOf = (id: DirectionId, level: Level): CriterionId[] =>
  (direction(id).cells[level - 1]?.criteria ?? [])
    .filter(({ kind }) => kind === 'limit')
    .map((limit) => limit.id);
