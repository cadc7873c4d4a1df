export interface CompanyImportTables {
  company_import: CompanyImportTable;
}

/** A company that was looked at and may be taken in, for an hour, by whoever looked. */
export interface CompanyImportTable {
  id: string;
  workspace_id: string;
  account_id: string;
  /** JSON of CompanyDocument, whose lists of responses are empty. */
  document: string;
  /** JSON of Places: under which ids its responses lie already. */
  places: string;
  created_at: string;
  /** From then on nobody takes it in, and its responses are erased. */
  ended_at: string | null;
}
