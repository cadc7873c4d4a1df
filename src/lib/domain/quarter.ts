/** Quarters, the rhythm of rounds: "2026-Q4". They sort as text and count in fiscal years. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** First and last day, ISO dates, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const SHAPE = /^(\d{4})-Q([1-4])$/;

/** Reads "2026-Q4"; null for anything else. */
export function parseQuarter(text: string): Quarter | null {
  return SHAPE.test(text) ? (text as Quarter) : null;
}

/**
 * The quarter a moment falls into, by its UTC date. `fiscalStart` is the month the fiscal year
 * begins with (1 to 12); a fiscal year is named after the calendar year it begins in.
 */
export function quarterOf(date: Date, fiscalStart = 1): Quarter {
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - (fiscalStart - 1);
  return fromOrdinal(Math.floor(months / 3));
}

export function nextQuarter(quarter: Quarter): Quarter {
  return fromOrdinal(toOrdinal(quarter) + 1);
}

export function previousQuarter(quarter: Quarter): Quarter {
  return fromOrdinal(toOrdinal(quarter) - 1);
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

/** The days of a quarter, with the same fiscal start as it was named by. */
export function daysOf(quarter: Quarter, fiscalStart = 1): Days {
  const month = toOrdinal(quarter) * 3 + (fiscalStart - 1);
  const day = (months: number, date: number) =>
    new Date(Date.UTC(Math.floor(months / 12), months % 12, date)).toISOString().slice(0, 10);
  // day 0 of the month after is the last day of the quarter
  return { from: day(month, 1), to: day(month + 3, 0) };
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
