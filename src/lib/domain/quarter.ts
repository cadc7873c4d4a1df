/** Quarters, the rhythm of rounds: "2026-Q4". They sort as text and count in fiscal years. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** From the first day to before the first day of the next, as ISO dates: no day is in two. */
export interface Days {
  readonly from: string;
  readonly before: string;
}

const SHAPE = /^(\d{4})-Q([1-4])$/;

/** Reads "2026-Q4"; null for anything else. */
export function parseQuarter(text: string): Quarter | null {
  return SHAPE.test(text) ? (text as Quarter) : null;
}

/**
 * The quarter of an ISO date or UTC instant ("2026-11-22…"). `fiscalStart` is the month the fiscal
 * year begins with (1 to 12); a fiscal year is named after the calendar year it begins in.
 */
export function quarterOf(iso: string, fiscalStart = 1): Quarter {
  const months = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - fiscalStart;
  return fromOrdinal(Math.floor(months / 3));
}

export function nextQuarter(quarter: Quarter): Quarter {
  return quarterAfter(quarter, 1);
}

export function previousQuarter(quarter: Quarter): Quarter {
  return quarterAfter(quarter, -1);
}

/** The quarter that comes so many after; before, when the number is negative. */
export function quarterAfter(quarter: Quarter, count: number): Quarter {
  return fromOrdinal(toOrdinal(quarter) + count);
}

/** How many quarters `to` comes after `from`; negative when it comes before. */
export function quartersBetween(from: Quarter, to: Quarter): number {
  return toOrdinal(to) - toOrdinal(from);
}

/** Every quarter from the first to the last, both included; empty when they are the wrong way round. */
export function quarterRange(first: Quarter, last: Quarter): Quarter[] {
  const length = Math.max(0, quartersBetween(first, last) + 1);
  return Array.from({ length }, (_, n) => fromOrdinal(toOrdinal(first) + n));
}

/** The days of a quarter, with the fiscal start it was named by. */
export function daysOf(quarter: Quarter, fiscalStart = 1): Days {
  const months = toOrdinal(quarter) * 3 + fiscalStart - 1;
  return { from: firstDay(months), before: firstDay(months + 3) };
}

/** The first day of a month counted from January of year 0. */
function firstDay(months: number): string {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** Quarters since year 0. */
function toOrdinal(quarter: Quarter): number {
  const [year = '0', number = '1'] = quarter.split('-Q');
  return Number(year) * 4 + Number(number) - 1;
}

function fromOrdinal(ordinal: number): Quarter {
  const year = String(Math.floor(ordinal / 4)).padStart(4, '0');
  return `${year}-Q${(ordinal % 4) + 1}` as Quarter;
}
