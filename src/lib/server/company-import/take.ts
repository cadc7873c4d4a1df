import { MODEL } from '#lib/domain/model/index.ts';
import type { MatrixDocument } from '#lib/domain/model/document.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { CompanyDocument } from '#lib/forms/company-document.ts';
import { exportWords } from '#lib/i18n/exports.ts';
import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as models from '../models/service.ts';
import * as targets from '../targets/service.ts';
import * as teams from '../teams/service.ts';
import * as repository from './repository.ts';
import { lookedAtSince } from './forget.ts';
import { planRows, roundRows, type RoundRows } from './rows.ts';

/**
 * Takes in what the member has looked at, with everything that came with it, all or nothing. `here`:
 * it came before, or was exported from this workspace itself; `gone`: the look was more than an hour
 * ago, or another came after it; `begun`: a company workspace has a history of its own by now.
 */
export function take(
  ctx: Context,
  member: Member,
  id: string
): Promise<{ taken: string } | { here: string } | 'gone' | 'begun'> {
  return transaction(ctx.db, async (trx) => {
    if (await hasBegun(trx, member)) return 'begun';
    const looked = await repository.look(trx, member, { id, since: lookedAtSince(ctx) });
    if (!looked) return 'gone';
    const here = await companies.present(trx, member, looked.document.id);
    if (here !== null) return { here };
    if (!(await repository.takeOut(trx, id))) return 'gone';
    return { taken: await keep(trx, ctx, member, looked) };
  });
}

/** A company workspace takes itself in, and only before anything of its own. */
export const hasBegun = async (db: Kysely<DB>, { workspace }: Member): Promise<boolean> =>
  workspace.kind === 'company' && repository.hasHistory(db, workspace.id);

async function keep(
  trx: Kysely<DB>,
  ctx: Context,
  member: Member,
  { document, places }: repository.Looked
): Promise<string> {
  const { company, people, plan, rounds } = document;
  const companyId = await companies.adopt(trx, ctx, member, {
    ...{ from: document.id, weights: company.weights, profile: company },
    people: people.map(({ id, name, email, role, language, left }) => ({
      ...{ id: places.people[id] ?? ctx.random.id(), name, email, role, locale: language, left }
    }))
  });
  const versions = await versionsOf(trx, ctx, member, document);
  for (const [n, round] of rounds.entries()) {
    const version = versions.get(round.model) ?? MODEL.version;
    const place = { id: places.rounds[n] ?? ctx.random.id(), companyId, version };
    await insertRound(trx, roundRows(ctx, member, place, round));
    if (version !== round.model) await repository.nameVersion(trx, place.id, version);
  }
  await keepAims(trx, member, companyId, document);
  const planned = planRows(ctx, member, companyId, plan);
  await repository.insertPlan(trx, [planned.plan]);
  await repository.insertSteps(trx, planned.steps);
  await teams.refreshCompany(trx, ctx, companyId);
  await audit.record(trx, ctx, member.workspace.id, member, {
    ...{ action: 'companyImported', subject: company.name, detail: { count: rounds.length } }
  });
  return companyId;
}

/** The versions here, by those of the document. */
async function versionsOf(
  trx: Kysely<DB>,
  ctx: Context,
  member: Member,
  { models: given, company }: CompanyDocument
): Promise<Map<string, string>> {
  const note = exportWords[member.workspace.locale].cameWith(company.name);
  const found = new Map<string, string>();
  for (const { version, document } of given)
    found.set(
      version,
      await models.adopt(trx, ctx, member, { document: document as MatrixDocument, note })
    );
  return found;
}

async function insertRound(trx: Kysely<DB>, { round, external, agreed }: RoundRows): Promise<void> {
  await repository.insertRounds(trx, [round]);
  await repository.insertResponses(
    trx,
    external.map(({ row }) => row)
  );
  await repository.insertAnswers(
    trx,
    external.flatMap(({ answers }) => answers)
  );
  await repository.insertAgreed(trx, agreed);
}

async function keepAims(
  trx: Kysely<DB>,
  { workspace }: Member,
  companyId: string,
  { targets: given }: CompanyDocument
): Promise<void> {
  for (const { quarter, levels, note, setBy, setAt } of given)
    await targets.put(trx, {
      ...{ workspaceId: workspace.id, companyId, quarter: quarter as Quarter },
      ...{ levels: JSON.stringify(levels), note, setBy, setAt }
    });
}
