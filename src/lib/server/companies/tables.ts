import type { Generated } from 'kysely';

export interface CompanyTables {
  company: CompanyTable;
  person: PersonTable;
}

export interface CompanyTable {
  /** UUIDv7. */
  id: string;
  workspace_id: string;
  name: string;
  /** The name in lower case with ё as е: SQLite folds ASCII only. For order and search. */
  sort_name: string;
  /** One of the twelve. */
  industry: string | null;
  /** One of COMPANY_SIZES. */
  size: string | null;
  /** JSON of Contact[]. */
  contacts: string;
  notes: string;
  /** 1 for a company workspace's only company: itself. */
  is_own: number;
  created_at: string;
  archived_at: string | null;
  version: number;
  /** JSON of Weights: how much each direction counts for this company; 1 where left out. */
  weights: Generated<string>;
  /** Goes up with every change of the weights and of the targets: one form shows both. */
  aims_version: Generated<number>;
  /** The id that it had where it was exported; a workspace takes it in once. */
  imported_from: string | null;
}

/** Somebody of a company who is asked; the same in round after round. */
export interface PersonTable {
  id: string;
  workspace_id: string;
  company_id: string;
  name: string;
  /** In lower case; null when only a link is handed over. */
  email: string | null;
  /** One of ROLES. */
  role: string | null;
  locale: string;
  created_at: string;
  /** No more reminders, by this person's own wish. */
  opted_out_at: string | null;
  /** No longer with the company: asked no more, while rounds already held keep the name. */
  left_at: string | null;
  version: Generated<number>;
}
