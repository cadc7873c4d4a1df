/** A response's scorecard for whoever gave it: nothing but their own answers is in any of its files. */
import { Readable } from 'node:stream';
import { formats } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { unset } from '#lib/i18n/typography.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import { figuresOf } from '#lib/report/figures.ts';
import type { Context } from '../context.ts';
import * as limits from '../limits/service.ts';
import type { ScorecardView } from '../scorecards/service.ts';
import type { Book } from '../sheets/service.ts';
import { RESPONSE_FORMAT, type OwnDocument } from './documents/response.ts';
import { schemaAddress } from './documents/schemas.ts';
import { ownBook } from './own-book.ts';
import type { DataExport } from './types.ts';
import { wordsOf } from './words.ts';

/** An answer that was untied from its link has no day of its own. */
const isUntied = ({ round, kind }: ScorecardView) => round?.anonymous && kind === 'client';

function whenOf(view: ScorecardView, locale: Locale): string {
  const { day, quarter } = formats(locale);
  return unset(isUntied(view) && view.round ? quarter(view.round.quarter) : day(view.submittedOn));
}

export const own = (view: ScorecardView, locale: Locale): Book =>
  ownBook(view, whenOf(view, locale), wordsOf(locale));

/** The figures behind its charts, and what a file of one is called. */
export function ownFigures(
  view: ScorecardView,
  what: 'radar' | 'bars',
  locale: Locale
): { figures: ReportFigures; title: string } {
  const { t } = wordsOf(locale);
  const title = t.titles[what](view.company.name ?? t.own, whenOf(view, locale));
  return { title, figures: figuresOf(view, null, locale) };
}

/** The same as data. */
export function ownData(
  ctx: Context,
  view: ScorecardView,
  locale: Locale
): Omit<DataExport, 'subject'> {
  const { company, round, submittedOn, answers, scorecard } = view;
  const document: OwnDocument = {
    $schema: schemaAddress(ctx.origin, 'response'),
    format: RESPONSE_FORMAT,
    exportedAt: ctx.now().toISOString(),
    company: company.name ?? null,
    quarter: round?.quarter ?? null,
    submittedOn: isUntied(view) ? null : submittedOn,
    ...{ answers, scorecard }
  };
  const text = JSON.stringify(document, null, 2);
  return { title: own(view, locale).title, pieces: Readable.from([`${text}\n`]) };
}

const BY_LINK: limits.Limit = { purpose: 'own scorecard', most: 30, windowSeconds: 600 };

/** Counts a file for the holder of a link at an address; seconds to wait when there were too many. */
export const takenByLink = (ctx: Context, token: string, address: string): Promise<number | null> =>
  limits.use(ctx.db, BY_LINK, `${token} ${limits.addressKey(address)}`, ctx.now());
