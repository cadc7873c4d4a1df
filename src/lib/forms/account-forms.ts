import { z } from 'zod';
import { INDUSTRIES, type IndustryId } from '#lib/domain/model/industries.ts';
import { LOCALES } from '#lib/domain/model/types.ts';
import { address, line, optional } from './text.ts';
import { timeZone } from './time-zone.ts';
import { COMPANY_SIZES } from './welcome-form.ts';

const LONGEST_NAME = 200;
const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 256;

const required = (longest: number) => line(longest).pipe(z.string().min(1));

/** As people count characters, whatever they are made of; the service says what is guessable. */
const lengthOf = (password: string) => [...password.normalize('NFKC')].length;

export const newPassword = z
  .string()
  .refine((password) => lengthOf(password) >= SHORTEST_PASSWORD, { error: 'passwordTooShort' })
  .refine((password) => lengthOf(password) <= LONGEST_PASSWORD, { error: 'passwordTooLong' });

/** A password that exists already: whatever it is, it is compared, and a longer one is wrong. */
const password = z
  .string()
  .min(1)
  .max(10 * LONGEST_PASSWORD);

export const signInForm = z.object({ email: address, password });

/** An address that is asked for, to mail a link to it. */
export const emailForm = z.object({ email: address });

export const newPasswordForm = z.object({ password: newPassword });

export const verifyForm = z.object({ name: required(LONGEST_NAME), password: newPassword });

export const profileForm = z.object({ name: required(LONGEST_NAME), locale: z.enum(LOCALES) });

export const changePasswordForm = z.object({ currentPassword: password, password: newPassword });

export const closeAccountForm = z.object({ currentPassword: password });

export const changeEmailForm = z.object({ email: address, currentPassword: password });

/** The hash that names a session in one's list. */
export const sessionForm = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });

const industryIds = INDUSTRIES.map(({ id }) => id) as [IndustryId, ...IndustryId[]];

/** What a workspace is begun with; industry and size are a company's. */
export const workspaceFields = {
  kind: z.enum(['agency', 'company']),
  workspace: required(LONGEST_NAME),
  industry: optional(z.enum(industryIds)),
  size: optional(z.enum(COMPANY_SIZES)),
  timeZone
};

export const workspaceForm = z.object(workspaceFields);

export const setUpForm = z.object({
  code: required(64),
  name: required(LONGEST_NAME),
  email: address,
  password: newPassword,
  ...workspaceFields
});
