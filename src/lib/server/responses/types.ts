import type { Answer, Answers, Mode, Role } from '#lib/domain/answers.ts';
import type { Issue } from '#lib/domain/issues.ts';
import type { Model } from '#lib/domain/model/model.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Shows } from '#lib/domain/round.ts';

export type ResponseStatus = 'draft' | 'submitted';
/** client: somebody of the company. external: the agency's own rating, never pooled with theirs. */
export type ResponseKind = 'client' | 'external';
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

/** A round as a respondent's pages know it. Days are YYYY-MM-DD in its workspace's time zone. */
export interface RoundView {
  id: string;
  quarter: Quarter;
  mode: Mode;
  anonymous: boolean;
  asksTarget: boolean;
  /** Those to choose from; empty: nobody is asked. */
  roles: readonly Role[];
  /** The sender's own words by language; empty when there are none. */
  welcome: Readonly<Record<Locale, string>>;
  shows: Shows;
  opensOn: string;
  /** The last day; null: until somebody closes it. */
  closesOn: string | null;
  /** No more answers are taken. */
  isOver: boolean;
  companyName: string;
  /** Who asks: an agency, or the company itself. */
  senderName: string;
  /** Their workspace. */
  senderId: string;
  senderKind: 'agency' | 'company';
}

/** A link into a round with which nothing is begun, or with which it is done. */
export interface Invitation {
  /** scheduled: it opens later. spent: an anonymous response was submitted with it. */
  state: 'scheduled' | 'ready' | 'spent';
  kind: 'open' | 'personal';
  round: RoundView;
  /** The version that the round asks by. */
  model: Model;
  /** Whom a personal link invites. */
  person: { name: string; role: Role | null } | null;
}

export type Begun =
  | { begun: { token: string } }
  | { refused: 'scheduled' | 'spent' }
  | { refused: 'tooMany'; retryAfterSeconds: number };

export type PassedOn =
  /** Whether a mail goes out; else whoever asks hands the link over. */
  | { passedOn: { mailed: boolean } }
  | { refused: 'submitted' | 'sameAddress' | 'invited' }
  | { refused: 'tooMany'; retryAfterSeconds: number };

export interface ResponseView {
  kind: ResponseKind;
  mode: Mode | null;
  status: ResponseStatus;
  answers: Answers;
  versions: Versions;
  /** One more at every change: names the bytes of a page made from this view. */
  revision: number;
  company: Company;
  /** The version that it is answered against. */
  model: Model;
  locale: Locale;
  /** Days, YYYY-MM-DD. */
  submittedOn: string | null;
  eraseAfter: string | null;
  formerVersions: FormerVersion[];
  /** Null outside rounds. */
  round: RoundView | null;
  /** Whose answers these are in a named round, as far as they say so themselves. */
  respondentName: string | null;
  /** Begun by somebody's personal link. */
  isPersonal: boolean;
  /** Whether whoever holds the link may erase it. */
  mayErase: boolean;
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
  kind: ResponseKind;
  mode: Mode | null;
  status: ResponseStatus;
  revision: number;
  /** Whether anything is answered. */
  answered: boolean;
  modelVersion: string;
  /** Names what the pages show of a round; null outside one. */
  within: string | null;
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
  /** Without a path when the respondent's own scorecard is not for them to see. */
  | { submitted: { scorecardPath: string | null } }
  | { alreadySubmitted: { scorecardPath: string | null } }
  /** The first hundred saves that have not arrived. */
  | { missingSeq: number[] }
  | { issues: readonly Issue[] }
  | Absent;
