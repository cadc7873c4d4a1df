import { MODEL } from '#lib/domain/model/index.ts';
import type { MatrixDocument } from '#lib/domain/model/document.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
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
import { planRows, roundRows, type RoundRows } from './rows.ts';
import type { Sound } from './types.ts';

/**
 * Keeps a company with everything that came with it, all or nothing. `here`: it came before, or was
 * exported from this workspace itself.
 */
export function keep(
  ctx: Context,
  member: Member,
  { document }: Sound
): Promise<{ taken: string } | { here: string }> {
  const { company, people, plan, rounds } = document;
  return transaction(ctx.db, async (trx) => {
    const here = await companies.present(trx, member, document.id);
    if (here !== null) return { here };
    const adopted = await companies.adopt(trx, ctx, member, {
      ...{ from: document.id, weights: company.weights },
      profile: company,
      people: people.map(({ name, email, role, language, left }) => ({
        ...{ name, email, role, locale: language, left }
      }))
    });
    const versions = await versionsOf(trx, ctx, member, document);
    const place = {
      companyId: adopted.id,
      people: new Map(people.map(({ id }, n) => [id, adopted.people[n] ?? ''])),
      version: MODEL.version
    };
    await insertRounds(
      trx,
      rounds.map((round) => {
        const version = versions.get(round.model) ?? MODEL.version;
        return roundRows(ctx, member, { ...place, version }, round);
      })
    );
    await keepAims(trx, member, adopted.id, document);
    const planned = planRows(ctx, member, adopted.id, plan);
    await repository.insertPlan(trx, [planned.plan]);
    await repository.insertSteps(trx, planned.steps);
    await teams.refreshCompany(trx, ctx, adopted.id);
    await audit.record(trx, ctx, member.workspace.id, member, {
      ...{ action: 'companyImported', subject: company.name, detail: { count: rounds.length } }
    });
    return { taken: adopted.id };
  });
}

/** The versions here, by those of the document. */
async function versionsOf(
  trx: Kysely<DB>,
  ctx: Context,
  member: Member,
  { models: given, company }: Sound['document']
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

/** Responses before what refers to them. */
async function insertRounds(trx: Kysely<DB>, rows: readonly RoundRows[]): Promise<void> {
  await repository.insertRounds(
    trx,
    rows.map(({ round }) => round)
  );
  await repository.insertResponses(
    trx,
    rows.flatMap(({ responses }) => responses)
  );
  await repository.insertAnswers(
    trx,
    rows.flatMap(({ answers }) => answers)
  );
  await repository.insertAgreed(
    trx,
    rows.flatMap(({ agreed }) => agreed)
  );
}

async function keepAims(
  trx: Kysely<DB>,
  { workspace }: Member,
  companyId: string,
  { targets: given }: Sound['document']
): Promise<void> {
  for (const { quarter, levels, note, setBy, setAt } of given)
    await targets.put(trx, {
      ...{ workspaceId: workspace.id, companyId, quarter: quarter as Quarter },
      ...{ levels: JSON.stringify(levels), note, setBy, setAt }
    });
}
