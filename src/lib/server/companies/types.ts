import type { Role } from '#lib/domain/answers.ts';
import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { COMPANY_SIZES } from '#lib/forms/welcome-form.ts';

export type CompanySize = (typeof COMPANY_SIZES)[number];

/** Whom one talks to at a client; nobody asks contacts to answer. */
export interface Contact {
  name: string;
  email?: string;
  phone?: string;
  /** What for: contracts, marketing. */
  purpose?: string;
}

/** What is entered of a company. */
export interface Profile {
  name: string;
  industry: IndustryId | null;
  size: CompanySize | null;
  contacts: readonly Contact[];
  notes: string;
}

/** Enough to name a company and lead to it. */
export interface CompanyName {
  id: string;
  name: string;
  industry: IndustryId | null;
  archived: boolean;
}

export interface Company extends Profile {
  id: string;
  /** The only company of a company workspace: itself. */
  isOwn: boolean;
  /** An instant; null while it is not archived. */
  archivedAt: string | null;
  createdAt: string;
  version: number;
}

/** What is entered of a person who is asked. */
export interface PersonDraft {
  name: string;
  /** In lower case; null when only a link is handed over. */
  email: string | null;
  role: Role | null;
  locale: Locale;
}

export interface Person extends PersonDraft {
  id: string;
  companyId: string;
  /** No more reminders, by their own wish. */
  optedOut: boolean;
  /** No longer with the company: asked no more. */
  left: boolean;
  version: number;
}
