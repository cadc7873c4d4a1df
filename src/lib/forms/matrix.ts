/** A version of the model as a document: what `docs/model-format.md` describes. */
import { z } from 'zod';
import { byDirection } from '#lib/domain/by-direction.ts';
import { FORMAT, type MatrixDocument } from '#lib/domain/model/document.ts';
import {
  DIRECTION_IDS,
  MARTECH,
  QUESTIONS,
  STAGES,
  TERMS,
  TOUCHPOINTS,
  type Level
} from '#lib/domain/model/index.ts';
import { faults } from '#lib/domain/model/soundness.ts';

/** Characters: a card of the survey and a line of a step hold no more. */
const LONGEST = 600;
const MOST_ITEMS = 26;
const MOST_WEEKS = 104;

/** One line: whoever reads a document has made its spaces single. */
const words = z
  .string()
  .min(1)
  .max(LONGEST)
  // in words that every reader of the schema has: not all know classes of Unicode
  // eslint-disable-next-line no-control-regex -- control characters are named because they are refused
  .regex(/^[^\0-\x1f\x7f-\x9f]*$/, { error: 'brokenText' });
const text = z.strictObject({ en: words, ru: words }).meta({ id: 'Text' });

const keysOf = <T extends object>(list: T) => Object.keys(list) as [keyof T & string];
const some = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_ITEMS);

const criterion = z
  .strictObject({
    id: z.string().describe('<direction>.<level>.<letter>; keeps its meaning in every version.'),
    kind: z
      .enum(['practice', 'limit', 'baseline'])
      .describe('practice: scored, levels 2 to 5; limit: never asked; baseline: brand, level 1.'),
    text,
    evidence: text.describe('What one could show to confirm it.')
  })
  .meta({ id: 'Criterion' });

const levelOf = (level: Level) =>
  z.strictObject({
    level: z.literal(level),
    summary: text.describe('What is true at this level.'),
    limits: text.optional().describe('Shortcomings that the level also names.'),
    criteria: z.array(criterion).min(1).max(MOST_ITEMS)
  });

const prerequisite = z.strictObject({
  direction: z.enum(DIRECTION_IDS),
  minLevel: z.literal([2, 3, 4, 5]),
  why: text
});

const weeks = z.int().min(1).max(MOST_WEEKS);

const step = z
  .strictObject({
    id: z.string().describe('<direction>.<from>-<to>, the same in every version.'),
    outcome: text,
    actions: some(text).min(1),
    metric: z.strictObject({ name: text, formula: text, doneWhen: text }),
    effort: z.enum(['S', 'M', 'L']),
    weeks: z.tuple([weeks, weeks]).describe('From and to: a guide.'),
    owner: text,
    support: text.optional(),
    prerequisites: some(prerequisite),
    martech: some(z.enum(keysOf(MARTECH))),
    stages: some(z.enum(keysOf(STAGES))),
    touchpoints: some(z.enum(keysOf(TOUCHPOINTS))),
    questions: some(z.enum(keysOf(QUESTIONS)))
  })
  .meta({ id: 'Step' });

const direction = z
  .strictObject({
    about: text,
    terms: some(z.enum(keysOf(TERMS))).describe('Words that the direction’s page explains.'),
    levels: z.tuple([levelOf(1), levelOf(2), levelOf(3), levelOf(4), levelOf(5)]),
    steps: z.tuple([step, step, step, step])
  })
  .meta({ id: 'Direction' });

/** The shape, for whoever checks a document elsewhere. */
export const matrixShape = z.strictObject({
  format: z.literal(FORMAT),
  directions: z.strictObject(byDirection(() => direction))
});

/**
 * Holds a value against the shape and against what the formulas need beyond it: everything that is
 * wrong comes at once, but for what cannot be told of a direction out of shape.
 */
export function readMatrix(value: unknown): { document: MatrixDocument } | { error: z.ZodError } {
  const tidy = tidied(value);
  // with its input an issue tells what is missing from what is wrong
  const shaped = matrixShape.safeParse(tidy, { reportInput: true });
  const unsound = faults(wellShaped(tidy)).map(({ code, path }): z.core.$ZodIssueCustom => ({
    ...{ code: 'custom', message: code, path: [...path], input: code }
  }));
  const issues = [...(shaped.error?.issues ?? []), ...unsound];
  return shaped.success && issues.length === 0
    ? { document: shaped.data as MatrixDocument }
    : { error: new z.ZodError(issues) };
}

function wellShaped(value: unknown): Partial<MatrixDocument['directions']> {
  const given = z.object({ directions: z.record(z.string(), z.unknown()) }).safeParse(value);
  const directions = DIRECTION_IDS.flatMap((id) => {
    const found = direction.safeParse(given.data?.directions[id]);
    return found.success ? [[id, found.data]] : [];
  });
  return Object.fromEntries(directions) as Partial<MatrixDocument['directions']>;
}

/** Spaces at the ends and doubled ones go, and й is one character however it was typed. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/ +/g, ' ').trim();
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidied(inner)]));
}
