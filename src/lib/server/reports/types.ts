import type { Locale } from '#lib/domain/model/types.ts';
import type { ReportContent, SectionId } from '#lib/report/content.ts';
import type { RoundChoice } from '../comparisons/service.ts';
import type { RoundFacts } from '../teams/service.ts';
import type { Choices } from '#lib/report/choices.ts';
import type { Ordered } from './compose/steps.ts';

/** What the page on which a report is prepared shows. */
export interface Preparation {
  round: RoundFacts;
  choices: Choices;
  /** 0: nothing has been saved yet. */
  version: number;
  /** Sections of which the round has something to say, whatever is chosen. */
  possible: SectionId[];
  /** Earlier rounds that it can be compared with, the latest first. */
  earlier: RoundChoice[];
  /** In the author's order. */
  recommendations: Ordered[];
  /** Releases of this round, the latest first. */
  released: ReportFacts[];
  /** Nothing can be changed or released: the client is archived. */
  archived: boolean;
}

export interface ReportFacts {
  id: string;
  number: number;
  locale: Locale;
  /** An instant. */
  releasedAt: string;
  /** By name. */
  releasedBy: string;
  /** A later release of the same round in the same language. */
  supersededBy: number | null;
  /** Links that work. */
  links: number;
}

export interface ReportLink {
  id: string;
  name: string;
  /** Whole, for copying. */
  address: string;
  /** Instants. */
  createdAt: string;
  expiresAt: string;
  state: 'works' | 'expired' | 'revoked';
  hasPassphrase: boolean;
  views: number;
  /** A day. */
  lastViewedOn: string | null;
}

/** A released report as its author sees it. */
export interface Released {
  facts: ReportFacts & { roundId: string; companyId: string };
  content: ReportContent;
  links: ReportLink[];
}

/** What stands behind the address of a share link. */
export type Opened =
  | { state: 'open'; linkId: string; content: ReportContent }
  /** A passphrase is asked for; who asks may be told. */
  | { state: 'locked'; linkId: string; content: Pick<ReportContent, 'brand' | 'locale'> }
  /** It worked once. */
  | { state: 'over' };
