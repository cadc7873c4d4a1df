export interface WorkspaceTables {
  workspace: WorkspaceTable;
  membership: MembershipTable;
  member_invitation: MemberInvitationTable;
}

export interface WorkspaceTable {
  /** UUIDv7. */
  id: string;
  /** agency, company. */
  kind: string;
  name: string;
  /** Of what has no reader of its own: default of mails and exports. */
  locale: string;
  /** IANA name, such as Europe/Moscow. */
  time_zone: string;
  /** The month its fiscal year begins with, 1 to 12. */
  fiscal_start: number;
  /** How long rounds are kept after their closing; null is for ever. */
  retention_months: number | null;
  /** The version of the model that new rounds ask by; null is the built-in one. */
  model_version: string | null;
  created_at: string;
  /** Deleted, to be erased a week later. */
  deleted_at: string | null;
  version: number;
}

export interface MembershipTable {
  workspace_id: string;
  account_id: string;
  /** owner, editor, viewer. */
  role: string;
  joined_at: string;
}

/** Its token is derived from id and generation and never stored. */
export interface MemberInvitationTable {
  id: string;
  workspace_id: string;
  email: string;
  role: string;
  locale: string;
  token_hash: string;
  generation: number;
  /** An account's id. */
  invited_by: string | null;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
}
