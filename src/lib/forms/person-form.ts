import { z } from 'zod';
import { ROLES } from '#lib/domain/answers.ts';
import { LOCALES } from '#lib/domain/model/types.ts';
import { LONGEST_NAME } from './company-form.ts';
import { address, line, optional, rowVersion } from './text.ts';

export const personName = line(LONGEST_NAME).pipe(z.string().min(1));
export const role = z.enum(ROLES);
export const language = z.enum(LOCALES);

/** Somebody of a company who is asked; without an address a link is handed over. */
export const personForm = z
  .object({
    name: personName,
    email: optional(address),
    role: optional(role),
    locale: language,
    /** Of the person that is changed. */
    id: z.string().optional(),
    version: rowVersion.optional()
  })
  .transform(({ name, email, role, locale, id, version }) => ({
    person: { name, email: email ?? null, role: role ?? null, locale },
    id,
    version
  }));
