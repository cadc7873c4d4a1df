/** What a document says as rows of this installation: with ids of its own, closed, without links. */
import type { Answers } from '#lib/domain/answers.ts';
import type { CompanyDocument } from '#lib/forms/company-document.ts';
import type { Insertable } from 'kysely';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { secretHash } from '../keys.ts';

type RoundDocument = CompanyDocument['rounds'][number];
type Rows<Table extends keyof DB> = Insertable<DB[Table]>[];

export interface RoundRows {
  round: Insertable<DB['round']>;
  responses: Rows<'response'>;
  answers: Rows<'answer'>;
  agreed: Rows<'consensus'>;
}

/** Where a round goes: its company, its people's ids by those of the document, its version. */
export interface Place {
  companyId: string;
  people: ReadonlyMap<string, string>;
  version: string;
}

export function roundRows(
  ctx: Context,
  member: Member,
  place: Place,
  round: RoundDocument
): RoundRows {
  const { workspace } = member;
  const id = ctx.random.id();
  const of = { workspaceId: workspace.id, roundId: id, mode: round.mode, locale: workspace.locale };
  const made = { ctx, of: { ...of, version: place.version } };
  const given = round.anonymous ? [] : round.responses;
  const all = given.map(({ person, name, role, submittedOn, answers }) => ({
    row: {
      ...responseRow(made, submittedOn, 'client'),
      company: JSON.stringify(role ? { role } : {}),
      person_id: person && (place.people.get(person) ?? null),
      respondent_name: person ? null : name
    },
    answers
  }));
  const outside = round.external && [
    { row: responseRow(made, round.closedAt.slice(0, 10), 'external'), answers: round.external }
  ];
  const responses = [...all, ...(outside ?? [])];
  return {
    round: roundRow(ctx, member, { ...place, id }, round),
    responses: responses.map(({ row }) => row),
    answers: responses.flatMap(({ row, answers }) => answerRows(row.id, answers)),
    agreed: round.agreed.map(({ direction, score, note, by, at }) => ({
      ...{ round_id: id, workspace_id: workspace.id, direction, halves: score * 2, note },
      ...{ agreed_by: by, agreed_at: at, version: 1 }
    }))
  };
}

function roundRow(
  ctx: Context,
  { workspace, accountId }: Member,
  { id, companyId, version }: Place & { id: string },
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

interface Made {
  ctx: Context;
  of: { workspaceId: string; roundId: string; mode: string; locale: string; version: string };
}

/** Nobody has a link to it: the token is thrown away. */
const responseRow = (
  { ctx, of }: Made,
  submittedOn: string,
  kind: 'client' | 'external'
): Insertable<DB['response']> & { id: string } => ({
  ...{ id: ctx.random.uuid(), token_hash: secretHash(ctx.random.token()), kind },
  ...{ workspace_id: of.workspaceId, round_id: of.roundId, locale: of.locale, mode: of.mode },
  ...{ status: 'submitted', model_version: of.version, company: '{}', revision: 1 },
  ...{ created_on: submittedOn, submitted_on: submittedOn }
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
