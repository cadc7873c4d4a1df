/** A company as a document that another installation takes in: what docs/company-format.md describes. */
import { z } from 'zod';
import { MODES, ROLES } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { DIRECTION_IDS, LOCALES, type StepId } from '#lib/domain/model/types.ts';
import { PLAN_STATUSES } from '#lib/domain/plan.ts';
import { SHOWS } from '#lib/domain/round.ts';
import { answers, level, perDirection } from './answers.ts';
import { industry, LONGEST_NAME, LONGEST_NOTES, LONGEST_PHONE, size } from './company-form.ts';
import { matrixShape } from './matrix.ts';
import { WEIGHT } from './scorecard-request.ts';
import { address, inParagraphs, onOneLine } from './text.ts';

export const COMPANY_FORMAT = 'maturity-company-1';

/** Far more than a company has; a list of more is refused before anything else reads it. */
export const MOST = { people: 1000, rounds: 200, responses: 10_000, quarters: 100, models: 50 };
const LONGEST_LINE = 2000;
const MOST_CONTACTS = 20;

// as forms keep them; what a reader of the schema must know stands before that
const line = (longest: number) => z.string().max(longest).transform(onOneLine);
const text = (longest: number) => z.string().max(longest).transform(inParagraphs);
const name = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NAME)
  .transform(onOneLine)
  .pipe(z.string().min(1));
const id = z.uuid();
const THIS_CENTURY = /^20/;
const day = z.iso.date().regex(THIS_CENTURY);
const instant = z.iso.datetime().regex(THIS_CENTURY);
const score = z.number().min(1).max(5);
const share = z.number().min(0).max(1);
const count = z.int().min(0).max(100_000);
const quarter = z
  .templateLiteral([z.string().regex(/^20\d\d$/), '-Q', z.enum(['1', '2', '3', '4'])])
  .describe('Of the fiscal year that begins in fiscalStart: 2026-Q4.');
const step = z
  .templateLiteral([z.enum(DIRECTION_IDS), '.', z.enum(['1-2', '2-3', '3-4', '4-5'])])
  .transform((step) => step as StepId)
  .pipe(z.custom<StepId>());

const company = z.strictObject({
  name,
  industry: industry.nullable(),
  size: size.nullable(),
  contacts: z
    .array(
      z.strictObject({
        name,
        email: address.optional(),
        phone: line(LONGEST_PHONE).optional(),
        purpose: line(LONGEST_NAME).optional()
      })
    )
    .max(MOST_CONTACTS),
  notes: text(LONGEST_NOTES),
  weights: perDirection(z.number().min(WEIGHT.least).max(WEIGHT.most)).describe('1 where left out.')
});

const person = z.strictObject({
  id: id.describe('Responses name their person by it.'),
  name,
  email: address.nullable(),
  role: z.enum(ROLES).nullable(),
  language: z.enum(LOCALES),
  left: z.boolean().describe('No longer with the company.')
});

const targets = z.strictObject({
  quarter,
  levels: perDirection(z.strictObject({ level, since: day })),
  note: text(LONGEST_LINE),
  setBy: line(LONGEST_NAME),
  setAt: instant
});

const ofSize = z.int().min(0).max(9);
const plan = z.strictObject({
  capacity: z.strictObject({ S: ofSize, M: ofSize, L: ofSize }),
  steps: z
    .array(
      z.strictObject({
        step,
        quarter,
        status: z.enum(PLAN_STATUSES),
        owner: line(LONGEST_NAME),
        dueOn: day.nullable(),
        notes: text(LONGEST_NOTES),
        link: z
          .url({ protocol: /^https?$/ })
          .max(LONGEST_LINE)
          .nullable()
      })
    )
    .max(28)
    .describe('In order; a step stands here once.')
});

export const responseShape = z.strictObject({
  person: id.nullable().describe('Null: came by the open link.'),
  name: line(LONGEST_NAME).nullable().describe('What they said their name is.'),
  role: z.enum(ROLES).nullable(),
  submittedOn: day,
  answers
});

const known = z
  .strictObject({
    status: z.enum(['scored', 'incomplete', 'unknown', 'notApplicable', 'hidden']),
    n: count,
    score: score.nullable(),
    level: level.nullable(),
    min: score.nullable(),
    max: score.nullable(),
    iqr: z.number().min(0).max(4).nullable(),
    consensus: share.nullable(),
    agreement: z.enum(['high', 'moderate', 'low']).nullable(),
    wished: z
      .strictObject({ n: count, level, counts: z.array(count).length(5).nullable() })
      .nullable()
  })
  .meta({ id: 'KnownDirection' });

const figures = z
  .strictObject({
    respondents: count,
    belowFloor: z.boolean().nullable(),
    directions: z.strictObject(byDirection(() => known))
  })
  .describe('What an anonymous round shows: nobody’s answers are in it. Null: hidden.');

const round = {
  quarter,
  mode: z.enum(MODES),
  model: z.string().max(36).describe('A version of models, or the built-in one.'),
  opensOn: day,
  closesOn: day.nullable(),
  closedAt: instant,
  asksTarget: z.boolean(),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  shows: z.enum(SHOWS),
  welcome: z.strictObject({ en: text(LONGEST_NOTES), ru: text(LONGEST_NOTES) }),
  weights: perDirection(z.number().min(WEIGHT.least).max(WEIGHT.most)).describe(
    'As they stood while it was open.'
  ),
  external: answers.nullable().describe('The agency’s own rating.'),
  agreed: z
    .array(
      z.strictObject({
        direction: z.enum(DIRECTION_IDS),
        score: z.number().min(1).max(5).multipleOf(0.5),
        note: text(LONGEST_NOTES),
        by: line(LONGEST_NAME),
        at: instant
      })
    )
    .max(DIRECTION_IDS.length)
};

const rounds = z
  .array(
    z.discriminatedUnion('anonymous', [
      z.strictObject({
        ...{ anonymous: z.literal(false), ...round },
        responses: z.array(responseShape).max(MOST.responses)
      }),
      z.strictObject({ anonymous: z.literal(true), ...round, figures })
    ])
  )
  .max(MOST.rounds)
  .describe('Closed ones, the oldest first.');

export const companyShape = z.strictObject({
  $schema: z.url().max(LONGEST_LINE).optional().describe('Where this schema is.'),
  format: z.literal(COMPANY_FORMAT),
  id: id.describe('Of the company where it was exported: a workspace takes it in once.'),
  exportedAt: instant,
  fiscalStart: z.int().min(1).max(12).describe('The month in which the fiscal year begins.'),
  company,
  models: z
    .array(
      z.strictObject({
        version: z.string().min(1).max(36),
        name: line(LONGEST_NAME),
        document: matrixShape
      })
    )
    .max(MOST.models)
    .describe('Versions of the matrix that rounds used, but for the built-in one.'),
  people: z.array(person).max(MOST.people),
  targets: z.array(targets).max(MOST.quarters),
  plan,
  rounds
});

export type CompanyDocument = z.output<typeof companyShape>;
export type ResponseDocument = z.output<typeof responseShape>;
export type RoundDocument = CompanyDocument['rounds'][number];
