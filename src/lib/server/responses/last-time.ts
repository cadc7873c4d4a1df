import type { Answers } from '#lib/domain/answers.ts';
import type { Context } from '../context.ts';
import { tokenHash } from './access.ts';
import * as repository from './last-time-repository.ts';
import * as saves from './saves-repository.ts';
import { answersOf } from './saving.ts';

/**
 * What the person behind a link answered in the latest earlier round of the same company; null when
 * there is none. Only named rounds know the person, so an anonymous one neither asks nor answers.
 */
export async function lastTime(
  ctx: Context,
  token: string
): Promise<{ quarter: string; answers: Answers } | null> {
  const earlier = await repository.earlier(ctx.db, { tokenHash: tokenHash(token) });
  if (!earlier) return null;
  const { id, quarter } = earlier;
  return { quarter, answers: answersOf(await saves.stored(ctx.db, id)) };
}
