/**
 * What a respondent can say about a direction, in one shape from the form to the stored JSON.
 * Unanswered (no entry), don't know, not applicable and a level are four different things.
 */
import type { Model } from './model/model.ts';
import type { CriterionId, DirectionId, Level } from './model/types.ts';

export const MODES = ['quick', 'detailed'] as const;
export type Mode = (typeof MODES)[number];

/** Three answers for companies or four for an assessor; never mixed within one assessment. */
export type Fulfilment = 'yes' | 'partly' | 'no' | 'F' | 'L' | 'P' | 'N';
export type CriterionMark = Fulfilment | 'dontKnow' | 'notApplicable';

interface Notes {
  comment?: string;
  /** The level wanted, asked only when the round asks for it. */
  target?: Level;
}

/** The highest level that is fully true, and whether the next is already partly true. */
export interface QuickAnswer extends Notes {
  level: Level;
  partlyNext?: boolean;
  /** A note or link that confirms the level. */
  evidence?: string;
}

/** Marks by criterion; a reason for each "not applicable"; a note or link of evidence by criterion. */
export interface DetailedAnswer extends Notes {
  criteria: Partial<Record<CriterionId, CriterionMark>>;
  reasons?: Partial<Record<CriterionId, string>>;
  evidence?: Partial<Record<CriterionId, string>>;
}

export interface DontKnow extends Notes {
  dontKnow: true;
}

/** The whole direction does not apply, with the reason. */
export interface NotApplicable extends Notes {
  notApplicable: string;
}

/** What a respondent is asked: by which version of the model, and how. */
export interface Questionnaire {
  readonly model: Model;
  readonly mode: Mode;
}

export type Answer = QuickAnswer | DetailedAnswer | DontKnow | NotApplicable;
/** A direction that is left out is unanswered. */
export type Answers = Partial<Record<DirectionId, Answer>>;

/** Respondents' roles: a fixed list, because free text would break the thresholds of anonymity. */
export const ROLES = [
  'owner',
  'director',
  'marketing',
  'sales',
  'product',
  'finance',
  'service',
  'it',
  'other'
] as const;
export type Role = (typeof ROLES)[number];

export const isQuick = (answer: Answer): answer is QuickAnswer => 'level' in answer;
export const isDetailed = (answer: Answer): answer is DetailedAnswer => 'criteria' in answer;
export const isDontKnow = (answer: Answer): answer is DontKnow => 'dontKnow' in answer;
export const isNotApplicable = (answer: Answer): answer is NotApplicable =>
  'notApplicable' in answer;

/** The marks of a detailed answer in the order of their ids, whatever order they came in. */
export function marksOf({ criteria }: DetailedAnswer): [CriterionId, CriterionMark][] {
  const entries = Object.entries(criteria) as [CriterionId, CriterionMark][];
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
