/** Scorecards: what the answers of a response mean, ready for a page. */
import type { Answers, Mode } from '#lib/domain/answers.ts';
import type { Model } from '#lib/domain/model/model.ts';
import { report, type Report } from '#lib/domain/report.ts';
import type { Context } from '../context.ts';
import * as models from '../models/service.ts';
import * as responses from '../responses/service.ts';

/** Everything a page shows of a scorecard: a former version has the same shape as the current one. */
export interface ScorecardView extends Report {
  answers: Answers;
  mode: Mode;
  company: responses.Company;
  /** Days, YYYY-MM-DD. */
  submittedOn: string;
  eraseAfter: string | null;
  formerVersions: responses.FormerVersion[];
  /** The number of the former version shown; null for the current one. */
  version: number | null;
  kind: responses.ResponseKind;
  /** Null outside rounds. */
  round: responses.RoundView | null;
}

type Found = { found: ScorecardView } | 'notSubmitted' | responses.Absent;

/**
 * The scorecard of one response, computed from its stored answers: the current one, or a former
 * version by its number from 1. A number that is none is "unknown", like a token that is none.
 */
export async function ofResponse(
  ctx: Context,
  token: string,
  { version = null }: { version?: number | null } = {}
): Promise<Found> {
  const opened = await responses.open(ctx, token);
  if (opened === 'unknown' || 'gone' in opened) return opened;
  const { model: latest, eraseAfter, formerVersions, kind, round, ...current } = opened.found;
  const kept = { eraseAfter, formerVersions, version, kind, round };
  if (version === null) {
    const { mode, submittedOn } = current;
    if (!mode || !submittedOn) return 'notSubmitted';
    return { found: view(latest, { ...current, mode, submittedOn, ...kept }) };
  }
  const former = await responses.formerVersion(ctx, token, version);
  if (former === 'unknown' || 'gone' in former) return former;
  const { mode, modelVersion, ...then } = former.found;
  const model = await models.of(ctx.db, ctx, modelVersion);
  return { found: view(model, { ...then, mode: mode ?? 'quick', ...kept }) };
}

/** What the response itself says; the rest of the view is computed from it. */
type Submitted = Omit<ScorecardView, keyof Report>;

function view(model: Model, submitted: Submitted): ScorecardView {
  const { answers, mode, company, submittedOn, eraseAfter } = submitted;
  const { formerVersions, version, kind, round } = submitted;
  return {
    ...report({ model, mode, anonymous: false, responses: [{ answers }] }),
    ...{ answers, mode, submittedOn, eraseAfter, formerVersions, version },
    ...{ kind, round },
    // in a round it is the round's company that everybody speaks of
    company: round ? { ...company, name: round.companyName } : company
  };
}
