import type { Mode, Role } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { RoundDates, RoundStatus, Shows } from '#lib/domain/round.ts';

/** The sender's own words on the first page, in both languages; empty when there are none. */
export type Welcome = Readonly<Record<Locale, string>>;

/** What is chosen when a round is opened. Days are YYYY-MM-DD in the workspace's time zone. */
export interface RoundSettings {
  readonly quarter: Quarter;
  readonly mode: Mode;
  readonly anonymous: boolean;
  readonly asksTarget: boolean;
  /** Those a respondent may choose from; empty: nobody is asked for a role. */
  readonly roles: readonly Role[];
  readonly opensOn: string;
  /** The last day on which answers are taken; null: until somebody closes it. */
  readonly closesOn: string | null;
  readonly shows: Shows;
  readonly welcome: Welcome;
  /** The next quarter's round opens by itself. */
  readonly repeats: boolean;
}

export interface NewRounds extends RoundSettings {
  /** One round for each of these companies. */
  readonly companyIds: readonly string[];
  /** Who gets a personal link: everyone of those companies, or the people with these ids. */
  readonly people: 'everyone' | readonly string[];
  /** Whether each round has a link for whoever gets it. */
  readonly openLink: boolean;
}

export type Opened =
  | { opened: { roundIds: readonly string[] } }
  /** A company or a person of theirs that does not exist here, or is put away. */
  | { refused: 'unknown' }
  | { refused: DatesRefused }
  /** These companies, by name, have nobody to ask and would get no link. */
  | { refused: 'nobodyAsked'; companies: readonly string[] };

export type DatesRefused = 'closesBeforeOpening' | 'closesInThePast';

/** Its answers stayed where they were given: new ones could not be counted with them. */
export type Elsewhere = { refused: 'elsewhere' };

export interface Round extends RoundSettings, RoundDates {
  readonly id: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly status: RoundStatus;
  readonly modelVersion: string;
  /** The round this one repeats, and the one that repeats it. */
  readonly repeatedFrom: string | null;
  readonly repeatedAs: string | null;
  readonly createdBy: string | null;
  /** It came from another installation without its answers, and takes no others. */
  readonly elsewhere: boolean;
  /** Clients' responses: all that were begun, and those submitted. */
  readonly begun: number;
  readonly submitted: number;
  readonly version: number;
}

/** What an edit may change; the mode and the like only while nobody has begun. */
export type RoundChanges = Omit<RoundSettings, 'closesOn'> & {
  /** Left out: the closing day stays as it is. */
  readonly closesOn?: string | null;
};

export type Changed =
  | { changed: true }
  /** Somebody else has changed it since it was read. */
  | { refused: 'unknown' | 'stale' }
  /** Somebody has begun to answer: how, and whether by name, is settled. */
  | { refused: 'begun' }
  | Elsewhere
  | { refused: DatesRefused };

/** What goes with a deleted round. */
export interface Losses {
  readonly submitted: number;
  readonly drafts: number;
  readonly links: number;
  /** Directions on which the group has agreed. */
  readonly agreed: number;
}

export interface ListedRound extends RoundDates {
  readonly id: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly quarter: Quarter;
  readonly mode: Mode;
  readonly anonymous: boolean;
  readonly closesOn: string | null;
  readonly repeats: boolean;
  readonly status: RoundStatus;
  /** Personal links that work. */
  readonly invited: number;
  readonly begun: number;
  readonly submitted: number;
}

export interface RoundQuery {
  /** Part of the company's name. */
  readonly search?: string | undefined;
  readonly status?: RoundStatus | undefined;
  readonly quarter?: Quarter | undefined;
  readonly companyId?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/** For programs, which go through all of them. */
export interface RoundsSought extends Pick<RoundQuery, 'companyId' | 'quarter'> {
  readonly status?: Exclude<RoundStatus, 'deleted'> | undefined;
  /** The id of the round after which to go on. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface RoundPage {
  readonly rounds: readonly ListedRound[];
  /** All that match, on every page. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export interface RoundLink {
  readonly id: string;
  readonly kind: 'open' | 'personal';
  /** Whom a personal link is for; null for the open one. */
  readonly person: LinkedPerson | null;
  /** The address; null when the key it was derived from has changed, and it must be made anew. */
  readonly url: string | null;
  readonly sentAt: string | null;
  readonly reminders: number;
  /** An anonymous response was submitted by it: which one, nobody knows. */
  readonly used: boolean;
  readonly revokedAt: string | null;
}

export interface LinkedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role | null;
  readonly locale: Locale;
}
