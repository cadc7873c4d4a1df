/** What a document says as rows of this installation: with ids of its own, closed, without links. */
import type { Answers } from '#lib/domain/answers.ts';
import type { CompanyDocument, ResponseDocument } from '#lib/forms/company-document.ts';
import type { Insertable } from 'kysely';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { secretHash } from '../keys.ts';
import type { Places } from './types.ts';

type RoundDocument = CompanyDocument['rounds'][number];
type Rows<Table extends keyof DB> = Insertable<DB[Table]>[];

export interface RoundRows {
  round: Insertable<DB['round']>;
  /** The agency's own rating: everybody else's are there already. */
  external: ResponseRows[];
  agreed: Rows<'consensus'>;
}

export interface ResponseRows {
  row: Insertable<DB['response']>;
  answers: Rows<'answer'>;
}

/** Where a round goes: its own id, its company's, its version as it is called here. */
export interface Place {
  id: string;
  companyId: string;
  version: string;
}

export function roundRows(
  ctx: Context,
  member: Member,
  place: Place,
  round: RoundDocument
): RoundRows {
  const { workspace } = member;
  const of = { id: place.id, mode: round.mode, version: place.version };
  const external = round.external && {
    row: responseRow(ctx, member, of, { day: round.closedAt.slice(0, 10), kind: 'external' }),
    answers: round.external
  };
  return {
    round: roundRow(ctx, member, place, round),
    external: external
      ? [{ row: external.row, answers: answerRows(external.row.id, external.answers) }]
      : [],
    agreed: round.agreed.map(({ direction, score, note, by, at }) => ({
      ...{ round_id: place.id, workspace_id: workspace.id, direction, halves: score * 2, note },
      ...{ agreed_by: by, agreed_at: at, version: 1 }
    }))
  };
}

/** Somebody's response to a round that is to come; its version is still called as in the document. */
export function responseRows(
  ctx: Context,
  member: Member,
  { id, mode, model }: Pick<RoundDocument, 'mode' | 'model'> & { id: string },
  { person, name, role, submittedOn, answers }: ResponseDocument,
  { people }: Places
): ResponseRows {
  const of = { id, mode, version: model };
  const row = {
    ...responseRow(ctx, member, of, { day: submittedOn, kind: 'client' }),
    company: JSON.stringify(role ? { role } : {}),
    person_id: person && (people[person] ?? null),
    respondent_name: person ? null : name
  };
  return { row, answers: answerRows(row.id, answers) };
}

function roundRow(
  ctx: Context,
  { workspace, accountId }: Member,
  { id, companyId, version }: Place,
  round: RoundDocument
): Insertable<DB['round']> {
  const { quarter, mode, opensOn, closesOn, closedAt, shows, weights, welcome } = round;
  return {
    ...{ id, workspace_id: workspace.id, company_id: companyId, quarter, mode, shows },
    ...{ anonymous: round.anonymous ? 1 : 0, asks_target: round.asksTarget ? 1 : 0, repeats: 0 },
    roles: JSON.stringify(round.roles),
    welcome: JSON.stringify(welcome),
    ...{ model_version: version, opens_on: opensOn, closes_on: closesOn, closed_at: closedAt },
    ...{ weights: JSON.stringify(weights), targets: '{}', version: 1 },
    ...{ created_by: accountId, created_at: ctx.now().toISOString() },
    known: round.anonymous ? JSON.stringify(round.figures) : null,
    elsewhere: round.anonymous ? round.figures.respondents : 0
  };
}

/** Nobody has a link to it: the token is thrown away. */
const responseRow = (
  ctx: Context,
  { workspace }: Member,
  { id, mode, version }: { id: string; mode: string; version: string },
  { day, kind }: { day: string; kind: 'client' | 'external' }
): Insertable<DB['response']> & { id: string } => ({
  ...{ id: ctx.random.uuid(), token_hash: secretHash(ctx.random.token()), kind },
  ...{ workspace_id: workspace.id, round_id: id, locale: workspace.locale, mode },
  ...{ status: 'submitted', model_version: version, company: '{}', revision: 1 },
  ...{ created_on: day, submitted_on: day }
});

const answerRows = (responseId: string, answers: Answers): Rows<'answer'> =>
  Object.entries(answers).map(([direction, value]) => ({
    ...{ response_id: responseId, direction, value: JSON.stringify(value), version: 1 },
    ...{ client: 'import', seq: 1 }
  }));

export function planRows(
  ctx: Context,
  { workspace }: Member,
  companyId: string,
  { capacity: { S, M, L }, steps }: CompanyDocument['plan']
): { plan: Insertable<DB['plan']>; steps: Rows<'plan_step'> } {
  const of = { company_id: companyId, workspace_id: workspace.id, version: 1 };
  const before = (n: number) =>
    steps.slice(0, n).filter(({ quarter }) => quarter === steps[n]?.quarter).length;
  return {
    plan: { ...of, small: S, middle: M, large: L, changes: 1 },
    steps: steps.map(({ step, quarter, status, owner, dueOn, notes, link }, n) => ({
      ...{ ...of, step, quarter, place: before(n), status, owner, due_on: dueOn, notes, link },
      added_at: ctx.now().toISOString()
    }))
  };
}
