import { z } from 'zod';
import { MODES } from '#lib/domain/answers.ts';
import { answer, answers, perDirection } from '#lib/forms/answers.ts';
import { directionId } from './ids.ts';

const versions = perDirection(z.int().min(0)).describe('How often each direction was written.');
const scorecardPath = z.string().describe('The path of the scorecard.');

/** What `GET /a/<token>/answers` answers. */
export const storedAnswers = z.object({
  mode: z.enum(MODES).nullable().describe('Null until the respondent has chosen.'),
  status: z.enum(['draft', 'submitted']),
  answers,
  versions,
  scorecard: scorecardPath.nullable()
});

/** What `PUT /a/<token>/answers` answers. */
export const saveReceipt = z.object({
  saved: z.array(directionId),
  stale: z.array(directionId).describe('Not applied: something newer is stored.'),
  current: perDirection(answer.nullable()).describe('The stored value of each stale direction.'),
  versions,
  seq: z.int().min(0).describe('The highest number had from this client.')
});

/** What `POST /a/<token>/submit` answers. */
export const submitted = z.object({
  scorecard: scorecardPath
    .nullable()
    .describe('Null when the round shows its respondents a thank-you only.')
});

export const notSubmitted = z.union([
  z.object({
    missingSeq: z.array(z.int().min(1)).max(100).describe('Saves that have not arrived.')
  }),
  submitted.describe('Submitted already.')
]);
