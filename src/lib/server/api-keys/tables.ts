export interface ApiKeyTables {
  api_key: ApiKeyTable;
  api_request: ApiRequestTable;
}

/** A key of a workspace's API. It stays when it is over: the audit trail tells of it. */
export interface ApiKeyTable {
  /** UUIDv7. */
  id: string;
  workspace_id: string;
  name: string;
  /** How the key begins: by this its owner tells it from others. */
  prefix: string;
  key_hash: string;
  /** read, write. */
  scope: string;
  /** An account's id; null once the account is erased. */
  made_by: string | null;
  created_at: string;
  expires_at: string;
  /** The hour, as its first instant; null while it has not been used. */
  last_used_at: string | null;
  revoked_at: string | null;
}

/** What a request that may be retried has made; kept for a day. */
export interface ApiRequestTable {
  key_id: string;
  /** Of the Idempotency-Key that the request carried. */
  request_hash: string;
  workspace_id: string;
  /** Of the address and the body: under one Idempotency-Key both stay the same. */
  content_hash: string;
  /** JSON of the ids that the answer is made of again. It holds no link. */
  made: string;
  created_at: string;
}
