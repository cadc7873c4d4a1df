/** From a text that somebody gives to a company, or to everything that is wrong with it. */
import { MODEL, modelOf, type Model } from '#lib/domain/model/index.ts';
import { directionsOf, type MatrixDocument } from '#lib/domain/model/document.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { COMPANY_FORMAT, companyShape, type CompanyDocument } from '#lib/forms/company-document.ts';
import { findHazard } from '#lib/forms/hazards.ts';
import { issuesOfDocument, type FieldIssue } from '#lib/forms/issues.ts';
import { readMatrix } from '#lib/forms/matrix.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import { faultsOf } from './faults.ts';
import type { Read } from './types.ts';

/** Of the text in UTF-8: it travels back with the preview, and forms of 2 MB are refused. */
export const MOST_BYTES = 1_000_000;

export function read(text: string, locale: Locale): Read {
  if (text.trim() === '') return { problem: { code: 'empty' } };
  if (Buffer.byteLength(text) > MOST_BYTES) return { problem: { code: 'tooLarge' } };
  const value = parsed(text.replace(/^\uFEFF/, ''));
  if (value === undefined) return { problem: { code: 'notJson' } };
  const hazard = findHazard(value);
  if (hazard) {
    const message = issueMessage(hazard.code, locale);
    return { issues: [{ path: hazard.path.join('.'), message }] };
  }
  if (!isOurs(value)) return { problem: { code: 'otherFormat' } };
  const shaped = companyShape.safeParse(value, { reportInput: true });
  if (!shaped.success) return { issues: issuesOfDocument(shaped.error, locale) };
  return checked(shaped.data, locale);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isOurs = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === COMPANY_FORMAT;

function checked(document: CompanyDocument, locale: Locale): Read {
  const issues: FieldIssue[] = [];
  const models = new Map<string, Model>([[MODEL.version, MODEL]]);
  for (const [n, { version, name, document: matrix }] of document.models.entries()) {
    const found = readMatrix(matrix);
    if ('error' in found) {
      const inside = issuesOfDocument(found.error, locale);
      issues.push(...inside.map((one) => ({ ...one, path: `models[${n}].document.${one.path}` })));
    } else if (!models.has(version)) models.set(version, modelFrom(version, name, found.document));
  }
  const faults = faultsOf(document, models).map(({ path, code }) => ({
    ...{ path, message: issueMessage(code, locale) }
  }));
  const all = [...issues, ...faults];
  return all.length > 0 ? { issues: all } : { sound: { document, models } };
}

const modelFrom = (version: string, name: string, document: MatrixDocument) =>
  modelOf({ version, name }, directionsOf(document));
