/** What the product does by itself, beside requests: a list, begun with the process. */
import * as accounts from '../accounts/service.ts';
import * as apiKeys from '../api-keys/service.ts';
import * as benchmarks from '../benchmarks/service.ts';
import * as companyImport from '../company-import/service.ts';
import type { Context } from '../context.ts';
import * as invitations from '../invitations/service.ts';
import * as mail from '../mail/service.ts';
import * as portfolios from '../portfolios/service.ts';
import * as responses from '../responses/service.ts';
import * as retention from '../retention/service.ts';
import * as teams from '../teams/service.ts';
import * as webhooks from '../webhooks/service.ts';

export interface Job {
  /** For the log, after "job:". */
  readonly name: string;
  readonly everyMs: number;
  /**
   * Does what is due and returns how much that was. Every instance runs it, perhaps at the same
   * moment, so it asks the database what is due and takes it in a transaction.
   */
  run(ctx: Context): Promise<number>;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const QUARTER_HOUR_MS = HOUR_MS / 4;
/** The start belongs to requests; what was due while the process was away does not wait an hour. */
const FIRST_AFTER_MS = 60_000;

const JOBS: readonly Job[] = [
  { name: 'tell of rounds that have closed', everyMs: MINUTE_MS, run: webhooks.announceClosings },
  { name: 'forget what webhooks were told', everyMs: HOUR_MS, run: webhooks.forgetOld },
  { name: 'forget old mail', everyMs: HOUR_MS, run: mail.forgetOld },
  { name: 'open rounds that repeat', everyMs: QUARTER_HOUR_MS, run: invitations.openDue },
  { name: 'show what closed rounds hold back', everyMs: QUARTER_HOUR_MS, run: teams.refreshDue },
  { name: 'publish the benchmark of a quarter', everyMs: HOUR_MS, run: benchmarks.publishDue },
  { name: 'compute portfolios after an upgrade', everyMs: HOUR_MS, run: portfolios.refreshStale },
  { name: 'count clients anew by the date', everyMs: MINUTE_MS, run: portfolios.refreshDue },
  { name: 'erase sessions and links that are over', everyMs: HOUR_MS, run: accounts.eraseExpired },
  { name: 'forget retried requests', everyMs: HOUR_MS, run: apiKeys.forgetRequests },
  { name: 'erase expired responses', everyMs: HOUR_MS, run: responses.eraseExpired },
  {
    name: 'forget companies that were not brought over',
    everyMs: HOUR_MS,
    run: companyImport.forgetOld
  },
  { name: 'erase what was deleted a week ago', everyMs: HOUR_MS, run: retention.eraseDeleted },
  { name: 'erase rounds past their retention', everyMs: HOUR_MS, run: retention.eraseOld }
];

/** Begins the jobs; the returned function ends them and waits for those at work. */
export function begin(ctx: Context, jobs: readonly Job[] = JOBS): () => Promise<void> {
  const ends = jobs.map((job) => repeat(ctx, job));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** The pause counts from the end of a run: a job never meets itself. */
function repeat(ctx: Context, job: Job): () => Promise<void> {
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      running = attempt(ctx, job).then(() => wait(job.everyMs));
    }, ms).unref();
  };
  wait(Math.min(job.everyMs, FIRST_AFTER_MS));
  return async () => {
    clearTimeout(timer);
    await running;
    // the run that was waited for has asked for another
    clearTimeout(timer);
  };
}

async function attempt(ctx: Context, { name, run }: Job): Promise<void> {
  try {
    const done = await run(ctx);
    if (done > 0) ctx.log.info({ job: name, done }, `job: ${name}`);
  } catch (err) {
    ctx.log.error({ job: name, err }, `job: could not ${name}`);
  }
}
