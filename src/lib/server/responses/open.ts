import type { Context } from '../context.ts';
import * as models from '../models/service.ts';
import { absence, mayBeErased, tokenHash } from './access.ts';
import * as former from './former-repository.ts';
import * as links from './links-repository.ts';
import * as repository from './repository.ts';
import * as saves from './saves-repository.ts';
import { answersOf, versionsOf } from './saving.ts';
import type { Absent, FormerSnapshot, FormerVersion, Glance, ResponseView } from './types.ts';

/** Everything a page shows of the response behind a private link, or why there is none. */
export async function open(ctx: Context, token: string): Promise<{ found: ResponseView } | Absent> {
  const response = await repository.byToken(ctx.db, tokenHash(token));
  if (!response) return 'unknown';
  const gone = absence(response, ctx.now());
  if (gone) return gone;
  const stored = await saves.stored(ctx.db, response.id);
  return {
    found: {
      kind: response.kind,
      mode: response.mode,
      status: response.status,
      answers: answersOf(stored),
      versions: versionsOf(stored),
      revision: response.revision,
      company: response.company,
      model: await models.of(ctx.db, ctx, response.modelVersion),
      locale: response.locale,
      submittedOn: response.submittedOn,
      eraseAfter: response.eraseAfter,
      formerVersions:
        response.formerVersions > 0 ? await former.list(ctx.db, { id: response.id }) : [],
      round: response.round && (await links.round(ctx.db, response.round.id, ctx.now())),
      respondentName: response.respondentName,
      isPersonal: typeof response.round?.linkId === 'string',
      mayErase: mayBeErased(response, ctx.now())
    }
  };
}

/** By one statement, enough to find a page's kept bytes: a page made at a revision stays true. */
export async function glance(ctx: Context, token: string): Promise<Glance | Absent> {
  const found = await repository.glance(ctx.db, tokenHash(token));
  if (!found) return 'unknown';
  const { kind, mode, status, revision, answered, modelVersion, within } = found;
  const seen = { kind, mode, status, revision, answered, modelVersion, within };
  return absence(found, ctx.now()) ?? seen;
}

/** A submitted response as it was before it was reopened, by its number from 1. */
export async function formerVersion(
  ctx: Context,
  token: string,
  number: number
): Promise<{ found: FormerVersion & FormerSnapshot } | Absent> {
  const response = await repository.byToken(ctx.db, tokenHash(token));
  if (!response) return 'unknown';
  const gone = absence(response, ctx.now());
  if (gone) return gone;
  const found = await former.find(ctx.db, response.id, number);
  return found ? { found } : 'unknown';
}
