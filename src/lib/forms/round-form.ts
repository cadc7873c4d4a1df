/** Opening a round and changing one. */
import { z } from 'zod';
import { MODES, ROLES, type Mode } from '#lib/domain/answers.ts';
import { parseQuarter } from '#lib/domain/quarter.ts';
import { SHOWS } from '#lib/domain/round.ts';
import { paragraphs, rowVersion } from './text.ts';

/** One transaction makes the rounds of so many companies. */
export const MOST_AT_ONCE = 500;
export const LONGEST_WELCOME = 1200;

/** The fields that may come several times. */
export const ROUND_LISTS = ['roles', 'company', 'person'] as const;

/** A day that is in the calendar, in years that anybody plans for. */
export const day = z.iso.date().regex(/^2[01]/, { error: 'wrongFormat' });
/** Left empty: no last day. */
const closingDay = z
  .string()
  .transform((text) => text || null)
  .pipe(day.nullable());
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
export const quarter = z.string().transform((text, { addIssue }) => {
  const parsed = parseQuarter(text);
  if (parsed) return parsed;
  addIssue({ code: 'custom', message: 'wrongFormat' });
  return z.NEVER;
});

const fields = {
  quarter,
  mode: z.enum(MODES),
  names: z.enum(['named', 'anonymous']),
  asksTarget: ticked,
  roles: z.array(z.enum(ROLES)),
  opensOn: day,
  closesOn: closingDay,
  shows: z.enum(SHOWS),
  repeats: ticked,
  welcomeEn: paragraphs(LONGEST_WELCOME),
  welcomeRu: paragraphs(LONGEST_WELCOME)
};

export const newRoundForm = z.object({
  ...fields,
  company: z.array(z.uuid()).min(1, { error: 'chooseOne' }).max(MOST_AT_ONCE),
  person: z.array(z.uuid()),
  everyone: ticked,
  openLink: ticked
});

/** What is settled is not in the form, and stays as it is. */
export const editRoundForm = z.object({
  ...fields,
  mode: fields.mode.optional(),
  names: fields.names.optional(),
  opensOn: fields.opensOn.optional(),
  closesOn: fields.closesOn.optional(),
  version: rowVersion
});

export const extendForm = z.object({ closesOn: closingDay });

type Entered = Omit<z.output<typeof editRoundForm>, 'version'>;
interface Settled {
  readonly mode: Mode;
  readonly anonymous: boolean;
  readonly asksTarget: boolean;
  readonly opensOn: string;
  readonly begun: number;
}

/** What a form says, as a round keeps it; what is settled already stays as it was before. */
export const settingsOf = <T extends Entered>(data: T, before: Settled) => ({
  quarter: data.quarter,
  mode: data.mode ?? before.mode,
  anonymous: data.names ? data.names === 'anonymous' : before.anonymous,
  asksTarget: before.begun > 0 ? before.asksTarget : data.asksTarget,
  roles: data.roles,
  opensOn: data.opensOn ?? before.opensOn,
  closesOn: data.closesOn as T['closesOn'],
  shows: data.shows,
  repeats: data.repeats,
  welcome: { en: data.welcomeEn, ru: data.welcomeRu }
});
