import type { Answer, Answers, Mode, Role } from '#lib/domain/answers.ts';
import type { Issue } from '#lib/domain/issues.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';

export type ResponseStatus = 'draft' | 'submitted';
export type ClosedReason = 'revoked' | 'expired' | 'closed';

/** What a token leads to when not to a response. */
export type Absent = { gone: ClosedReason } | 'unknown';

/** The token is stored nowhere: whoever loses the link loses the response. */
export type Started = { token: string } | { refused: 'tooMany'; retryAfterSeconds: number };

/** How often a direction was written: what a later save of it is based on. */
export type Versions = Partial<Record<DirectionId, number>>;

/** What the respondent may say about the company; nothing of it changes a score. */
export interface Company {
  name?: string;
  industry?: string;
  size?: string;
  role?: Role;
}

export interface ResponseView {
  mode: Mode | null;
  status: ResponseStatus;
  answers: Answers;
  versions: Versions;
  /** One more at every change: names the bytes of a page made from this view. */
  revision: number;
  company: Company;
  modelVersion: string;
  locale: Locale;
  /** Days, YYYY-MM-DD. */
  submittedOn: string | null;
  eraseAfter: string | null;
  formerVersions: FormerVersion[];
}

export interface FormerVersion {
  number: number;
  submittedOn: string;
}

/** A submitted response as it was before it was reopened. */
export interface FormerSnapshot {
  mode: Mode | null;
  modelVersion: string;
  company: Company;
  answers: Answers;
}

/** Enough to choose a page's kept bytes. */
export interface Glance {
  mode: Mode | null;
  status: ResponseStatus;
  revision: number;
  /** Whether anything is answered. */
  answered: boolean;
}

/** One save as it comes from a client; null clears a direction. See api.md, "Saving answers". */
export interface Save {
  /** One UUID a page load. */
  client: string;
  /** 1, 2, 3 … per client. */
  seq: number;
  /** The version each answer is based on. */
  base?: Versions;
  answers: Partial<Record<DirectionId, Answer | null>>;
}

export interface Receipt {
  saved: DirectionId[];
  /** Not applied: something newer is stored. */
  stale: DirectionId[];
  /** The stored values of the stale directions; null when cleared. */
  current: Partial<Record<DirectionId, Answer | null>>;
  versions: Versions;
  /** The highest number had from this client. */
  seq: number;
}

export type SaveResult =
  | { receipt: Receipt }
  | { refused: 'submitted' | 'seqTooFar' }
  | { issues: readonly Issue[] }
  | Absent;

/** Up to which save a page says that it has sent everything. */
export interface SavesSent {
  client: string;
  seq: number;
}

export type SubmitResult =
  | { submitted: { scorecardPath: string } }
  | { alreadySubmitted: { scorecardPath: string } }
  /** The first hundred saves that have not arrived. */
  | { missingSeq: number[] }
  | { issues: readonly Issue[] }
  | Absent;
