import type { SignedIn } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

/**
 * Where somebody who has just signed in goes: to the page they came for, else to their only
 * workspace, else to the list. Takes what the address says in `next`, which anybody may have written.
 */
export async function landing(
  ctx: Context,
  account: Pick<SignedIn, 'accountId'>,
  url: URL
): Promise<string> {
  const next = ownPath(url.searchParams.get('next'), url);
  if (next) return next;
  const [first, ...others] = await workspaces.ofAccount(ctx, account);
  return first && others.length === 0 ? `/w/${first.id}` : '/workspaces';
}

/** A path of this site; null for anything that a browser could take for another place. */
export function ownPath(next: string | null, { origin }: URL): string | null {
  if (!next?.startsWith('/')) return null;
  const url = URL.parse(next, origin);
  return url?.origin === origin && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : null;
}
