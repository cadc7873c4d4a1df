import type { Locale } from '#lib/domain/model/types.ts';
import type { RoundStatus } from '#lib/domain/round.ts';
import { boardWords } from './board.ts';
import { formats } from './format.ts';

/** What a board's heading is made of. */
export interface BoardFacts {
  status: RoundStatus;
  opensOn: string;
  closesOn: string | null;
  /** From today to the closing day; null when there is none. */
  daysLeft: number | null;
  invited: number;
  submitted: number;
  /** Whether others than those with a link of their own may answer. */
  open: boolean;
}

/** Days are counted as long as one can do so at a glance. */
const COUNTED_DAYS = 14;

/** "5 of 8 have answered; closes in 3 days": where the round stands, and how long it goes on. */
export function boardHeading(facts: BoardFacts, locale: Locale): string {
  return `${answers(facts, locale)}; ${ending(facts, locale)}`;
}

function answers({ status, invited, submitted, open }: BoardFacts, locale: Locale): string {
  const t = boardWords[locale].answered;
  if (submitted === 0) return t.none;
  // who else might have answered by an open link nobody knows
  if (open || submitted > invited)
    return status === 'closed' ? t.given(submitted) : t.open(submitted);
  return submitted === invited ? t.all(submitted) : t.some(submitted, invited);
}

function ending({ status, opensOn, closesOn, daysLeft }: BoardFacts, locale: Locale): string {
  const t = boardWords[locale].closes;
  const { day } = formats(locale);
  if (status === 'scheduled') return t.opens(day(opensOn));
  if (status === 'closed' || status === 'deleted') return t.closed;
  if (closesOn === null || daysLeft === null) return t.never;
  if (daysLeft === 0) return t.today;
  if (daysLeft === 1) return t.tomorrow;
  return daysLeft > COUNTED_DAYS ? t.on(day(closesOn)) : t.in(daysLeft);
}
