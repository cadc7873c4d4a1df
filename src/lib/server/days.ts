/** Days of a workspace: they begin and end by the clocks of its time zone, summer time included. */
import { Temporal } from 'temporal-polyfill';
import type { Moment } from '#lib/domain/round.ts';

/** The instant and the day it is then in a time zone. */
export const momentIn = (timeZone: string, now: Date): Moment => ({
  instant: now.toISOString(),
  today: Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
});

/**
 * The instant at which a day is over: the first moment of the next one, which in some zones and
 * years is not midnight. Written as JavaScript does, so that instants compare as text.
 */
export const endOf = (day: string, timeZone: string): string =>
  new Date(
    Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  ).toISOString();

/** The same day so many months later; the last of the month when that month is shorter. */
export const monthsLater = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

export const daysLater = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** How many days `to` comes after `from`. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to).days;
