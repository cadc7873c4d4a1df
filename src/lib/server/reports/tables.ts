export interface ReportTables {
  report_draft: ReportDraftTable;
  report: ReportTable;
  report_link: ReportLinkTable;
}

/** What the author of a round's next report has chosen so far. */
export interface ReportDraftTable {
  round_id: string;
  workspace_id: string;
  /** JSON of `Choices`. */
  choices: string;
  version: number;
  changed_at: string;
}

/** A released report: it never changes. */
export interface ReportTable {
  /** UUIDv7. */
  id: string;
  workspace_id: string;
  company_id: string;
  round_id: string;
  /** Counts the company's reports from 1. */
  number: number;
  locale: string;
  released_at: string;
  /** By name. */
  released_by: string;
  /** 1: it names people or has their words, and goes when one of them is erased. */
  tells_people: number;
  /** JSON of `ReportContent`. */
  content: string;
}

/** An address under which a report can be read. */
export interface ReportLinkTable {
  /** UUIDv7; the secret is derived from it (keys.ts). */
  id: string;
  workspace_id: string;
  report_id: string;
  secret_hash: string;
  /** For whom it is, in the author's words; may be empty. */
  name: string;
  created_at: string;
  /** An instant. */
  expires_at: string;
  revoked_at: string | null;
  passphrase_hash: string | null;
  /** Opened in a browser. */
  views: number;
  /** A day, in UTC. */
  last_viewed_on: string | null;
}
