import { DIRECTION_IDS, MODEL, type Locale } from '#lib/domain/model/index.ts';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';
import { DICTIONARY_PATH } from './dictionary.ts';

/** Says what a page shows. */
export interface PageKey {
  readonly name: string;
  /** The same page for many; else one respondent's alone, true at one revision. */
  readonly shared: boolean;
  readonly revision: number;
}

const PUBLIC = new Set(['/', '/about', '/privacy', '/deleted', DICTIONARY_PATH]);
const RESPONDENT = new RegExp(`^/a/([^/]+)(?:/(${DIRECTION_IDS.join('|')}))?$`);

/**
 * The key of the page at a path (without a query), so that equal pages are rendered once: the
 * address, the language, and of a response only its state. A response without answers looks like
 * every other one without answers, in a round every other one of the same round; after that its
 * revision tells one state from the next.
 * Undefined: render it anew.
 */
export async function pageKey(
  ctx: Context,
  locale: Locale,
  path: string
): Promise<PageKey | undefined> {
  if (PUBLIC.has(path))
    return { name: `${MODEL.version} ${locale} ${path}`, shared: true, revision: 0 };
  const [, token, direction = ''] = RESPONDENT.exec(path) ?? [];
  if (!token) return;
  const seen = await glance(ctx, token);
  if (!seen) return;
  // A round's welcome page is read once: its dates and words would all have to be in the key.
  if (seen.within !== null && !direction) return;
  // The welcome page also shows what was said about the company, which is no answer.
  const shared = direction ? !seen.answered : seen.revision === 0;
  const whose = shared ? seen.mode : token;
  const where = seen.within === null ? '' : ` ${seen.kind} ${seen.within}`;
  const name = `${seen.modelVersion} ${locale} /a/${direction} ${whose}${where}`;
  return { name, shared, revision: seen.revision };
}

/** A draft's state; undefined for anything else, and when the database cannot say it: its page tells. */
async function glance(ctx: Context, token: string) {
  try {
    const seen = await responses.glance(ctx, token);
    return seen === 'unknown' || 'gone' in seen || seen.status !== 'draft' ? undefined : seen;
  } catch {
    return;
  }
}
