/** A round: one asking of one company. Its state follows from its dates, so nothing has to keep it. */

export const ROUND_STATUSES = ['scheduled', 'open', 'closed', 'deleted'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** What respondents see afterwards: a thank-you, their own scorecard, the team's once it is closed. */
export const SHOWS = ['thanks', 'own', 'team'] as const;
export type Shows = (typeof SHOWS)[number];

/** Days as YYYY-MM-DD in the workspace's time zone, instants as ISO 8601 in UTC. */
export interface RoundDates {
  readonly opensOn: string;
  /** When the closing day ends; null until somebody closes it. */
  readonly closesAt: string | null;
  /** Closed by hand. */
  readonly closedAt: string | null;
  readonly deletedAt: string | null;
}

/** Now, as an instant and as the day it is in the workspace's time zone. */
export interface Moment {
  readonly instant: string;
  readonly today: string;
}

export function roundStatus(dates: RoundDates, { instant, today }: Moment): RoundStatus {
  if (dates.deletedAt !== null) return 'deleted';
  if (dates.closedAt !== null || (dates.closesAt !== null && dates.closesAt <= instant))
    return 'closed';
  return dates.opensOn > today ? 'scheduled' : 'open';
}
