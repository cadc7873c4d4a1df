import type { Mode } from '#lib/domain/answers.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { roundStatus, type Moment } from '#lib/domain/round.ts';
import { expressionBuilder, type Kysely } from 'kysely';
import { patiently } from '../db/patience.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { MICRO } from './repository.ts';
import type { OpenRound, RoundLine } from './types.ts';

const links = () =>
  expressionBuilder<DB, 'round'>()
    .selectFrom('round_link')
    .whereRef('round_link.round_id', '=', 'round.id')
    .where('round_link.kind', '=', 'personal')
    .where('round_link.revoked_at', 'is', null);

const responses = () =>
  expressionBuilder<DB, 'round'>()
    .selectFrom('response')
    .whereRef('response.round_id', '=', 'round.id')
    .where('response.kind', '=', 'client')
    .select(({ fn }) => fn.countAll().as('n'));

const counts = () => [
  links()
    .select(({ fn }) => fn.countAll().as('n'))
    .as('invited'),
  responses().as('begun'),
  responses().where('response.status', '=', 'submitted').as('submitted')
];

/** Rounds that take answers or will, of all companies of a workspace or of some. */
export async function openRounds(
  db: Kysely<DB>,
  workspaceId: string,
  { instant, today }: Moment,
  companyIds?: readonly string[]
): Promise<OpenRound[]> {
  const rows = await patiently(() =>
    db
      .selectFrom('round')
      .where('round.workspace_id', '=', workspaceId)
      .where('round.deleted_at', 'is', null)
      .where('round.closed_at', 'is', null)
      .where((eb) => eb.or([eb('closes_at', 'is', null), eb('closes_at', '>', instant)]))
      .$if(companyIds !== undefined, (q) => q.where('round.company_id', 'in', companyIds ?? []))
      .select(['id', 'company_id', 'quarter', 'opens_on', 'closes_on', 'closes_at', 'created_at'])
      .select(counts())
      .select([
        links()
          .where('round_link.sent_at', 'is not', null)
          .select(({ fn }) => fn.countAll().as('n'))
          .as('sent'),
        links()
          .select(({ fn }) => fn.max('round_link.sent_at').as('at'))
          .as('sentAt')
      ])
      .orderBy('round.quarter')
      .orderBy('round.id')
      .execute()
  );
  return rows.map((row) => ({
    id: row.id,
    companyId: row.company_id,
    quarter: row.quarter as Quarter,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    closesAt: row.closes_at,
    scheduled: row.opens_on > today,
    invited: Number(row.invited),
    sent: Number(row.sent),
    sentAt: row.sentAt,
    begun: Number(row.begun),
    submitted: Number(row.submitted),
    createdAt: row.created_at
  }));
}

const selectOfCompany = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('round')
    .leftJoin('round_figures', 'round_figures.round_id', 'round.id')
    .where('round.workspace_id', '=', p.workspaceId)
    .where('round.company_id', '=', p.companyId)
    .where('round.deleted_at', 'is', null)
    .select([
      'round.id',
      'round.quarter',
      'round.mode',
      'round.anonymous',
      'round.opens_on',
      'round.closes_on',
      'round.closes_at',
      'round.closed_at',
      'round.elsewhere',
      'round_figures.index_micro'
    ])
    .select(counts())
    .orderBy('round.quarter', 'desc')
    .orderBy('round.id', 'desc')
);

/** All rounds of a company, the latest first. */
export async function ofCompany(
  db: Kysely<DB>,
  workspaceId: string,
  companyId: string,
  moment: Moment
): Promise<RoundLine[]> {
  const rows = await selectOfCompany.all(db, { workspaceId, companyId });
  return rows.map((row) => ({
    id: row.id,
    quarter: row.quarter as Quarter,
    mode: row.mode as Mode,
    anonymous: row.anonymous === 1,
    status: roundStatus(
      {
        ...{ opensOn: row.opens_on, closesAt: row.closes_at },
        ...{ closedAt: row.closed_at, deletedAt: null }
      },
      moment
    ) as RoundLine['status'],
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    closedAt: row.closed_at,
    invited: Number(row.invited),
    begun: Number(row.begun) + row.elsewhere,
    submitted: Number(row.submitted) + row.elsewhere,
    index: row.index_micro === null ? null : row.index_micro / MICRO
  }));
}
