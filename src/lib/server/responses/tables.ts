import type { Generated } from 'kysely';

export interface ResponseTables {
  response: ResponseTable;
  answer: AnswerTable;
  save_client: SaveClientTable;
  former_version: FormerVersionTable;
  spent_token: SpentTokenTable;
}

export interface ResponseTable {
  /** Random (v4): an id must not tell time in an anonymous round. */
  id: string;
  /** SHA-256 of the private link's token, in hex. */
  token_hash: string;
  workspace_id: string | null;
  round_id: string | null;
  /** The language it was begun in. */
  locale: string;
  /** quick, detailed; null until chosen. */
  mode: string | null;
  /** draft, submitted. */
  status: string;
  model_version: string;
  /** JSON of Company. */
  company: string;
  /** One more at every change; also guards against two changes at once. */
  revision: number;
  /** Days, YYYY-MM-DD. */
  created_on: string;
  submitted_on: string | null;
  /** The last day of a response that nobody has claimed; null is for ever. */
  erase_after: string | null;
  /** Why it cannot be opened any more: revoked, expired, closed. */
  closed: string | null;
  /** Who answered, in a named round reached by a personal link. */
  person_id: string | null;
  /** What somebody who came by a named round's open link says their name is. */
  respondent_name: string | null;
  /** client; external: the agency's own rating, never pooled. */
  kind: Generated<string>;
  /** Anonymous rounds show answers in batches: the number of the batch, null while held back. */
  published: number | null;
}

/** One row per response and direction. */
export interface AnswerTable {
  response_id: string;
  direction: string;
  /** JSON of Answer; null once cleared: the row stays, because the version goes on. */
  value: string | null;
  version: number;
  /** Which save wrote it. */
  client: string;
  seq: number;
}

/** Which saves of one page load have arrived: all from 1 to highest but the missing ones. */
export interface SaveClientTable {
  response_id: string;
  client: string;
  highest: number;
  /** JSON of [from, to] ranges. */
  missing: string;
}

/** What a response was before it was reopened. */
export interface FormerVersionTable {
  response_id: string;
  /** 1, 2, 3 … per response. */
  number: number;
  submitted_on: string;
  /** JSON of FormerSnapshot. */
  snapshot: string;
}

/**
 * A token with which somebody answered anonymously through an open link. Their submission cut it off
 * from the answers: this says only that it was used, so that a submission sent twice is one.
 */
export interface SpentTokenTable {
  token_hash: string;
  workspace_id: string;
  round_id: string;
}
