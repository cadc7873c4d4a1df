import { DIRECTION_IDS } from '#lib/domain/model/types.ts';

/** What a portfolio may be ordered by; a minus begins with the highest. */
const KEYS = ['index', 'change', 'gap', 'staleness', ...DIRECTION_IDS] as const;
export type PortfolioKey = (typeof KEYS)[number];
export type PortfolioSort = 'name' | PortfolioKey | `-${PortfolioKey}`;

export const PORTFOLIO_SORTS: readonly PortfolioSort[] = [
  'name',
  ...KEYS.flatMap((key) => [key, `-${key}`] as const)
];
