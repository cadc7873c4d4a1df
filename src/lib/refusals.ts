/**
 * Why a request is refused by something that has no page, with the status that says so: before its
 * route sees it, or by a file's route.
 */
export const REFUSALS = {
  ...{ unknown: 404, forbidden: 403, crossSite: 403 },
  ...{ tooMany: 429, unavailable: 503, fault: 500 }
} as const;

type Refusal = keyof typeof REFUSALS;
export const REFUSAL_REASONS = Object.keys(REFUSALS) as [Refusal, ...Refusal[]];
