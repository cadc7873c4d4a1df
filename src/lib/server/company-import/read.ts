/** From the rest of a document to what it says of a company, or to everything that is wrong with it. */
import { MODEL, modelOf, type Model } from '#lib/domain/model/index.ts';
import { directionsOf, type MatrixDocument } from '#lib/domain/model/document.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { COMPANY_FORMAT, companyShape, type CompanyDocument } from '#lib/forms/company-document.ts';
import { findHazard } from '#lib/forms/hazards.ts';
import { issuesOfDocument, type FieldIssue } from '#lib/forms/issues.ts';
import { readMatrix } from '#lib/forms/matrix.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import { faultsOf } from './faults.ts';
import { parts } from './parts.ts';
import type { Sound, Source, Wrong } from './types.ts';

/** Reads over the responses: what they mean follows from what may stand after them. */
export async function read(source: Source, locale: Locale): Promise<{ sound: Sound } | Wrong> {
  const reading = parts(source);
  let step = await reading.next();
  while (!step.done) step = await reading.next();
  return 'problem' in step.value ? step.value : readRest(step.value.rest, locale);
}

function readRest(rest: string, locale: Locale): { sound: Sound } | Wrong {
  const value = parsed(rest);
  if (value === undefined) return { problem: 'notJson' };
  const hazard = hazardIn(value, locale);
  if (hazard) return { issues: [hazard] };
  if (!isOurs(value)) return { problem: 'otherFormat' };
  const shaped = companyShape.safeParse(value, { reportInput: true });
  if (!shaped.success) return { issues: issuesOfDocument(shaped.error, locale) };
  return checked(shaped.data, locale);
}

/** Undefined: it is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function hazardIn(value: unknown, locale: Locale): FieldIssue | null {
  const found = findHazard(value);
  return found && { path: found.path.join('.'), message: issueMessage(found.code, locale) };
}

const isOurs = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === COMPANY_FORMAT;

function checked(document: CompanyDocument, locale: Locale): { sound: Sound } | Wrong {
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
