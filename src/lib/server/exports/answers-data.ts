/** A round's answers as data: the same as the tables of answers-book and anonymous-book tell. */
import { byDirection } from '#lib/domain/by-direction.ts';
import { toNumber } from '#lib/domain/fraction.ts';
import type { Model } from '#lib/domain/model/model.ts';
import type { DirectionScore } from '#lib/domain/scoring.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as teams from '../teams/service.ts';
import type { Everybody, RoundFacts, TeamView, Voice } from '../teams/service.ts';
import {
  ANSWERS_FORMAT,
  type AnsweredDocument,
  type AnswersDocument,
  type ShownDocument
} from './documents/answers.ts';
import { schemaAddress } from './documents/schemas.ts';
import type { DataExport } from './types.ts';
import { wordsOf } from './words.ts';
import { list, withField } from './written.ts';

/** Null when the workspace has no such round. */
export async function answersData(
  ctx: Context,
  member: Member,
  roundId: string,
  locale: Locale
): Promise<DataExport | null> {
  const everybody = await teams.everybody(ctx, member, roundId);
  if (everybody !== 'unknown') {
    const head = { ...headOf(ctx, everybody), anonymous: false };
    return named(everybody.round, locale, withField(head, list('responses', responses(everybody))));
  }
  const view = await teams.scorecard(ctx, member, roundId);
  if (view === 'unknown') return null;
  const document: AnswersDocument = {
    ...{ ...headOf(ctx, view), anonymous: true },
    directions: shown(view)
  };
  return named(view.round, locale, once(document));
}

function named(
  { company: subject, quarter }: RoundFacts,
  locale: Locale,
  pieces: AsyncIterable<string>
): DataExport {
  const words = wordsOf(locale);
  const title = words.t.titles.answers(subject, words.quarter(quarter));
  return { subject, quarter, title, pieces };
}

async function* once(document: object): AsyncGenerator<string> {
  yield JSON.stringify(document, null, 2);
}

function headOf(ctx: Context, { round, model }: { round: RoundFacts; model: Model }) {
  const { id, company, quarter, mode, opensOn, closesOn, isClosed: closed } = round;
  return {
    $schema: schemaAddress(ctx.origin, 'answers'),
    format: ANSWERS_FORMAT,
    exportedAt: ctx.now().toISOString(),
    ...{ company, round: id, quarter, mode },
    model: { version: model.version, name: model.name },
    ...{ opensOn, closesOn, closed }
  } as const;
}

async function* responses({ voices }: Everybody): AsyncGenerator<AnsweredDocument> {
  for await (const voice of voices()) yield responseOf(voice);
}

function responseOf(voice: Voice): AnsweredDocument {
  const { personId: person, name, role, submittedOn, answers, scores } = voice;
  const own = byDirection((id) => scored(scores[id]));
  return { person, name, role, submittedOn, answers, scores: own };
}

const scored = (one: DirectionScore): AnsweredDocument['scores']['deal'] =>
  one.status === 'scored'
    ? {
        ...{ status: one.status, score: toNumber(one.score), upTo: toNumber(one.upTo) },
        level: one.level
      }
    : { status: one.status, score: null, upTo: null, level: null };

function shown({ scorecard: card, directions }: TeamView): ShownDocument {
  const results = new Map(card.directions.map((one) => [one.id, one]));
  return byDirection((id) => {
    const { spread, remarks } = directions[id];
    return {
      n: results.get(id)?.n ?? 0,
      score: results.get(id)?.score ?? null,
      counts: spread.counts && [...spread.counts],
      remarks: remarks.map(({ kind, text, criterion }) => ({ kind, text, criterion }))
    };
  });
}
