/** Surprises, as exceptions. Refusals that a page can draw are unions in the services instead. */

/** The database is busy, full or away: nothing was kept, and the same request may be sent again. */
export class Unavailable extends Error {
  override name = 'Unavailable';
  /** For the Retry-After header of the 503. */
  readonly retryAfterSeconds = 2;
}

/** Another change of the same row came between reading and writing: `transaction` tries again. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}
