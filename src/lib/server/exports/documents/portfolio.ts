/** An agency's portfolio as data: what docs/data-formats.md describes. */
import { z } from 'zod';
import { MODES } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { INDUSTRIES, type IndustryId } from '#lib/domain/model/industries.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { level } from '#lib/forms/answers.ts';
import { count, head, quarter, score } from './parts.ts';

export const PORTFOLIO_FORMAT = 'maturity-portfolio-1';

const industry = z.enum(INDUSTRIES.map(({ id }) => id) as [IndustryId, ...IndustryId[]]).nullable();

const latest = z.strictObject({
  round: z.uuid(),
  quarter,
  quartersAgo: count,
  index: score.nullable(),
  stagedLevel: level.nullable(),
  directions: z.strictObject(
    byDirection(() =>
      z.strictObject({
        status: z.enum(['scored', 'incomplete', 'unknown', 'notApplicable', 'hidden']),
        score: score.nullable(),
        level: level.nullable()
      })
    )
  ),
  biggestGap: z
    .strictObject({ direction: z.enum(DIRECTION_IDS), gap: z.number().min(0).max(4) })
    .nullable()
    .describe('Null where every target is reached.')
});

const since = z.strictObject({
  quarter: quarter.describe('Of the round before.'),
  change: z.number().nullable().describe('Of the index.'),
  margin: z.number().nullable().describe('A change within it is noise.'),
  verdict: z.enum(['change', 'noise', 'notComparable'])
});

const client = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  industry,
  latest: latest.nullable().describe('Its latest round that has an index; null: there is none.'),
  since: since.nullable().describe('How it moved since the round before; null: there is none.'),
  trend: z
    .array(z.strictObject({ quarter, mode: z.enum(MODES), index: score }))
    .describe('The oldest first.')
});

export const portfolioDocument = z.strictObject({
  ...head(PORTFOLIO_FORMAT, 'portfolio'),
  quarter: quarter.describe('The quarter it was.'),
  clients: z.array(client).describe('Those that the page’s filters find, in its order.')
});

export type PortfolioDocument = z.output<typeof portfolioDocument>;
export type ClientDocument = PortfolioDocument['clients'][number];
