import type { Generated } from 'kysely';

export interface RoundTables {
  round: RoundTable;
  round_link: RoundLinkTable;
  round_figures: RoundFiguresTable;
  consensus: ConsensusTable;
}

export interface RoundTable {
  /** UUIDv7. */
  id: string;
  workspace_id: string;
  company_id: string;
  /** 2026-Q4, counted in the workspace's fiscal years. */
  quarter: string;
  /** quick, detailed. */
  mode: string;
  anonymous: number;
  asks_target: number;
  /** JSON of Role[]: those a respondent may choose from. */
  roles: string;
  /** JSON of { en, ru }: the sender's own words on the first page; empty strings when none. */
  welcome: string;
  /** What respondents see afterwards: thanks, own, team. */
  shows: string;
  model_version: string;
  /** Days, YYYY-MM-DD, in the workspace's time zone. */
  opens_on: string;
  /** The last day on which answers are taken; null: until somebody closes it. */
  closes_on: string | null;
  /** The instant that day ends. */
  closes_at: string | null;
  /** Closed by hand. */
  closed_at: string | null;
  /** 1: the next quarter's round opens by itself. */
  repeats: number;
  /** The round this one repeats; a round has at most one successor. */
  repeated_from: string | null;
  /** Rounds opened together for many clients share it. */
  batch_id: string | null;
  /**
   * JSON of the Weights that stood while the round was open: what a comparison says of it. Its
   * figures are computed with the company's present ones.
   */
  weights: string;
  /** Out of use and always {}: targets are the company's, by quarter (targets/tables.ts). */
  targets: string;
  /** An account's id. */
  created_by: string | null;
  created_at: string;
  /** Deleted, to be erased a week later. */
  deleted_at: string | null;
  version: number;
  /**
   * JSON of KnownFigures: of an anonymous round that was imported, whose answers stayed where they
   * were given. Null: the figures follow from the responses.
   */
  known: string | null;
  /** How many they were. */
  elsewhere: Generated<number>;
}

/** A link into a round; its token is derived from id and generation and never stored. */
export interface RoundLinkTable {
  id: string;
  workspace_id: string;
  round_id: string;
  /** open, personal. */
  kind: string;
  person_id: string | null;
  /** A personal link's response carries the same hash while the tie exists. */
  token_hash: string;
  generation: number;
  created_at: string;
  /** When the invitation went out by mail. */
  sent_at: string | null;
  /** The first real start, never a mere GET; emptied by an anonymous submission. */
  opened_at: string | null;
  reminders: number;
  reminded_at: string | null;
  /** 1 once an anonymous response was submitted by it: which one, nobody knows. */
  used: number;
  revoked_at: string | null;
}

/** What a round comes to, kept up with its responses: lists sort by it without computing. */
export interface RoundFiguresTable {
  round_id: string;
  workspace_id: string;
  company_id: string;
  quarter: string;
  mode: string;
  /** Responses counted. */
  respondents: number;
  /** The index in millionths; null when there is none or it is hidden. */
  index_micro: number | null;
  /** Directions in which agreement is low: lists warn of them without reading `figures`. */
  apart: number;
  /** JSON of RoundFigures. */
  figures: string;
}

/** What a group agreed on after talking about a direction. */
export interface ConsensusTable {
  round_id: string;
  workspace_id: string;
  direction: string;
  /** The agreed score in halves of a level, 2 to 10. */
  halves: number;
  note: string;
  /** Who wrote it down, by name. */
  agreed_by: string;
  agreed_at: string;
  version: number;
}
