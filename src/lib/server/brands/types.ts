/** Whose brand: a workspace's own, or of one of its companies. */
export interface Place {
  readonly workspaceId: string;
  /** Null: the workspace's own. */
  readonly companyId: string | null;
}

/** What is set for a place itself; null takes what stands above it. */
export interface Own {
  readonly name: string | null;
  /** #rrggbb as it was chosen. */
  readonly accent: string | null;
  readonly footer: string | null;
  readonly replyTo: string | null;
  readonly whiteLabel: boolean | null;
}
