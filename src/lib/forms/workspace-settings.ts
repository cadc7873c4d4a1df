import { z } from 'zod';
import { LOCALES } from '#lib/domain/model/types.ts';
import { line, optional, rowVersion } from './text.ts';
import { timeZone } from './time-zone.ts';

const LONGEST_NAME = 200;
const LONGEST_RETENTION_MONTHS = 240;

const whole = (least: number, most: number) => z.coerce.number().pipe(z.int().min(least).max(most));

/** What owners change of their workspace; an empty retention is for ever. */
export const workspaceSettings = z
  .object({
    name: line(LONGEST_NAME).pipe(z.string().min(1)),
    locale: z.enum(LOCALES),
    timeZone,
    fiscalStart: whole(1, 12),
    retentionMonths: optional(whole(1, LONGEST_RETENTION_MONTHS)),
    version: rowVersion,
    /** Said once it was told how many rounds a shorter retention erases. */
    mayErase: z.literal('yes').optional(),
    /** Said once it was told that rounds keep the names of their quarters: the month they keep them by. */
    keepsNames: z.coerce.number().optional()
  })
  .transform(({ version, mayErase, keepsNames, retentionMonths, ...rest }) => ({
    settings: { ...rest, retentionMonths: retentionMonths ?? null },
    version,
    mayErase: mayErase === 'yes',
    // agreed to for this month, not for whichever was chosen after
    keepsNames: keepsNames === rest.fiscalStart
  }));
