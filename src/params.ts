import { defineParams } from '@sveltejs/kit/params';
import { z } from 'zod';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { stepId } from '#lib/forms/plan-forms.ts';
import { TOKEN } from '#lib/forms/token.ts';
import { REFUSAL_REASONS } from '#lib/refusals.ts';

export const params = defineParams({
  token: z.string().regex(new RegExp(`^${TOKEN}$`)),
  uuid: z.uuid(),
  direction: z.enum(DIRECTION_IDS),
  step: stepId,
  spreadsheet: z.enum(['xlsx', 'csv']),
  report: z.enum(['pdf', 'pptx', 'xlsx']),
  chart: z.enum(['radar', 'bars']),
  document: z.enum(['answers', 'company', 'matrix', 'portfolio', 'response', 'scorecard']),
  picture: z.enum(['svg', 'png']),
  refusal: z.enum(REFUSAL_REASONS)
});
