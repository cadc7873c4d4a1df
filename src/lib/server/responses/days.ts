/** Days as YYYY-MM-DD in UTC: instants of responses are kept no finer. */

export const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The same day so many months later; the last of the month when that month is shorter. */
export function monthsAfter(date: Date, months: number): string {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  // 31 January and one month "is" 3 March: step back into February
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return dayOf(later);
}

/** The day it is in a time zone. */
export const dayIn = (timeZone: string, date: Date): string =>
  // the Canadian way of writing a date is ISO's
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
