/** Preparing a report, releasing it, and the links that show it. */
import { z } from 'zod';
import { DIRECTION_IDS, LOCALES, type StepId } from '#lib/domain/model/types.ts';
import { ATTRIBUTIONS, type Choices, type Edited } from '#lib/report/choices.ts';
import { SECTIONS } from '#lib/report/content.ts';
import { stepId } from './plan-forms.ts';
import { line, optional, paragraphs, rowVersion } from './text.ts';

export const LONGEST_SUMMARY = 4000;
export const LONGEST_OUTCOME = 300;
export const LONGEST_ACTIONS = 3000;
export const LONGEST_NOTE = 1500;

/** The fields that may come several times. */
export const REPORT_LISTS = ['sections', 'order', 'shown'] as const;

const STEP_IDS = DIRECTION_IDS.flatMap((id) =>
  (['1-2', '2-3', '3-4', '4-5'] as const).map((way): StepId => `${id}.${way}`)
);

/** "outcome_loyalty_1-2": a field of one step; a point in it would read as a path. */
export const fieldOf = (what: 'outcome' | 'actions' | 'note', step: StepId) =>
  `${what}_${step.replace('.', '_')}`;

const ofEveryStep = Object.fromEntries(
  STEP_IDS.flatMap((step) => [
    [fieldOf('outcome', step), optional(line(LONGEST_OUTCOME))],
    [fieldOf('actions', step), optional(paragraphs(LONGEST_ACTIONS))],
    [fieldOf('note', step), optional(paragraphs(LONGEST_NOTE))]
  ])
);

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** "loyalty.1-2:up": the button that was pressed. */
const move = z.string().transform((text, { addIssue }) => {
  const [step, way] = text.split(':');
  const parsed = stepId.safeParse(step);
  if (parsed.success && (way === 'up' || way === 'down'))
    return { step: parsed.data, way } as const;
  addIssue({ code: 'custom', message: 'wrongFormat' });
  return z.NEVER;
});

export const reportForm = z
  .object({
    version: rowVersion,
    locale: z.enum(LOCALES),
    sections: z.array(z.enum(SECTIONS)).min(1, { error: 'noSections' }),
    before: optional(z.uuid()),
    attribution: z.enum(ATTRIBUTIONS).default('none'),
    comments: ticked,
    evidence: ticked,
    summary: paragraphs(LONGEST_SUMMARY),
    order: z.array(stepId).max(STEP_IDS.length),
    shown: z.array(stepId),
    move: move.optional(),
    then: z.enum(['save', 'look']).optional(),
    ...ofEveryStep
  })
  .refine(
    ({ sections, comments, evidence }) => comments || evidence || !sections.includes('remarks'),
    { path: ['comments'], error: 'noWords' }
  )
  .transform(({ version, move: moving, then, order, shown, before, ...rest }) => {
    const texts: Readonly<Record<string, unknown>> = rest;
    const { locale, sections, attribution, comments, evidence, summary } = rest;
    const recommendations = [...new Set(order)].map((step) => ({
      ...{ step, hidden: !shown.includes(step) },
      outcome: textOf(texts[fieldOf('outcome', step)]) || null,
      actions: linesOf(textOf(texts[fieldOf('actions', step)])),
      note: textOf(texts[fieldOf('note', step)])
    }));
    const choices: Choices = {
      ...{ locale, attribution, comments, evidence, summary, before: before ?? null },
      sections: SECTIONS.filter((id) => sections.includes(id)),
      recommendations: moving ? moved(recommendations, moving) : recommendations
    };
    return { version, choices, move: moving ?? null, look: then === 'look' };
  });

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** A line each; empty ones are none. */
function linesOf(text: string): string[] | null {
  const lines = text.split('\n').map((one) => one.trim());
  const said = lines.filter((one) => one !== '');
  return said.length > 0 ? said : null;
}

function moved(all: readonly Edited[], { step, way }: z.output<typeof move>): Edited[] {
  const at = all.findIndex((one) => one.step === step);
  const [one, other] = [all[at], all[at + (way === 'up' ? -1 : 1)]];
  if (!one || !other) return [...all];
  return all.with(at, other).with(all.indexOf(other), one);
}

export const releaseForm = z.object({
  version: rowVersion,
  number: rowVersion,
  moveLinks: ticked
});

export const LONGEST_LINK_NAME = 120;
export const LINK_DAYS = [7, 30, 90, 365] as const;
export const USUAL_DAYS = 90;

const PASSPHRASE = { least: 6, most: 128 } as const;

export const linkForm = z.object({
  name: line(LONGEST_LINK_NAME),
  days: z.coerce.number().pipe(z.literal(LINK_DAYS)),
  passphrase: optional(
    z
      .string()
      .transform((text) => text.normalize('NFC').trim())
      .pipe(z.string().min(PASSPHRASE.least, { error: 'passphraseTooShort' }).max(PASSPHRASE.most))
  )
});

export const revokeLinkForm = z.object({ link: z.uuid() });

/** Whatever is typed is tried: what is too long is wrong. */
export const unlockForm = z.object({
  passphrase: z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1, { error: 'required' }).max(PASSPHRASE.most))
});
