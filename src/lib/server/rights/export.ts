import type { Answers } from '#lib/domain/answers.ts';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as models from '../models/service.ts';
import * as repository from './export-repository.ts';
import { subject } from './find.ts';

/** Everything kept of a person, as it is handed to them: one JSON document. */
export interface PersonExport {
  exportedAt: string;
  workspace: string;
  name: string;
  /** Entries on the lists of companies. */
  profiles: repository.Profile[];
  /** Where their address is kept as a contact. */
  contacts: repository.ContactEntry[];
  /** Links into rounds, and when they were sent and followed. */
  invitations: repository.InvitationEntry[];
  /** Named responses. What they answered anonymously is not among them: nothing tells which it is. */
  responses: (repository.ResponseEntry & {
    /** The version of the matrix they were asked by, as the workspace names it. */
    matrix: string;
    answers: Answers;
    formerVersions: unknown[];
  })[];
  /** Steps of plans that name them as who does it. */
  steps: repository.StepEntry[];
  mails: repository.MailEntry[];
}

/** Null when the id is nobody's of this workspace. That it was done is written down. */
export const exported = (ctx: Context, member: Member, id: string): Promise<PersonExport | null> =>
  transaction(ctx.db, async (trx) => {
    const { workspace } = member;
    const of = await subject(trx, workspace.id, id);
    if (!of) return null;
    await audit.record(trx, ctx, workspace.id, member, { action: 'personExported', subject: '' });
    const responses = await repository.responses(trx, of.responseIds);
    return {
      exportedAt: ctx.now().toISOString(),
      ...{ workspace: workspace.name, name: of.name },
      profiles: await repository.profiles(trx, workspace.id, of),
      contacts: await repository.contacts(trx, workspace.id, of),
      invitations: await repository.invitations(trx, workspace.id, of),
      responses: await Promise.all(
        responses.map(async ({ id: responseId, modelVersion, ...entry }) => ({
          ...entry,
          matrix: (await models.of(trx, ctx, modelVersion)).name,
          answers: await repository.answers(trx, responseId),
          formerVersions: await repository.formerVersions(trx, responseId)
        }))
      ),
      steps: await repository.steps(trx, workspace.id, of),
      mails: await repository.mails(trx, workspace.id, of)
    };
  });
