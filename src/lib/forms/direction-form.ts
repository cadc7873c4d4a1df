/**
 * One direction's form: the names of its fields, and the way from what stands in them to an answer
 * and back. The server, the page's script and the kept drafts all use this, so it knows no zod and
 * no texts of the model.
 */
import {
  isDetailed,
  isDontKnow,
  isNotApplicable,
  isQuick,
  type Answer,
  type CriterionMark,
  type Mode
} from '#lib/domain/answers.ts';
import type { IssueWord } from '#lib/i18n/errors.ts';
import type { CriterionId, Level } from '#lib/domain/model/types.ts';

/** What stands in the fields, by name. A field that is left out is empty or not chosen. */
export type Fields = Readonly<Record<string, string>>;
/** What is wrong, by the field that it stands beside. */
export type Problems = Readonly<Record<string, IssueWord>>;

export interface Reading {
  /** Null: nothing is answered yet. */
  readonly answer: Answer | null;
  readonly problems: Problems;
}

/** How long a text may be, in characters. */
export const LONGEST = { comment: 2000, reason: 500, evidence: 1000 } as const;

/** The level chosen, or one of the two ways not to choose one. */
export const LEVEL_FIELD = 'level';
export const DONT_KNOW = 'dontKnow';
export const NOT_APPLICABLE = 'notApplicable';
export const PARTLY_FIELD = 'partlyNext';
export const REASON_FIELD = 'reason';
export const EVIDENCE_FIELD = 'evidence';

/** Fields of one criterion: its mark has the criterion's id for a name. */
export const reasonField = (id: string) => `${REASON_FIELD}.${id}`;
export const evidenceField = (id: string) => `${EVIDENCE_FIELD}.${id}`;

const CRITERION = /^[a-z]+\.[1-5]\.[a-z]$/;

/** The stored version that the form shows, and the button pressed: in the form, but no answer. */
export const BASE_FIELD = 'base';
export const BUTTON_FIELD = 'go';

/** What a browser sends or a script finds in a form; files are none of ours. */
export function fieldsOfForm(data: FormData): Fields {
  const fields: Record<string, string> = {};
  for (const [name, value] of data)
    if (typeof value === 'string' && name !== BASE_FIELD && name !== BUTTON_FIELD)
      fields[name] = value;
  return fields;
}

/** What the fields say. Texts are trimmed; what cannot be an answer yet is named in `problems`. */
export function readAnswer(mode: Mode, fields: Fields): Reading {
  const chosen = fields[LEVEL_FIELD];
  if (chosen === DONT_KNOW) return { answer: { dontKnow: true, ...notes(fields) }, problems: {} };
  if (chosen === NOT_APPLICABLE) {
    const reason = text(fields, REASON_FIELD);
    return reason
      ? { answer: { notApplicable: reason, ...notes(fields) }, problems: {} }
      : { answer: null, problems: { [REASON_FIELD]: 'reasonMissing' } };
  }
  return mode === 'quick' ? readLevel(fields) : readCriteria(fields);
}

function readLevel(fields: Fields): Reading {
  const level = levelIn(fields, LEVEL_FIELD);
  if (!level) return { answer: null, problems: {} };
  const evidence = text(fields, EVIDENCE_FIELD);
  const answer = {
    level,
    // Above level 5 there is nothing; without scripts the box cannot be shut, so it is passed over.
    ...(fields[PARTLY_FIELD] && level < 5 && { partlyNext: true }),
    ...(evidence && { evidence }),
    ...notes(fields)
  };
  return { answer, problems: {} };
}

function readCriteria(fields: Fields): Reading {
  const criteria: Partial<Record<CriterionId, CriterionMark>> = {};
  const reasons: Partial<Record<CriterionId, string>> = {};
  const evidence: Partial<Record<CriterionId, string>> = {};
  const problems: Record<string, IssueWord> = {};
  for (const name of Object.keys(fields).filter((key) => CRITERION.test(key))) {
    const id = name as CriterionId;
    const mark = fields[id] as CriterionMark;
    const reason = text(fields, reasonField(id));
    const note = text(fields, evidenceField(id));
    if (mark === NOT_APPLICABLE && !reason) {
      problems[reasonField(id)] = 'reasonMissing';
      continue;
    }
    criteria[id] = mark;
    if (mark === NOT_APPLICABLE) reasons[id] = reason;
    if (note) evidence[id] = note;
  }
  const rest = notes(fields);
  const said = Object.keys(criteria).length + Object.keys(rest).length > 0;
  const answer = {
    criteria,
    ...(Object.keys(reasons).length > 0 && { reasons }),
    ...(Object.keys(evidence).length > 0 && { evidence }),
    ...rest
  };
  return { answer: said ? answer : null, problems };
}

/** The fields as they stand when this is the answer: the inverse of `readAnswer`. */
export function fieldsOf(answer: Answer | null | undefined): Fields {
  if (!answer) return {};
  const fields: Record<string, string> = {};
  if (answer.comment) fields.comment = answer.comment;
  if (answer.target) fields.target = String(answer.target);
  if (isDontKnow(answer)) fields[LEVEL_FIELD] = DONT_KNOW;
  if (isNotApplicable(answer)) {
    fields[LEVEL_FIELD] = NOT_APPLICABLE;
    fields[REASON_FIELD] = answer.notApplicable;
  }
  if (isQuick(answer)) {
    fields[LEVEL_FIELD] = String(answer.level);
    if (answer.partlyNext) fields[PARTLY_FIELD] = 'on';
    if (answer.evidence) fields[EVIDENCE_FIELD] = answer.evidence;
  }
  if (isDetailed(answer)) {
    Object.assign(fields, answer.criteria);
    for (const [id, reason] of Object.entries(answer.reasons ?? {}))
      fields[reasonField(id)] = reason;
    for (const [id, note] of Object.entries(answer.evidence ?? {}))
      fields[evidenceField(id)] = note;
  }
  return fields;
}

/** Whether two answers say the same. */
export function sameAnswer(a: Answer | null | undefined, b: Answer | null | undefined): boolean {
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

/** What was typed and the answer cannot hold yet; null when it holds everything. */
export function surplus(fields: Fields, answer: Answer | null): Fields | null {
  const held = fieldsOf(answer);
  const rest = Object.entries(fields).filter(
    ([name, value]) => value.trim() && held[name] !== value.trim()
  );
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

function notes(fields: Fields) {
  const comment = text(fields, 'comment');
  const target = levelIn(fields, 'target');
  return { ...(comment && { comment }), ...(target && { target }) };
}

const text = (fields: Fields, name: string): string => fields[name]?.trim() ?? '';

function levelIn(fields: Fields, name: string): Level | undefined {
  const value = fields[name] ?? '';
  return /^[1-5]$/.test(value) ? (Number(value) as Level) : undefined;
}
