import type { Mode } from '#lib/domain/answers.ts';
import type { Model } from '#lib/domain/model/model.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { CompanyDocument } from '#lib/forms/company-document.ts';
import type { FieldIssue } from '#lib/forms/issues.ts';
import type { CompanyName } from '../companies/service.ts';

/** Why a text is no document at all. */
export type Problem =
  { code: 'empty' | 'tooLarge' | 'notText' | 'notJson' } | { code: 'otherFormat' };

/** A document in which nothing is wrong, with the versions that its rounds were answered by. */
export interface Sound {
  document: CompanyDocument;
  /** By the version as the document names it. */
  models: ReadonlyMap<string, Model>;
}

export type Read = { problem: Problem } | { issues: FieldIssue[] } | { sound: Sound };

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
