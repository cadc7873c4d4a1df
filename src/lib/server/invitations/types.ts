import type { Role } from '#lib/domain/answers.ts';
import type { MailProblem } from '../mail/service.ts';
import type { Round } from '../rounds/service.ts';

/** Which links: those with these ids, or all that the deed is for. */
export type Which = 'all' | readonly string[];

/** Nothing went out: no mail server, no such round, or it takes no answers now. */
export type Refused = { refused: 'noMailServer' | 'unknown' | 'notOpen' };

/**
 * What becomes of a link when invitations or reminders are sent: one goes out, or why not.
 * already: has had its invitation. enough: has had three reminders. tooSoon: was reminded within a
 * day. limit: the workspace's mails of today are used up.
 */
export const FATES = [
  'sent',
  'noAddress',
  'optedOut',
  'already',
  'answered',
  'enough',
  'tooSoon',
  'limit'
] as const;
export type Fate = (typeof FATES)[number];

/** How many links had which fate; those that none had are left out. */
export type Mailed = Readonly<Partial<Record<Fate, number>>>;

/** How far somebody has come. */
export type Stage = 'waiting' | 'started' | 'submitted';

/** What became of the last mail to somebody. */
export interface LastMail {
  kind: 'invitation' | 'reminder';
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
  problem: { problem: MailProblem; said: string } | null;
}

/** Somebody with a personal link. */
export interface Invited {
  linkId: string;
  personId: string;
  name: string;
  email: string | null;
  role: Role | null;
  /** The link's address; null when the key has changed and it must be made anew. */
  url: string | null;
  revoked: boolean;
  optedOut: boolean;
  sentAt: string | null;
  mail: LastMail | null;
  /** Null in an anonymous round, where nobody is told how far somebody has come. */
  progress: Progress | null;
}

export interface Progress {
  stage: Stage;
  /** Directions answered, of seven. */
  answered: number;
  submittedOn: string | null;
  /** Of a submitted response: by this it is reopened. */
  responseId: string | null;
  reminders: number;
  remindedAt: string | null;
}

/** Somebody who came by the open link, in a named round. */
export interface Guest {
  responseId: string;
  name: string;
  stage: Stage;
  answered: number;
  submittedOn: string | null;
}

/** The round's state for those who follow it up. */
export interface Board {
  round: Round;
  /** From today, by the workspace's clocks, to the closing day; null when there is none. */
  daysLeft: number | null;
  /** One state of the board has one stamp: whoever has it need not fetch the board again. */
  stamp: string;
  counts: {
    /** Personal links that work. */
    invited: number;
    /** Of these, those to which an invitation has gone. */
    sent: number;
    /** All who have begun, by personal and by open link, submitted or not. */
    started: number;
    submitted: number;
  };
  people: readonly Invited[];
  guests: readonly Guest[];
  /** The link for whoever gets it; null when there is none. */
  openLink: { linkId: string; url: string | null; revoked: boolean } | null;
}
