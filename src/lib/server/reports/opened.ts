/** A report behind its share link. Whoever opens it has no account: the secret is all there is. */
import type { ReportBrand } from '#lib/report/content.ts';
import { isPasswordOf } from '../accounts/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { secretHash } from '../keys.ts';
import * as limits from '../limits/service.ts';
import * as links from './link-repository.ts';
import type { Behind } from './link-repository.ts';
import type { Opened } from './types.ts';

/** What stands behind a secret; `proof` is what `unlock` gave. unknown: nothing ever did. */
export async function open(
  ctx: Context,
  secret: string,
  proof: string | null
): Promise<Opened | 'unknown'> {
  const found = await links.behind(ctx.db, secretHash(secret));
  if (!found) return 'unknown';
  const { id: linkId, locale } = found;
  if (isOver(ctx, found)) return { state: 'over' };
  const content = found.content();
  if (found.passphraseHash !== null && proof !== proofOf(ctx, found))
    return { state: 'locked', linkId, content: { brand: content.brand, locale } };
  return { state: 'open', linkId, content };
}

/** In whose name a link's page stands, whatever has become of it; null when there never was one. */
export async function senderOf(ctx: Context, secret: string): Promise<ReportBrand | null> {
  const found = await links.behind(ctx.db, secretHash(secret));
  return found && found.content().brand;
}

const isOver = ({ now }: Context, { revokedAt, replaced, expiresAt }: Behind) =>
  revokedAt !== null || replaced || expiresAt <= now().toISOString();

/** Shows that the passphrase was known; another passphrase or link has another. */
const proofOf = ({ derive }: Context, { id, passphraseHash }: Behind) =>
  derive('unlock', `${id} ${passphraseHash}`);

const GUESS = { purpose: 'passphrase', most: 10, windowSeconds: 900 } satisfies limits.Limit;
/** From many places at once a link is guessed at no faster, and nobody is locked out by it. */
const EVERYWHERE = { ...GUESS, purpose: 'passphrase of link', most: 60 };
const UNDER_ATTACK = { ...GUESS, purpose: 'passphrase under attack', most: 2 };
/** One place that goes through the links it has found. */
const PLACE = { ...GUESS, purpose: 'passphrase from', most: 50 };

/** Checks a passphrase. Guesses are counted by link and network address; right ones do not count. */
export async function unlock(
  ctx: Context,
  secret: string,
  { passphrase, address }: { passphrase: string; address: string }
): Promise<{ proof: string } | { retryAfter: number } | 'wrong' | 'unknown'> {
  const found = await links.behind(ctx.db, secretHash(secret));
  if (!found || isOver(ctx, found)) return 'unknown';
  const place = limits.addressKey(address);
  const counted = { link: found.id, place, pair: `${found.id} ${place}` };
  const retryAfter = await countGuess(ctx, counted);
  if (retryAfter !== null) return { retryAfter };
  if (!(await isPasswordOf(found.passphraseHash, passphrase))) return 'wrong';
  await takeGuessBack(ctx, counted);
  return { proof: proofOf(ctx, found) };
}

type Counted = Record<'link' | 'place' | 'pair', string>;

/** The seconds to wait, or null. Counted before the passphrase is looked at, so that no two slip by. */
async function countGuess({ db, now }: Context, { link, place, pair }: Counted) {
  const at = now();
  const isCalm = (await limits.use(db, EVERYWHERE, link, at)) === null;
  return (
    (await limits.use(db, PLACE, place, at)) ??
    (await limits.use(db, isCalm ? GUESS : UNDER_ATTACK, pair, at))
  );
}

async function takeGuessBack({ db, now }: Context, { link, place, pair }: Counted) {
  await limits.takeBack(db, EVERYWHERE, link, now());
  await limits.takeBack(db, PLACE, place, now());
  for (const limit of [GUESS, UNDER_ATTACK]) await limits.takeBack(db, limit, pair, now());
}

const VIEWS: limits.Limit = { purpose: 'reportView', most: 20, windowSeconds: 600 };

/** Counts a reader whom a script has seen: programs that only fetch links count nothing. */
export async function seen(ctx: Context, linkId: string, address: string): Promise<void> {
  const key = `${linkId} ${limits.addressKey(address)}`;
  if ((await limits.use(ctx.db, VIEWS, key, ctx.now())) !== null) return;
  const on = ctx.now().toISOString().slice(0, 10);
  await transaction(ctx.db, (trx) => links.countView(trx, { id: linkId, on }));
}

const FILES: limits.Limit = { purpose: 'reportFile', most: 30, windowSeconds: 600 };

/** Counts a file that is made for a reader; seconds to wait when there were too many. */
export const taking = (ctx: Context, linkId: string, address: string): Promise<number | null> =>
  limits.use(ctx.db, FILES, `${linkId} ${limits.addressKey(address)}`, ctx.now());
