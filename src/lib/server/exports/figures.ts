import type { Locale } from '#lib/domain/model/types.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import { figuresOf, outsideOutline } from '#lib/report/figures.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as teams from '../teams/service.ts';
import type { Export } from './types.ts';
import { wordsOf } from './words.ts';

/** What the charts of a round show, and how the audit trail names it. */
export interface FiguresExport extends Omit<Export, 'book'> {
  figures: ReportFigures;
  title: string;
}

/** The figures behind a round's charts; null where there are none: no such round, nobody answered. */
export async function figures(
  ctx: Context,
  member: Member,
  roundId: string,
  { what, locale }: { what: 'radar' | 'bars'; locale: Locale }
): Promise<FiguresExport | null> {
  const view = await teams.scorecard(ctx, member, roundId);
  if (view === 'unknown' || view.scorecard.respondents === 0) return null;
  const { company: subject, quarter } = view.round;
  const words = wordsOf(locale);
  return {
    ...{ subject, quarter, title: words.t.titles[what](subject, words.quarter(quarter)) },
    figures: figuresOf(view, outsideOutline(view.directions, locale), locale)
  };
}
