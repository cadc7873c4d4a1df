export interface WebhookTables {
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}

/** An address that is told what happens in a workspace. Its secret is derived, never stored. */
export interface WebhookTable {
  /** UUIDv7. */
  id: string;
  workspace_id: string;
  url: string;
  /** JSON of the events that it asks for. */
  events: string;
  /** Counts the secrets that it has had. */
  generation: number;
  /** Tells that the key which the secret was derived from has changed. */
  secret_hash: string;
  created_at: string;
  /** Nothing is sent to it since then. */
  paused_at: string | null;
  /** owner, failing, gone, keyChanged. */
  paused_why: string | null;
  /** The first failure since the last success. */
  failing_since: string | null;
}

/** The outbox: what a webhook is told. */
export interface WebhookDeliveryTable {
  /** UUIDv7; the receiver tells by it that something comes twice. */
  id: string;
  workspace_id: string;
  webhook_id: string;
  event: string;
  /** Two of the same webhook with the same key are one. */
  dedupe: string;
  /** JSON, the same bytes at every try. */
  payload: string;
  /** queued, sent, failed. */
  status: string;
  attempts: number;
  next_at: string;
  /** Until then the instance that took it is at work on it. */
  leased_until: string | null;
  /** Why it was not taken last time: see problems.ts. */
  last_problem: string | null;
  created_at: string;
  sent_at: string | null;
}
