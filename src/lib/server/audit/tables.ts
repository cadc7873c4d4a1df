export interface AuditTables {
  audit: AuditTable;
}

/** Append-only: rows are never changed, and go only with their workspace. */
export interface AuditTable {
  /** UUIDv7. */
  id: string;
  workspace_id: string | null;
  at: string;
  /** An account's or an API key's id. */
  actor_id: string | null;
  /** As it was then. */
  actor_name: string;
  /** One of AUDIT_ACTIONS. */
  action: string;
  /** What it was done to, by name. */
  subject: string;
  /** JSON of small facts: role, count. No secret, no answer. */
  detail: string;
}
