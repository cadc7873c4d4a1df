/** Why a request is refused before its route sees it, with the status that says so. */
export const REFUSALS = { unknown: 404, forbidden: 403, crossSite: 403 } as const;

type Refusal = keyof typeof REFUSALS;
export const REFUSAL_REASONS = Object.keys(REFUSALS) as [Refusal, ...Refusal[]];
