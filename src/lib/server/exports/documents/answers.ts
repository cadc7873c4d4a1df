/** The answers of a round as data: what docs/data-formats.md describes. */
import { z } from 'zod';
import { MODES, ROLES } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { HALF_LEVELS } from '#lib/domain/spread.ts';
import { answers, criterionId, level } from '#lib/forms/answers.ts';
import { count, day, head, quarter, score } from './parts.ts';

export const ANSWERS_FORMAT = 'maturity-answers-1';

const round = {
  ...head(ANSWERS_FORMAT, 'answers'),
  company: z.string(),
  round: z.uuid(),
  quarter,
  mode: z.enum(MODES),
  model: z.strictObject({
    version: z.string().describe('The id of the version of the matrix that asked.'),
    name: z.string().describe('As people know it: 1, 1.1.')
  }),
  opensOn: day,
  closesOn: day.nullable().describe('The last day; null: until somebody closes it.'),
  closed: z.boolean()
};

const scored = z.strictObject({
  status: z.enum(['scored', 'incomplete', 'unknown', 'notApplicable']),
  score: score.nullable(),
  upTo: score.nullable().describe("The score were each don't know a yes."),
  level: level.nullable()
});

const response = z.strictObject({
  person: z.uuid().nullable().describe('Of the company’s people; null: came by the open link.'),
  name: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  submittedOn: day,
  answers: answers.describe('As they were given, with comments, reasons and evidence.'),
  scores: z.strictObject(byDirection(() => scored)).describe('What they come to by themselves.')
});

const shown = z.strictObject({
  n: count.describe('Answers that count.'),
  score: score.nullable().describe('Their exact median; null where it is hidden.'),
  counts: z
    .array(count)
    .length(HALF_LEVELS.length)
    .nullable()
    .describe('Scores nearest to 1, 1.5, 2 … 5; null where they are hidden.'),
  remarks: z
    .array(
      z.strictObject({
        kind: z.enum(['comment', 'reason', 'evidence']),
        text: z.string(),
        criterion: criterionId.nullable().describe('Null: about the whole direction.')
      })
    )
    .describe('In an order that tells nothing.')
});

export const answersDocument = z.discriminatedUnion('anonymous', [
  z.strictObject({ ...round, anonymous: z.literal(false), responses: z.array(response) }),
  z
    .strictObject({
      ...{ ...round, anonymous: z.literal(true) },
      directions: z.strictObject(byDirection(() => shown))
    })
    .describe('What the page of an anonymous round shows: nothing in it is one person’s.')
]);

export type AnswersDocument = z.output<typeof answersDocument>;
type Named = Extract<AnswersDocument, { anonymous: false }>;
export type AnsweredDocument = Named['responses'][number];
export type ShownDocument = Extract<AnswersDocument, { anonymous: true }>['directions'];
