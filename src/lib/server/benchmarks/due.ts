/** When a quarter's benchmark is published. */
import {
  daysOf,
  nextQuarter,
  previousQuarter,
  quarterOf,
  type Quarter
} from '#lib/domain/quarter.ts';

/** A day is over everywhere so long after it is over in UTC. */
const EVERYWHERE_MS = 12 * 3_600_000;

/** The last calendar quarter that is over by all clocks on earth: nobody closes a round in it any more. */
export const lastOver = (now: Date): Quarter =>
  previousQuarter(quarterOf(new Date(now.getTime() - EVERYWHERE_MS).toISOString()));

/** The first day on which the quarter after that one can be published. */
export const nextPublication = (now: Date): string => daysOf(nextQuarter(lastOver(now))).before;
