import { claimsHidden, sumOfClaims } from '#lib/domain/evidence.ts';
import { finding } from '#lib/domain/finding.ts';
import { sayFinding } from '#lib/i18n/finding.ts';
import { formats } from '#lib/i18n/format.ts';
import { sayIndex, sayKeyFigures } from '#lib/i18n/key-figures.ts';
import { sayLead } from '#lib/i18n/lead.ts';
import { reportWords } from '#lib/i18n/report.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { Cover } from '#lib/report/content.ts';
import type { Making } from './source.ts';

export interface Release {
  /** Null: a draft. */
  readonly number: number | null;
  /** YYYY-MM-DD by the clocks of the workspace. */
  readonly on: string;
}

export function cover({ source, choices, locale }: Making, { number, on }: Release): Cover {
  const { round, scorecard, evidence, steps } = source.team;
  const f = formats(locale);
  const claims = sumOfClaims(evidence);
  const hidden = claimsHidden(round.anonymous, scorecard.respondents, source.team.elsewhere);
  return {
    ...{ number, releasedOn: on, released: f.day(on), company: round.company },
    eyebrow: reportWords[locale].eyebrow(f.quarter(round.quarter)),
    title: sayFinding(finding(scorecard), locale),
    lead: sayLead(scorecard, steps, claims, locale),
    summary: paragraphs(choices.summary).map((text) => typeset(text, locale)),
    keyFigures: [sayIndex(scorecard, locale), ...sayKeyFigures(scorecard, hidden ?? claims, locale)]
  };
}

/** Parted by empty lines; what is typed on one line stays one line. */
const paragraphs = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
