import type { Answers, Mode, Role } from '#lib/domain/answers.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { CriterionId, DirectionId } from '#lib/domain/model/types.ts';
import type { OutsideScore } from '#lib/domain/outside-view.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Report } from '#lib/domain/report.ts';
import type { RoundFigures } from '#lib/domain/round-figures.ts';
import type { RolesApart } from '#lib/domain/roles.ts';
import type { ScorecardInput } from '#lib/domain/scorecard.ts';
import type { Spread } from '#lib/domain/spread.ts';
import type { TalkAbout } from '#lib/domain/talk-about.ts';
import type { Standings } from '#lib/domain/team.ts';

/** Days are YYYY-MM-DD in the workspace's time zone. */
export interface RoundFacts {
  id: string;
  companyId: string;
  company: string;
  quarter: Quarter;
  mode: Mode;
  anonymous: boolean;
  modelVersion: string;
  opensOn: string;
  closesOn: string | null;
  /** No more answers are taken. */
  isClosed: boolean;
}

/** Somebody who answered a named round. */
export interface Respondent {
  responseId: string;
  name: string | null;
  role: Role | null;
}

/** What somebody wrote about a direction; without a name in an anonymous round. */
export interface Remark {
  kind: 'comment' | 'reason' | 'evidence';
  text: string;
  /** Which practice it is about; null: the whole direction. */
  criterion: CriterionId | null;
  by: Respondent | null;
}

export interface RoleView {
  role: Role;
  n: number;
  score: number;
}

/** What a group agreed on. */
export interface Agreed {
  score: number;
  note: string;
  by: string;
  at: string;
  version: number;
}

/** A direction beyond its figures. Whatever must not be shown is null or empty. */
export interface DirectionView {
  spread: Spread;
  roles: RoleView[];
  apart: RolesApart | null;
  remarks: Remark[];
  /** The agency's own rating; null while there is none. */
  outside: OutsideScore | null;
  agreed: Agreed | null;
}

/** Everything the page of a round's scorecard shows. */
export interface TeamView extends Report {
  round: RoundFacts;
  /** Submitted by the client's people, those held back included. */
  submitted: number;
  /** Not shown yet: too few have come since the answers were last shown. */
  held: number;
  /** Roles are shown of the first answers only: later ones could be worked out. */
  rolesHidden: boolean;
  /** The answers stayed in another installation: there are the figures alone. */
  elsewhere: boolean;
  /** In the order that spreads name them by; null in an anonymous round. */
  people: Respondent[] | null;
  directions: Record<DirectionId, DirectionView>;
  talk: TalkAbout[];
  /** The answers, when one person of a named round gave them all. */
  only: Answers | null;
}

/** The team's figures for those who answered: nobody's name, own answer or words. */
export interface SharedView extends Report {
  round: RoundFacts;
  spreads: Record<DirectionId, Spread>;
  talk: TalkAbout[];
}

/** One person's answers in a named round. */
export interface ResponseOfRound extends Report {
  round: RoundFacts;
  by: Respondent;
  answers: Answers;
  submittedOn: string;
}

/** Somebody who answered a named round, with what tells that it is the same person in another. */
export interface KnownRespondent extends Respondent {
  key: string;
}

/** A round's answers as they may be counted: every view of them is made from this. */
export interface RoundAssessment {
  round: RoundFacts;
  input: ScorecardInput;
  /** In the order of the responses of `input`; null in an anonymous round. */
  people: KnownRespondent[] | null;
  /** As they stood while the round was open. */
  weights: Weights;
  standings: Standings;
  remarks: Record<DirectionId, Remark[]>;
}

/** A round with the figures kept beside it: what `series` and `compare` of the domain take. */
export interface FiguredRound extends RoundFacts {
  figures: RoundFigures;
  standings: Standings;
  /** Those whose answers count. */
  respondents: number;
  /** Keys as of `KnownRespondent`; left out in an anonymous round. */
  people?: string[];
  /** As they stood while the round was open. */
  weights: Weights;
  /** The company's, as they are now: history has one yardstick. */
  weightsNow: Weights;
}
