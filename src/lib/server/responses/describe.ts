import { isDeepStrictEqual } from 'node:util';
import type { Mode } from '#lib/domain/answers.ts';
import type { Context } from '../context.ts';
import { changing } from './access.ts';
import * as repository from './repository.ts';
import * as saves from './saves-repository.ts';
import { answersOf } from './saving.ts';
import type { Absent, Company } from './types.ts';

/** Chooses how to answer. Refused for another mode than the one in which something is answered. */
export function chooseMode(
  ctx: Context,
  token: string,
  mode: Mode
): Promise<'chosen' | { refused: 'submitted' | 'answered' } | Absent> {
  return changing(ctx, token, async (trx, response) => {
    if (response.mode === mode) return 'chosen';
    if (response.status === 'submitted') return { refused: 'submitted' };
    const answers = answersOf(await saves.stored(trx, response.id));
    if (response.mode && Object.keys(answers).length > 0) return { refused: 'answered' };
    await repository.change(trx, response, { mode });
    return 'chosen';
  });
}

/** Replaces what is said about the company; every field is optional. Refused once submitted. */
export function describeCompany(
  ctx: Context,
  token: string,
  company: Company
): Promise<'described' | { refused: 'submitted' } | Absent> {
  return changing(ctx, token, async (trx, response) => {
    if (response.status === 'submitted') return { refused: 'submitted' };
    const { name, industry, size, role } = company;
    const said = JSON.parse(JSON.stringify({ name, industry, size, role })) as Company;
    if (!isDeepStrictEqual(said, response.company)) {
      await repository.change(trx, response, { company: said });
    }
    return 'described';
  });
}
