/** The changes of a version in words, by direction and by the part of it they stand in. */
import type { Change, Value } from '#lib/domain/model/differences.ts';
import {
  criterionOf,
  direction as directionOf,
  DIRECTION_IDS,
  LOCALES,
  MARTECH,
  QUESTIONS,
  STAGES,
  TERMS,
  TOUCHPOINTS,
  type CriterionId,
  type CriterionKind,
  type Effort,
  type Locale,
  type Model,
  type Text
} from '#lib/domain/model/index.ts';
import { stepParts } from '#lib/domain/step-id.ts';
import { NAMES_IN_TEXT } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import { matrix } from '#lib/i18n/matrix.ts';
import { say } from '#lib/i18n/say.ts';
import { stepWords } from '#lib/i18n/steps.ts';

export interface SaidChange {
  label: string;
  /** A text, in each language in which it differs; null where it was not or is no more. */
  texts: { locale: Locale; was: string | null; now: string | null }[];
  /** A figure, a choice or a list, in the reader's language. */
  values: { was: string; now: string } | null;
}

export interface SaidPart {
  heading: string;
  changes: SaidChange[];
}

export interface SaidDirection {
  name: string;
  parts: SaidPart[];
}

interface Both {
  before: Model;
  now: Model;
}

export function sayChanges(
  changes: readonly Change[],
  both: Both,
  locale: Locale
): SaidDirection[] {
  return DIRECTION_IDS.flatMap((id) => {
    const here = changes.filter((change) => change.direction === id && !isPartOfAnother(change));
    if (here.length === 0) return [];
    const parts = Map.groupBy(here, (change) => headingOf(change, locale));
    return {
      name: say(directionOf(id).name, locale),
      parts: [...parts].map(([heading, those]) => ({
        heading,
        changes: those.map((change) => said(change, both, locale))
      }))
    };
  });
}

/** The kind of a criterion that is added or removed is said with its text. */
const isPartOfAnother = ({ field, was, now }: Change) =>
  field === 'kind' && (was === null || now === null);

function headingOf({ level, step }: Change, locale: Locale): string {
  const t = matrix[locale];
  if (level !== undefined) return t.level(level);
  if (step === undefined) return t.whole;
  const { from, to } = stepParts(step);
  return t.step(from, to);
}

function said(change: Change, both: Both, locale: Locale): SaidChange {
  const label = labelOf(change, both, locale);
  const [was, now] = [change.was, change.now];
  if (isText(was) || isText(now)) {
    const [old, fresh] = [isText(was) ? was : null, isText(now) ? now : null];
    const texts = LOCALES.map((language) => ({
      locale: language,
      was: old?.[language] ?? null,
      now: fresh?.[language] ?? null
    }));
    const differing = texts.filter((text) => text.was !== text.now);
    // the reader's own language first
    return {
      label,
      texts: differing.toSorted((a) => (a.locale === locale ? -1 : 1)),
      values: null
    };
  }
  const print = (value: Value | null, model: Model) =>
    value === null ? matrix[locale].nothing : valueOf(change, value, model, locale);
  return { label, texts: [], values: { was: print(was, both.before), now: print(now, both.now) } };
}

const isText = (value: Value | null): value is Text =>
  typeof value === 'object' && value !== null && 'en' in value;

function labelOf(
  { field, criterion, needs, action, was, now }: Change,
  both: Both,
  locale: Locale
) {
  const { fields, kinds, added, removed } = matrix[locale];
  const t = stepWords[locale];
  const about = criterion && criterionOf(now === null ? both.before : both.now, criterion);
  switch (field) {
    case 'criterion': {
      const kind = about?.kind ?? 'practice';
      return was === null ? added[kind] : now === null ? removed[kind] : kinds[kind];
    }
    case 'kind':
    case 'evidence':
      // of what is added or removed the text stands right above
      return was === null || now === null || !about
        ? fields[field]
        : `${fields[field]}: ${say(about.text, locale)}`;
    case 'action':
      return fields.action(action ?? 1);
    case 'prerequisite':
    case 'why': {
      const name = needs ? NAMES_IN_TEXT[locale][needs].subject : '';
      return `${field === 'why' ? fields.why : t.first}: ${name}`;
    }
    case 'outcome':
      return t.result;
    case 'weeks':
      return t.effort;
    case 'metric':
    case 'formula':
    case 'doneWhen':
    case 'effort':
    case 'owner':
    case 'martech':
    case 'touchpoints':
    case 'questions':
      return t[field];
    default:
      return fields[field];
  }
}

const LISTS = { martech: MARTECH, stages: STAGES, touchpoints: TOUCHPOINTS, questions: QUESTIONS };

function valueOf({ field }: Change, value: Value, model: Model, locale: Locale): string {
  const t = matrix[locale];
  const { efforts, weeks } = stepWords[locale];
  if (field === 'kind') return t.kinds[value as CriterionKind];
  if (field === 'effort') return efforts[value as Effort];
  if (field === 'prerequisite') return t.level(value as number);
  if (field === 'weeks') return weeks(...(value as [number, number]));
  const names = (value as string[]).map((id) => nameOf(field, id, model, locale));
  return names.length > 0 ? formats(locale).list(names) : t.nothing;
}

function nameOf(field: Change['field'], id: string, model: Model, locale: Locale): string {
  if (field === 'order') return `“${say(criterionOf(model, id as CriterionId).text, locale)}”`;
  if (field === 'terms') return say(TERMS[id as keyof typeof TERMS].term, locale);
  const list: Record<string, Text> = LISTS[field as keyof typeof LISTS];
  const name = list[id];
  return name ? say(name, locale) : '';
}
