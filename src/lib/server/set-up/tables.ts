export interface SetUpTables {
  setup_code: SetupCodeTable;
  installation: InstallationTable;
}

/** One-time codes that the starts of an installation without accounts have printed. */
interface SetupCodeTable {
  code_hash: string;
  created_at: string;
}

/** Facts of the whole installation: setUpAt. */
interface InstallationTable {
  key: string;
  value: string;
}
