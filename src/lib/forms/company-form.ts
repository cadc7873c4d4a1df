import { z } from 'zod';
import { INDUSTRIES, type IndustryId } from '#lib/domain/model/industries.ts';
import { CONTACT_FIELDS, CONTACT_ROWS, contactField, type ContactField } from './contact-fields.ts';
import { address, line, optional, paragraphs, rowVersion } from './text.ts';
import { COMPANY_SIZES } from './welcome-form.ts';

/** Lengths in characters. */
export const LONGEST_NAME = 200;
export const LONGEST_PHONE = 50;
export const LONGEST_NOTES = 10_000;

const INDUSTRY_IDS = INDUSTRIES.map(({ id }) => id) as [IndustryId, ...IndustryId[]];

export const companyName = line(LONGEST_NAME).pipe(z.string().min(1));
export const industry = z.enum(INDUSTRY_IDS);
export const size = z.enum(COMPANY_SIZES);
export const notes = paragraphs(LONGEST_NOTES);

/** Whom the sender talks to at a client; other than people, contacts are not asked. */
export const contact = {
  name: line(LONGEST_NAME),
  email: optional(address),
  phone: optional(line(LONGEST_PHONE)),
  purpose: optional(line(LONGEST_NAME))
};
const contactFields = Object.fromEntries(
  CONTACT_ROWS.flatMap((row) =>
    CONTACT_FIELDS.map((field) => [contactField(row, field), contact[field].default('')])
  )
) as Record<string, z.ZodType<string | undefined>>;

/** What is kept of a contact; a row without anything in it is none. */
export interface ContactDraft {
  name: string;
  email?: string;
  phone?: string;
  purpose?: string;
}

/** A client as it is entered: its profile, its contacts, notes. */
export const companyForm = z
  .object({
    name: companyName,
    industry: optional(industry),
    size: optional(size),
    notes: notes.default(''),
    /** What the form was made from; missing for a new client. */
    version: rowVersion.optional(),
    /** The name whose other bearers were pointed out already. */
    sameName: line(LONGEST_NAME).optional(),
    ...contactFields
  })
  .transform(({ name, industry, size, notes, version, sameName, ...rest }, check) => {
    const rows = rest as Record<string, string | undefined>;
    const contacts = CONTACT_ROWS.flatMap((row): ContactDraft[] => {
      const of = (field: ContactField) => rows[contactField(row, field)] || undefined;
      const { email, phone, purpose } = {
        email: of('email'),
        phone: of('phone'),
        purpose: of('purpose')
      };
      const named = of('name') ?? email;
      if (named) return [{ name: named, email, phone, purpose }];
      if (phone || purpose)
        check.addIssue({
          code: 'custom',
          message: 'contactNameless',
          path: [contactField(row, 'name')]
        });
      return [];
    });
    const profile = { name, industry: industry ?? null, size: size ?? null, contacts, notes };
    return { profile, version, namesakesKnown: sameName === name };
  });
