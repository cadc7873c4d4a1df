export interface ModelTables {
  model_version: ModelVersionTable;
}

/** A version that a workspace took; written once, never changed. */
export interface ModelVersionTable {
  /** UUIDv7. Rounds and responses carry it as their model_version. */
  id: string;
  workspace_id: string;
  /** 1, 2, 3 … in the workspace. */
  number: number;
  /** What people call it, such as "1.2". */
  name: string;
  /** The version that was current when it was taken. */
  based_on: string;
  /** JSON, see docs/model-format.md. */
  document: string;
  note: string;
  /** The name of whoever took it. */
  created_by: string;
  created_at: string;
}
