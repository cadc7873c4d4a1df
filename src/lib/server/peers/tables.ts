export interface PeerTables {
  peer: PeerTable;
  peer_count: PeerCountTable;
}

/** A client as its agency's others are compared with it, by mode and version of its rounds. */
export interface PeerTable {
  company_id: string;
  workspace_id: string;
  mode: string;
  model_version: string;
  /** JSON of exact scores by figure, as text: what it has added to the counts. */
  scores: string;
  /**
   * The instant from which it counts otherwise without anybody's doing: a round has closed by its
   * date or become too old. Empty: at once; null: never.
   */
  due_at: string | null;
}

/** How many clients of a workspace have a score, so that nobody adds them up. */
interface PeerCountTable {
  workspace_id: string;
  mode: string;
  model_version: string;
  figure: string;
  /** Exact, as text. */
  score: string;
  n: number;
}
