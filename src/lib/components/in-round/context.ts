import { formats } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/domain/model/types.ts';

/** Whose round and of which quarter, for the bar above a respondent's page. */
export const contextOf = (
  round: { companyName: string; quarter: string } | null,
  locale: Locale
): string | undefined =>
  round ? `${round.companyName}, ${formats(locale).quarter(round.quarter)}` : undefined;
