import type { Answers } from '#lib/domain/answers.ts';
import { known } from '#lib/domain/known.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import type { CompanyDocument } from '#lib/forms/company-document.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { Preview, PreviewedRound, Sound } from './types.ts';

interface Looked {
  id: string;
  sound: Sound;
  /** The responses of each round, which the document no longer has. */
  voices: readonly (readonly { answers: Answers }[])[];
}

/** What would come of a document in which nothing is wrong, without keeping anything. */
export async function previewOf(
  ctx: Context,
  member: Member,
  { id, sound: { document, models }, voices }: Looked
): Promise<Preview> {
  const { company, people, plan, rounds, fiscalStart } = document;
  const namesakes = await companies.sameNamed(ctx, member, [company.name]);
  return {
    ...{ id, name: company.name, people: people.length, steps: plan.steps.length, namesakes },
    versions: document.models.length,
    otherFiscalStart: fiscalStart === member.workspace.fiscalStart ? null : fiscalStart,
    rounds: rounds.map((round, n) => previewed(round, voices[n] ?? [], company.weights, models))
  };
}

function previewed(
  round: CompanyDocument['rounds'][number],
  responses: Looked['voices'][number],
  weights: CompanyDocument['company']['weights'],
  models: Sound['models']
): PreviewedRound {
  const { mode, anonymous } = round;
  const model = models.get(round.model);
  if (!model) throw new Error('The document was not checked.');
  const card = scorecard({
    ...{ model, mode, anonymous, weights },
    ...(round.anonymous ? { responses: [], known: known(round.figures) } : { responses })
  });
  const { respondents, index } = card;
  return { quarter: round.quarter as Quarter, mode, anonymous, respondents, index: index.value };
}
