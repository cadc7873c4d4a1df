import type { Mode } from '#lib/domain/answers.ts';
import type { Model } from '#lib/domain/model/model.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { CompanyDocument } from '#lib/forms/company-document.ts';
import type { FieldIssue } from '#lib/forms/issues.ts';
import type { CompanyName } from '../companies/service.ts';

/** A file as it was posted, or a text. */
export type Source = Blob | string;

/** Why something is no document at all. */
export type Problem = 'empty' | 'tooLarge' | 'notText' | 'notJson' | 'otherFormat';

/** A document in which nothing is wrong, with the versions that its rounds were answered by. */
export interface Sound {
  /** Its lists of responses are empty: they are read one by one. */
  document: CompanyDocument;
  /** By the version as the document names it. */
  models: ReadonlyMap<string, Model>;
}

/** Where what comes will lie: its responses are there before their rounds and people are. */
export interface Places {
  /** Ids of the rounds, in the order of the document. */
  rounds: readonly string[];
  /** Ids of the people, by those of the document. */
  people: Readonly<Record<string, string>>;
}

export type Wrong = { problem: Problem } | { issues: FieldIssue[] };

/** A round as it would be here. */
export interface PreviewedRound {
  quarter: Quarter;
  mode: Mode;
  anonymous: boolean;
  respondents: number;
  /** Null: too few scores. */
  index: number | null;
}

/** What would come of an import. */
export interface Preview {
  /** Of what has been looked at: it can be taken in for an hour, by whoever looked. */
  id: string;
  name: string;
  rounds: PreviewedRound[];
  people: number;
  steps: number;
  /** Versions of the matrix that would come along. */
  versions: number;
  /** Companies of the same name that are here. */
  namesakes: CompanyName[];
  /** Its quarters were counted by a fiscal year that begins in another month than here: in that one. */
  otherFiscalStart: number | null;
}
