import type { Answers } from '#lib/domain/answers.ts';
import type { z } from 'zod';
import type { KeyHolder } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as invitations from '../invitations/service.ts';
import * as teams from '../teams/service.ts';
import type { responsesSchema } from './schemas/rounds.ts';

type Responses = z.output<typeof responsesSchema>;
type Asked = NonNullable<Responses['responses']>[number];

/**
 * Who was asked and has answered what, as the round's board and its responses show it; of an
 * anonymous round the counts of all together and nothing else. Null for a deleted round and when
 * the workspace has none of this id.
 */
export async function responses(
  ctx: Context,
  key: KeyHolder,
  roundId: string
): Promise<Responses | null> {
  const board = await invitations.board(ctx, key, roundId);
  if (!board || board.round.status === 'deleted') return null;
  const { anonymous } = board.round;
  const { invited, started, submitted } = board.counts;
  const counts = { anonymous, invited, started, submitted };
  if (anonymous) return { ...counts, responses: null };
  const assessment = await teams.assessment(ctx, key, roundId);
  if (assessment === 'unknown' || !assessment.people) return null;
  const given = new Map(
    assessment.people.map(({ responseId, role }, n) => [
      responseId,
      { role, answers: assessment.input.responses[n]?.answers ?? {} }
    ])
  );
  const asked = [...board.people.flatMap(toAsked), ...board.guests.map(toGuest)];
  return { ...counts, responses: asked.map((one) => withAnswers(one, given)) };
}

type Known = Omit<Asked, 'answers'>;
type Given = ReadonlyMap<string, { role: Asked['role']; answers: Answers }>;

/** What somebody says of their role when they answer goes before what was known of them. */
function withAnswers({ id, ...one }: Known, all: Given): Asked {
  const given = id === null ? undefined : all.get(id);
  const role = given?.role ?? one.role;
  return { id, ...one, role, answers: given?.answers ?? null };
}

/** Nobody waits for somebody whose link was taken back before they began. */
function toAsked({ personId, name, role, revoked, progress }: invitations.Invited): Known[] {
  if (!progress || (revoked && progress.stage === 'waiting')) return [];
  const { stage: status, answered, submittedOn, responseId } = progress;
  const id = status === 'submitted' ? responseId : null;
  return [{ id, personId, name, role, status, answered, submittedOn }];
}

const toGuest = ({ responseId, name, stage, answered, submittedOn }: invitations.Guest): Known => ({
  id: stage === 'submitted' ? responseId : null,
  ...{ personId: null, name, role: null, status: stage, answered, submittedOn }
});
