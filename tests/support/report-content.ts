/** A report's content with everything in it, made as the product makes it. */
import type { Answers, Role } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Choices } from '#lib/report/choices.ts';
import { SECTIONS, type ReportContent } from '#lib/report/content.ts';
import type { Context } from '#lib/server/context.ts';
import * as plans from '#lib/server/plans/service.ts';
import * as reports from '#lib/server/reports/service.ts';
import { quickAnswers } from './answers.ts';
import { answer, closeRound, openRound, type RoundOptions } from './rounds.ts';
import { company, workspace } from './workspaces.ts';

const BEFORE = [quickAnswers(2, 2, 1, 2, 1, 2, 3), quickAnswers(2, 3, 1, 2, 1, 2, 3)];
/** Loyalty has no score; about the deal opinions lie far apart. */
const NOW: readonly (readonly [string, Role, Answers])[] = [
  ['Анна Зимина', 'owner', quickAnswers(3, 2.5, 1.5, 1, '-', 2.5, 3)],
  ['Boris Field', 'sales', quickAnswers(3, 2, 2.5, 2, '-', 2.5, 2)],
  ['Vera Hill', 'marketing', quickAnswers(2, 3, 1.5, 4.5, '-', 2, 4)],
  ['Глеб Озеров', 'finance', quickAnswers(3.5, 3, 1, 5, '-', 2, 3.5)],
  ['Dana West', 'director', quickAnswers(3, 3, 1.5, 2, '-', 3, 3)]
];
const STEPS = [
  { step: 'evaluation.1-2', quarter: '2027-Q1' as Quarter },
  { step: 'brand.2-3', quarter: '2027-Q2' as Quarter }
] as const;

interface Wanted {
  locale?: Locale;
  choices?: Partial<Choices>;
  round?: RoundOptions;
  /** What each of five people answered; else a team that differs. */
  answers?: readonly Answers[];
}

/** Two rounds, five people with remarks, the agency's own view, a plan; everything is chosen. */
export async function reportContent(
  ctx: Context,
  { locale = 'en', choices = {}, round = {}, answers }: Wanted = {}
): Promise<ReportContent> {
  const member = await workspace(ctx);
  const client = await company(ctx, member, 'Северный лес');
  const before = await openRound(ctx, member, client, { quarter: '2026-Q3' });
  for (const said of BEFORE) await answer(ctx, before, said, { name: 'Somebody' });
  await closeRound(ctx, before);
  const now = await openRound(ctx, member, client, { quarter: '2026-Q4', ...round });
  for (const [n, [name, role, said]] of NOW.entries())
    await answer(ctx, now, remarked(answers?.[n] ?? said, name), { name, role });
  await answer(ctx, now, quickAnswers(2, 2, 1, 1, '-', 1, 2), { kind: 'external' });
  await closeRound(ctx, now);
  for (const step of STEPS) await plans.add(ctx, member, client, step);
  const prepared = await reports.preparation(ctx, member, now);
  if (typeof prepared === 'string') throw new Error(prepared);
  const everything: Choices = {
    ...{ locale, before, sections: SECTIONS, attribution: 'names', comments: true, evidence: true },
    ...{ summary: 'First words.\n\nAnd more.', recommendations: [], ...choices }
  };
  await reports.save(ctx, member, now, { choices: everything, version: prepared.version });
  const made = await reports.preview(ctx, member, now);
  if (typeof made === 'string') throw new Error(made);
  return made.content;
}

const remarked = ({ strategy, ...rest }: Answers, name: string): Answers => ({
  ...(strategy && { strategy: { ...strategy, comment: `${name}: we met twice about it` } }),
  ...rest
});
