import type { Locale } from '#lib/domain/model/types.ts';
import { sortName } from '../companies/service.ts';
import { sayIssue, type SaidIssue } from './say.ts';
import type { Preview } from './types.ts';

/** Nobody mends more at a time, and nobody looks through more. */
const MOST_ISSUES = 100;
const MOST_ROWS_SHOWN = 20;

/** As much of a preview as its page shows. */
export interface ShownPreview {
  issues: SaidIssue[];
  /** All of them, those that are not shown included. */
  issueCount: number;
  clients: {
    line: number;
    name: string;
    industry: string | null;
    people: string[];
    present: boolean;
  }[];
  clientCount: number;
  peopleCount: number;
  presentCount: number;
  ignored: string[];
  /** Lines that only repeat. */
  repeats: number[];
}

export function shownPreview(preview: Preview, locale: Locale): ShownPreview {
  const { clients, issues, ignored, repeats } = preview;
  const present = new Set(preview.present.map(({ name }) => sortName(name)));
  const isPresent = (name: string) => present.has(sortName(name));
  return {
    issues: issues.slice(0, MOST_ISSUES).map((issue) => sayIssue(issue, locale)),
    issueCount: issues.length,
    clients: clients.slice(0, MOST_ROWS_SHOWN).map(({ line, profile, people }) => ({
      ...{ line, name: profile.name, industry: profile.industry },
      people: people.map(({ name }) => name),
      present: isPresent(profile.name)
    })),
    clientCount: clients.length,
    peopleCount: clients.reduce((n, { people }) => n + people.length, 0),
    presentCount: clients.filter(({ profile }) => isPresent(profile.name)).length,
    ignored,
    repeats: repeats.map(({ line }) => line)
  };
}
