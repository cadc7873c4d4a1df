import type { z } from 'zod';
import type { roundRequest } from '#lib/forms/api-requests.ts';
import type { KeyHolder } from '../access/principal.ts';
import * as apiKeys from '../api-keys/service.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import * as workspaceRounds from '../rounds/service.ts';
import { linksOf } from './links.ts';
import { round, type ApiRound } from './rounds.ts';
import type { openedRound } from './schemas/rounds.ts';

type Request = z.output<typeof roundRequest>;
export type OpenedRound = z.output<typeof openedRound>;

export type RoundRefusal =
  | { refused: 'unknownCompany' | 'unknownPerson' | 'nobodyAsked' }
  | { refused: workspaceRounds.DatesRefused };

/**
 * Opens a round for one company, by the rules of the page. Sent again under the same name it makes
 * no second one. Null: the round it made before is gone. `reused`: another request had that name.
 */
export async function openRound(
  ctx: Context,
  key: KeyHolder,
  request: Request,
  idempotencyKey: string | null
): Promise<{ opened: OpenedRound } | RoundRefusal | 'reused' | null> {
  const company = await companies.get(ctx, key, request.companyId);
  if (!company || company.archivedAt !== null) return { refused: 'unknownCompany' };
  const named = { idempotencyKey, path: 'rounds', content: request };
  const result = await apiKeys.once(ctx, key, named, (keep) =>
    workspaceRounds.open(ctx, key, inputOf(ctx, key, request), keep)
  );
  if (result === 'reused') return result;
  if ('before' in result) return opened(ctx, key, result.before);
  if ('opened' in result.done) return opened(ctx, key, result.done.opened.roundIds);
  const { refused } = result.done;
  // the company is there, so it is one of the people who is not
  return { refused: refused === 'unknown' ? 'unknownPerson' : refused };
}

function inputOf(ctx: Context, key: KeyHolder, request: Request): workspaceRounds.NewRounds {
  const { companyId, people, openLink = people.length === 0, opensOn, roles, ...chosen } = request;
  const usual = workspaceRounds.draft(ctx, key, opensOn);
  const said = Object.entries(chosen).filter(([, value]) => value !== undefined);
  return {
    ...usual,
    ...Object.fromEntries(said),
    roles: roles ? [...new Set(roles)] : usual.roles,
    ...{ companyIds: [companyId], people, openLink }
  };
}

async function opened(ctx: Context, key: KeyHolder, [id]: readonly string[]) {
  const found: ApiRound | null = id === undefined ? null : await round(ctx, key, id);
  return found && { opened: { ...found, links: await linksOf(ctx, key, found.id) } };
}
