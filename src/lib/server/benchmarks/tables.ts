/**
 * Who takes part, and what was published. Published rows name companies and workspaces by random
 * keys only; the first two tables tell whose a key is, and go with the company or the workspace.
 */
export interface BenchmarkTables {
  benchmark_workspace: BenchmarkWorkspaceTable;
  benchmark_company: BenchmarkCompanyTable;
  benchmark_batch: BenchmarkBatchTable;
  benchmark_entry: BenchmarkEntryTable;
  benchmark_cut: BenchmarkCutTable;
  benchmark_step: BenchmarkStepTable;
}

interface BenchmarkWorkspaceTable {
  workspace_id: string;
  /** Stays while the workspace stays: whoever left and comes back must be known as the same. */
  key: string;
  /** An instant; null: it takes no part, or no longer. */
  shares_since: string | null;
}

interface BenchmarkCompanyTable {
  company_id: string;
  workspace_id: string;
  key: string;
  /** 1: takes no part although its workspace does. */
  left_out: number;
}

interface BenchmarkBatchTable {
  /** A new one for each attempt: rows of one that was given up are told from those of the next. */
  id: string;
  /** A calendar quarter, which is over. One batch each. */
  quarter: string;
  /** While it is made; another instance may take it over afterwards. */
  leased_until: string;
  /** Null: not published yet, and read by nobody. */
  published_at: string | null;
}

/** A company as a batch counted it. Kept for ever: what was once seen can be held against anything. */
interface BenchmarkEntryTable {
  batch_id: string;
  mode: string;
  model_version: string;
  company_key: string;
  workspace_key: string;
  industry: string | null;
  size: string | null;
  /** JSON by figure: exact scores as text. Only those that a published cut counts. */
  scores: string;
}

/** A figure of a cut as a batch shows it. */
interface BenchmarkCutTable {
  id: string;
  batch_id: string;
  mode: string;
  model_version: string;
  /** Empty: of every industry, of every size. */
  industry: string;
  size: string;
  figure: string;
  /** The row it was first shown by, which has its steps: itself, or one of an earlier batch. */
  source_id: string;
  /** The batch of that row. */
  since_id: string;
  /** JSON of a Summary, its scores as text. */
  summary: string;
}

/** The scores of a cut in one hundredth of a level. */
interface BenchmarkStepTable {
  cut_id: string;
  step: number;
  below: number;
  /** JSON of [score, count] pairs. */
  scores: string;
}
