import { quarterOf, quartersBetween, type Quarter } from '#lib/domain/quarter.ts';
import type { Moment } from '#lib/domain/round.ts';
import { NEEDS, type Need, type OpenRound, type Standing } from './types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long before its end a round with few answers still can be helped. */
const CLOSES_SOON_MS = 5 * DAY_MS;
/** People answer on a working day: a silence of three days is one. */
const SILENCE_MS = 3 * DAY_MS;
/** Fewer answers than this say little of a team. */
const FEW_ANSWERS = 3;
const STALE_QUARTERS = 2;

export interface Now extends Moment {
  quarter: Quarter;
  fiscalStart: number;
}

/** What somebody should look at in one client, the most pressing first. */
export function needsOf(company: Standing, rounds: readonly OpenRound[], now: Now): Need[] {
  const running = rounds.filter(({ scheduled }) => !scheduled);
  const needs = running.flatMap((round): Need[] => {
    const kind = needOf(round, Date.parse(now.instant));
    return kind ? [{ kind, round }] : [];
  });
  if (company.apart > 0 && company.figuresOf !== null && rounds.length === 0)
    needs.push({ kind: 'apart', roundId: company.figuresOf, directions: company.apart });
  if (rounds.length === 0) needs.push(...stale(company, now));
  return needs.sort((a, b) => NEEDS.indexOf(a.kind) - NEEDS.indexOf(b.kind));
}

/** Sorts clients: the most pressing need first, those without any last. */
export const urgency = ([first]: readonly Need[]): number =>
  first ? NEEDS.indexOf(first.kind) : NEEDS.length;

function needOf(round: OpenRound, now: number): 'closing' | 'unsent' | 'unopened' | null {
  const { closesAt, submitted, invited, sent, begun } = round;
  const few =
    submitted < FEW_ANSWERS ? submitted < invited || invited === 0 : submitted * 2 < invited;
  if (closesAt !== null && few && Date.parse(closesAt) - now <= CLOSES_SOON_MS) return 'closing';
  if (begun > 0) return null;
  if (invited > 0 && sent === 0) return 'unsent';
  const since = Math.max(
    ...[round.sentAt ?? round.createdAt, round.opensOn].map((at) => Date.parse(at))
  );
  return now - since >= SILENCE_MS ? 'unopened' : null;
}

function stale({ lastQuarter, createdAt }: Standing, { quarter, fiscalStart }: Now): Need[] {
  const since = lastQuarter ?? quarterOf(createdAt, fiscalStart);
  const quarters = quartersBetween(since, quarter);
  return quarters >= STALE_QUARTERS ? [{ kind: 'stale', quarters, last: lastQuarter }] : [];
}
