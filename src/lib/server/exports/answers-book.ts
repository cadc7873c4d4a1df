/** The single answers of a named round as tables: a row for each person and direction. */
import {
  isDetailed,
  isDontKnow,
  isNotApplicable,
  isQuick,
  marksOf,
  type Answer,
  type Answers
} from '#lib/domain/answers.ts';
import { toNumber } from '#lib/domain/fraction.ts';
import { criterionOf, type Model } from '#lib/domain/model/index.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import type { DirectionScore } from '#lib/domain/scoring.ts';
import * as sheets from '../sheets/service.ts';
import type { Book, Cell, Sheet } from '../sheets/service.ts';
import type { Everybody, Voice } from '../teams/service.ts';
import type { Words } from './words.ts';

/** Of what somebody answers: whose it is stands before it. */
export const ANSWER_COLUMNS = {
  ...{ direction: 28, answer: 16, partly: 16, level: 9, score: 8, upTo: 8, wish: 14 },
  ...{ comment: 60, reason: 40, evidence: 40 }
};
export const PRACTICE_COLUMNS = {
  ...{ direction: 28, practiceLevel: 14, practice: 70, answer: 16, reason: 40, evidence: 40 }
};
const WHO = { respondent: 26, role: 26 };

export function answersBook({ round, model, voices }: Everybody, words: Words): Book {
  const table: Sheet = {
    name: words.t.sheets.answers,
    columns: words.columns({ ...WHO, submittedOn: 13, ...ANSWER_COLUMNS }),
    fixed: 1,
    rows: rowsOf(
      voices,
      ({ answers, scores, submittedOn }, who) =>
        answerCells(answers, scores, words).map((cells) => [
          ...who,
          sheets.day(submittedOn),
          ...cells
        ]),
      words
    )
  };
  const practices: Sheet = {
    name: words.t.sheets.criteria,
    columns: words.columns({ ...WHO, ...PRACTICE_COLUMNS }),
    fixed: 1,
    rows: rowsOf(
      voices,
      ({ answers }, who) => practiceCells(answers, model, words).map((cells) => [...who, ...cells]),
      words
    )
  };
  return {
    title: words.t.titles.answers(round.company, words.quarter(round.quarter)),
    sheets: round.mode === 'detailed' ? [table, practices] : [table],
    table
  };
}

type RowsOfVoice = (voice: Voice, who: readonly Cell[]) => Cell[][];

/** Whoever gave no name is told from the others by a number. */
const rowsOf = (voices: Everybody['voices'], rowsOfVoice: RowsOfVoice, words: Words) => ({
  async *[Symbol.asyncIterator](): AsyncGenerator<Cell[]> {
    let number = 0;
    for await (const voice of voices()) {
      number += 1;
      const name = voice.name ?? words.t.someone(number);
      yield* rowsOfVoice(voice, [name, voice.role && words.role(voice.role)]);
    }
  }
});

/** A row a direction. */
export function answerCells(
  answers: Answers,
  scores: Readonly<Record<DirectionId, DirectionScore>>,
  words: Words
): Cell[][] {
  return DIRECTION_IDS.map((id): Cell[] => {
    const [answer, scored] = [answers[id], scores[id]];
    const isScored = scored.status === 'scored';
    const [score, upTo] = isScored ? [scored.score, scored.upTo].map(toNumber) : [];
    return [
      words.direction(id),
      sayAnswer(answer, words),
      answer && isQuick(answer) && answer.partlyNext ? words.t.answer.yes : null,
      sheets.whole(isScored ? scored.level : null),
      sheets.score(score),
      sheets.score(upTo === score ? null : upTo),
      sheets.whole(answer?.target),
      answer?.comment ?? null,
      answer && isNotApplicable(answer) ? answer.notApplicable : null,
      answer && isQuick(answer) ? (answer.evidence ?? null) : null
    ];
  });
}

function sayAnswer(answer: Answer | undefined, { t }: Words): string {
  if (!answer) return t.answer.none;
  if (isQuick(answer)) return t.answer.level(answer.level);
  if (isDontKnow(answer)) return t.answer.dontKnow;
  return isNotApplicable(answer) ? t.answer.notApplicable : t.answer.marks;
}

/** A row a practice that was asked. */
export const practiceCells = (answers: Answers, model: Model, words: Words): Cell[][] =>
  DIRECTION_IDS.flatMap((id) => marked(id, answers[id], model, words));

function marked(id: DirectionId, answer: Answer | undefined, model: Model, words: Words): Cell[][] {
  if (!answer || !isDetailed(answer)) return [];
  return marksOf(answer).map(([criterion, mark]) => [
    words.direction(id),
    sheets.whole(Number(criterion.split('.')[1])),
    criterionOf(model, criterion).text[words.locale],
    words.marks.practice[mark],
    answer.reasons?.[criterion] ?? null,
    answer.evidence?.[criterion] ?? null
  ]);
}
