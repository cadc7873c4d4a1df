/** Keys of a workspace's API, as their owner makes them. */
import type { KeyHolder, KeyScope, Member } from '#lib/server/access/principal.ts';
import * as apiKeys from '#lib/server/api-keys/service.ts';
import type { Context } from '#lib/server/context.ts';

/** Makes a key and returns what a program sends. */
export async function apiKey(
  ctx: Context,
  owner: Member,
  { scope = 'read', name = 'Reporting', days = 90 }: Partial<Omit<apiKeys.NewKey, 'id'>> = {}
): Promise<string> {
  const result = await apiKeys.make(ctx, owner, { id: ctx.random.id(), name, scope, days });
  if ('refused' in result) throw new Error(`No key was made: ${result.refused}.`);
  return result.made;
}

/** What a request with this key may act for; throws when it may not. */
export async function holderOf(ctx: Context, key: string, address = '::1'): Promise<KeyHolder> {
  const admitted = await apiKeys.admit(ctx, `Bearer ${key}`, address);
  if (admitted === 'unknown' || !('holder' in admitted)) throw new Error('The key is refused.');
  return admitted.holder;
}

export const keyHolder = async (ctx: Context, owner: Member, scope: KeyScope = 'read') =>
  holderOf(ctx, await apiKey(ctx, owner, { scope }));
