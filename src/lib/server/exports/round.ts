import { Readable } from 'node:stream';
import { byDirection } from '#lib/domain/by-direction.ts';
import { LEVELS, type Locale } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import * as api from '../api/service.ts';
import type { Context } from '../context.ts';
import * as teams from '../teams/service.ts';
import { anonymousBook } from './anonymous-book.ts';
import { answersBook } from './answers-book.ts';
import { SCORECARD_FORMAT } from './documents/scorecard.ts';
import { schemaAddress } from './documents/schemas.ts';
import { scorecardBook } from './scorecard-book.ts';
import type { DataExport, Export } from './types.ts';
import { wordsOf } from './words.ts';

/** A round's scorecard. */
export async function scorecard(
  ctx: Context,
  member: Member,
  roundId: string,
  locale: Locale
): Promise<Export | null> {
  const view = await teams.scorecard(ctx, member, roundId);
  if (view === 'unknown') return null;
  const { company: subject, quarter } = view.round;
  return { book: scorecardBook(view, wordsOf(locale)), subject, quarter };
}

/** The same as data: what the API answers, with the words for its ids. */
export async function scorecardData(
  ctx: Context,
  member: Member,
  roundId: string,
  locale: Locale
): Promise<DataExport | null> {
  const found = await api.roundScorecard(ctx, member, roundId);
  if (!found || found === 'notComparable') return null;
  const words = wordsOf(locale);
  const { company: subject, quarter } = found.round;
  const names = {
    directions: byDirection(words.direction),
    levels: Object.fromEntries(LEVELS.map((level) => [level, words.level(level)]))
  };
  const head = {
    $schema: schemaAddress(ctx.origin, 'scorecard'),
    ...{ format: SCORECARD_FORMAT, exportedAt: ctx.now().toISOString(), language: locale, names }
  };
  const text = JSON.stringify({ ...head, ...found }, null, 2);
  return {
    ...{ subject, quarter, title: words.t.titles.scorecard(subject, words.quarter(quarter)) },
    pieces: Readable.from([`${text}\n`])
  };
}

/** The answers: of a named round everybody's, of an anonymous one what its page shows. */
export async function answers(
  ctx: Context,
  member: Member,
  roundId: string,
  locale: Locale
): Promise<Export | null> {
  const words = wordsOf(locale);
  const everybody = await teams.everybody(ctx, member, roundId);
  if (everybody !== 'unknown') {
    const { company: subject, quarter } = everybody.round;
    return { book: answersBook(everybody, words), subject, quarter };
  }
  const view = await teams.scorecard(ctx, member, roundId);
  if (view === 'unknown') return null;
  const { company: subject, quarter } = view.round;
  return { book: anonymousBook(view, words), subject, quarter };
}
