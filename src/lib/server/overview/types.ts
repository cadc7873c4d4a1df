import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { TrendPoint } from '#lib/domain/portfolio.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { ClientSort } from '#lib/forms/client-sorts.ts';
import type { CompanySize } from '../companies/service.ts';

/** A round that takes answers, or will. Days are YYYY-MM-DD in the workspace's time zone. */
export interface OpenRound {
  id: string;
  companyId: string;
  quarter: Quarter;
  opensOn: string;
  closesOn: string | null;
  closesAt: string | null;
  /** It opens on a day to come. */
  scheduled: boolean;
  /** Personal links that work, and those of them that went out by mail. */
  invited: number;
  sent: number;
  /** When the last invitation went out. */
  sentAt: string | null;
  /** Responses begun and submitted. */
  begun: number;
  submitted: number;
  createdAt: string;
}

/** Why somebody should look at a client, the most pressing first. */
export const NEEDS = ['closing', 'unsent', 'unopened', 'apart', 'stale'] as const;
export type Need =
  /** It closes within days, and few have answered. */
  | { kind: 'closing'; round: OpenRound }
  /** Links were made, none was sent and nobody has begun. */
  | { kind: 'unsent'; round: OpenRound }
  /** Nobody has begun for days. */
  | { kind: 'unopened'; round: OpenRound }
  /** The people differ strongly on so many directions of the latest round, and have not agreed. */
  | { kind: 'apart'; roundId: string; directions: number }
  /** No round for so many quarters; `last` is null when there was none. */
  | { kind: 'stale'; quarters: number; last: Quarter | null };

/** A company with where it stands, as one statement reads it. */
export interface Standing {
  id: string;
  name: string;
  industry: IndustryId | null;
  size: CompanySize | null;
  archived: boolean;
  createdAt: string;
  /** Of its latest round, whatever its state. */
  lastQuarter: Quarter | null;
  /** Of its latest round that has an index: the index, and directions with low agreement. */
  index: number | null;
  figuresOf: string | null;
  apart: number;
}

/** One client in a list. */
export interface ClientLine extends Standing {
  open: OpenRound | null;
  needs: Need[];
  /** A report of its latest round with an index has gone out. */
  reported: boolean;
  /** The quarters that have an index, the oldest first. */
  trend: readonly TrendPoint[];
}

export interface ClientQuery {
  /** Words of the name, in any order and case. */
  search: string;
  industry: IndustryId | null;
  size: CompanySize | null;
  archived: boolean;
  sort: ClientSort;
  /** From 1. */
  page: number;
}

export interface ClientPage {
  clients: ClientLine[];
  /** All that match, on every page. */
  total: number;
  page: number;
  pages: number;
  /** Whether the workspace has any client at all, archived ones included. */
  any: boolean;
  /** The quarter it is. */
  quarter: Quarter;
}

/** A round of a company with what it came to. */
export interface RoundLine {
  id: string;
  quarter: Quarter;
  mode: 'quick' | 'detailed';
  anonymous: boolean;
  status: 'scheduled' | 'open' | 'closed';
  opensOn: string;
  closesOn: string | null;
  closedAt: string | null;
  invited: number;
  begun: number;
  submitted: number;
  index: number | null;
}
