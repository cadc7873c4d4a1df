/**
 * Claims: a scorecard that somebody made for themselves becomes a round of a company in a workspace.
 * This is the folder's only face.
 */
import { quarterOf } from '#lib/domain/quarter.ts';
import type { IndustryId } from '#lib/domain/model/industries.ts';
import { reaches, type Member, type SignedIn, type WorkspaceFacts } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import * as companies from '../companies/service.ts';
import type { CompanyName, CompanySize } from '../companies/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as responses from '../responses/service.ts';
import * as targets from '../targets/service.ts';
import * as teams from '../teams/service.ts';
import * as workspaces from '../workspaces/service.ts';
import * as repository from './repository.ts';

/** The workspaces into which somebody may claim: they edit there. */
export async function places(ctx: Context, account: SignedIn): Promise<WorkspaceFacts[]> {
  const all = await workspaces.ofAccount(ctx, account);
  return all.filter(({ role }) => reaches(role, 'editor'));
}

export interface Claim {
  workspaceId: string;
  /** An agency's client by its name; a company workspace has only itself. */
  client: string;
  /** Which client of that name, or a new one; null: not asked yet. */
  chosen: string | 'new' | null;
  /** Whose answers these are; null: not said. */
  respondent: string | null;
}

export type Claimed =
  | { claimed: { workspaceId: string; roundId: string } }
  /** Clients of this name: is it one of them? */
  | { namesakes: CompanyName[] }
  | { refused: 'draft' | 'claimed' | 'noWorkspace' | 'noClient' }
  | responses.Absent;

/**
 * Takes the response behind a private link into a workspace, once: it becomes the only response of a
 * closed, named round in the quarter in which it was submitted. Whoever holds the link goes on
 * opening the scorecard by it.
 */
export async function claim(
  ctx: Context,
  account: SignedIn,
  token: string,
  asked: Claim
): Promise<Claimed> {
  const before = await responses.claimable(ctx, token);
  if (typeof before === 'string' || !('found' in before)) return before;
  const member = await workspaces.memberOf(ctx, account, asked.workspaceId);
  if (!member || !reaches(member.role, 'editor')) return { refused: 'noWorkspace' };
  const company = await companyOf(ctx, member, asked, before.found.company);
  if (typeof company === 'string') return { refused: company };
  return 'namesakes' in company ? company : move(ctx, member, token, company, asked.respondent);
}

interface Place {
  id: string;
  name: string;
}

/** The company of the claim: the workspace's own, a client it has, or a new one. */
async function companyOf(
  ctx: Context,
  member: Member,
  { client, chosen }: Claim,
  said: responses.Company
): Promise<Place | { namesakes: CompanyName[] } | 'noClient'> {
  if (member.workspace.kind === 'company') {
    const own = (await workspaces.frame(ctx, member)).ownCompanyId;
    return own ? { id: own, name: member.workspace.name } : 'noClient';
  }
  if (chosen !== null && chosen !== 'new') {
    const found = await companies.get(ctx, member, chosen);
    return found ? { id: found.id, name: found.name } : 'noClient';
  }
  if (client === '') return 'noClient';
  const profile = {
    name: client,
    industry: (said.industry as IndustryId | undefined) ?? null,
    size: (said.size as CompanySize | undefined) ?? null,
    ...{ contacts: [], notes: '' }
  };
  const made = await companies.create(ctx, member, profile, { namesakesKnown: chosen === 'new' });
  if (made === 'own') return 'noClient';
  return 'created' in made ? { id: made.created, name: client } : made;
}

function move(
  ctx: Context,
  member: Member,
  token: string,
  company: Place,
  respondentName: string | null
): Promise<Claimed> {
  const { workspace, accountId } = member;
  return transaction(ctx.db, async (trx): Promise<Claimed> => {
    const now = await responses.claimable(ctx, token, trx);
    if (typeof now === 'string' || !('found' in now)) return now;
    const { mode, modelVersion, createdOn, submittedOn } = now.found;
    const quarter = quarterOf(submittedOn, workspace.fiscalStart);
    const roundId = ctx.random.id();
    const workspaceId = workspace.id;
    const aims = await targets.weighing(trx, workspaceId, company.id);
    await repository.insertClosedRound(trx, {
      ...{ id: roundId, workspaceId, companyId: company.id, quarter, mode, modelVersion },
      ...{ opensOn: createdOn, closesOn: submittedOn, createdBy: accountId },
      weights: JSON.stringify(aims?.weights ?? {}),
      at: ctx.now().toISOString()
    });
    await responses.moveIntoRound(trx, token, { workspaceId, roundId, respondentName });
    await audit.record(trx, ctx, workspaceId, member, {
      ...{ action: 'responseClaimed', subject: company.name, detail: { quarter } }
    });
    await teams.refresh(trx, ctx, roundId);
    return { claimed: { workspaceId, roundId } };
  });
}
