import type { Face } from '#lib/brand/brand.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { KeyHolder, Member, SignedIn } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';

declare global {
  namespace App {
    interface Locals {
      ctx: Context;
      locale: Locale;
      /** Names the request in the log and, on a failure, on the page. */
      requestId: string;
      /** Whoever is signed in; null for everybody else and on respondents' pages. */
      account: SignedIn | null;
      /** Set by the guard on every route of a workspace, and only there. */
      member: Member;
      /** Set by the guard on the routes of the API that take a key, and only there. */
      key: KeyHolder;
      /** Whose page it is, once it is rendered; null: the product's own. */
      brand?: Face | null;
      /** The database could not answer: the response becomes a 503. */
      unavailable?: boolean;
    }
    interface Error {
      message: string;
      /** The request's id, shown when the fault is ours. */
      id?: string;
    }
  }
}
export {};
