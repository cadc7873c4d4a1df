export interface LimitTables {
  limit_counter: LimitCounterTable;
}

/** One counter per key and window; the hash holds both, so that windows cannot be linked. */
interface LimitCounterTable {
  key_hash: string;
  count: number;
  /** UTC ISO-8601 instant; past it the row is removed. */
  ends_at: string;
}
