/**
 * A company as data that another installation can take in (docs/company-format.md), written a round
 * and then a person at a time. Of an anonymous round its figures go along and nobody's answers.
 */
import { knownFigures } from '#lib/domain/known.ts';
import { documentOf, type MatrixDocument } from '#lib/domain/model/document.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import { COMPANY_FORMAT, type CompanyDocument } from '#lib/forms/company-document.ts';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import * as models from '../models/service.ts';
import * as plans from '../plans/service.ts';
import * as rounds from '../rounds/service.ts';
import * as targets from '../targets/service.ts';
import * as teams from '../teams/service.ts';
import type { Everybody, FiguredRound } from '../teams/service.ts';
import { schemaAddress } from './documents/schemas.ts';
import type { DataExport } from './types.ts';
import { list, withField } from './written.ts';

type Head = Omit<CompanyDocument, 'rounds'>;
type RoundHead = Omit<CompanyDocument['rounds'][number], 'responses' | 'figures'>;

/** Null when the workspace has no such company. */
export async function companyData(
  ctx: Context,
  member: Member,
  companyId: string
): Promise<DataExport | null> {
  const company = await companies.get(ctx, member, companyId);
  if (!company) return null;
  const all = await teams.roundsOf(ctx, member, companyId);
  // an open round goes on here: elsewhere it would be a second one
  const closed = all.filter(({ isClosed }) => isClosed);
  const head = await headOf(ctx, member, company, closed);
  return {
    ...{ subject: company.name, title: company.name },
    pieces: withField(head, written(ctx, member, closed))
  };
}

async function headOf(
  ctx: Context,
  member: Member,
  { id, name, industry, size, contacts, notes }: companies.Company,
  closed: readonly FiguredRound[]
): Promise<Head> {
  const { workspace } = member;
  const [people, set, weighing, plan, versions] = await Promise.all([
    companies.everybody(ctx, member, id),
    targets.ofCompany(ctx.db, workspace.id, id),
    targets.weighing(ctx.db, workspace.id, id),
    plans.get(ctx, member, id),
    models.versions(ctx, member)
  ]);
  const used = new Set(closed.map(({ modelVersion }) => modelVersion));
  const own = versions.filter(({ version }) => used.has(version) && version !== MODEL.version);
  return {
    $schema: schemaAddress(ctx.origin, 'company'),
    ...{ format: COMPANY_FORMAT, id, exportedAt: ctx.now().toISOString() },
    fiscalStart: workspace.fiscalStart,
    company: {
      ...{ name, industry, size, contacts: [...contacts], notes },
      weights: weighing?.weights ?? {}
    },
    models: await Promise.all(
      own.map(async ({ version, name: called }) => ({
        ...{ version, name: called },
        document: documentOf(await models.of(ctx.db, ctx, version)) as unknown as Shaped
      }))
    ),
    people: people.map(({ id: person, name: called, email, role, locale, left }) => ({
      ...{ id: person, name: called, email, role, language: locale, left }
    })),
    targets: set.map((one) => ({ ...one, levels: { ...one.levels } })),
    plan: {
      capacity: plan?.capacity.sizes ?? { S: 0, M: 0, L: 0 },
      steps: (plan?.entries ?? []).map(
        ({ step, quarter, status, owner, dueOn, notes: n, link }) => ({
          ...{ step, quarter, status, owner, dueOn, notes: n, link }
        })
      )
    }
  };
}

/** The schema's reading of a document, which differs in what may be changed. */
type Shaped = CompanyDocument['models'][number]['document'] & MatrixDocument;

async function* written(
  ctx: Context,
  member: Member,
  closed: readonly FiguredRound[]
): AsyncGenerator<string> {
  yield '"rounds":[';
  let before = '';
  for (const round of closed) {
    const facts = await roundHead(ctx, member, round);
    if (!facts) continue; // deleted meanwhile
    const told = round.anonymous ? anonymous : named;
    yield before;
    yield* withField(facts, told(ctx, member, round.id));
    before = ',\n';
  }
  yield ']';
}

async function roundHead(
  ctx: Context,
  member: Member,
  { id, weights }: FiguredRound
): Promise<RoundHead | null> {
  const [round, beside] = await Promise.all([
    rounds.get(ctx, member, id),
    teams.beside(ctx, member, id)
  ]);
  const closedAt = round?.closedAt ?? round?.closesAt;
  if (!round || !beside || !closedAt) return null;
  const { quarter, mode, anonymous, modelVersion, opensOn, closesOn, asksTarget, roles } = round;
  return {
    ...{ anonymous, quarter, mode, model: modelVersion, opensOn, closesOn, closedAt, asksTarget },
    ...{ roles: [...roles], shows: round.shows, welcome: { ...round.welcome }, weights },
    external: beside.external,
    agreed: beside.agreed.map(({ direction, score, note, by, at }) => ({
      ...{ direction, score, note, by, at }
    }))
  };
}

async function* anonymous(ctx: Context, member: Member, id: string): AsyncGenerator<string> {
  const found = await teams.assessment(ctx, member, id);
  if (found === 'unknown') throw new Error('A round was deleted while it was being read.');
  yield `"figures":${JSON.stringify(knownFigures(found.input))}`;
}

async function* named(ctx: Context, member: Member, id: string): AsyncGenerator<string> {
  const found = await teams.everybody(ctx, member, id);
  if (found === 'unknown') throw new Error('A round was deleted while it was being read.');
  yield* list('responses', responses(found));
}

async function* responses({ voices }: Everybody) {
  for await (const { personId: person, name, role, submittedOn, answers } of voices())
    yield { person, name, role, submittedOn, answers };
}
