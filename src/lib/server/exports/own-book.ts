/** One response's scorecard as tables, for whoever gave it: their own answers and what they come to. */
import { isDetailed } from '#lib/domain/answers.ts';
import { scoreAnswers } from '#lib/domain/scoring.ts';
import type { ScorecardView } from '../scorecards/service.ts';
import * as sheets from '../sheets/service.ts';
import type { Book, Cell, Sheet } from '../sheets/service.ts';
import { ANSWER_COLUMNS, answerCells, PRACTICE_COLUMNS, practiceCells } from './answers-book.ts';
import { stepsSheet } from './scorecard-book.ts';
import { factsSheet, resultFacts, type Fact } from './overview.ts';
import type { Words } from './words.ts';

/** `when`: as the page says when it was, the quarter where a day would tell who it was. */
export function ownBook(view: ScorecardView, when: string, words: Words): Book {
  const table = directionsSheet(view, words);
  const answers: Sheet = {
    name: words.t.sheets.answers,
    columns: words.columns(ANSWER_COLUMNS),
    fixed: 1,
    rows: answerCells(view.answers, scoreAnswers(view, view.answers), words)
  };
  const practices: Sheet = {
    name: words.t.sheets.criteria,
    columns: words.columns(PRACTICE_COLUMNS),
    fixed: 1,
    rows: practiceCells(view.answers, view.model, words)
  };
  return {
    title: words.t.titles.scorecard(view.company.name ?? words.t.own, when),
    sheets: [
      overviewSheet(view, when, words),
      table,
      stepsSheet(view, words),
      answers,
      ...(Object.values(view.answers).some(isDetailed) ? [practices] : [])
    ],
    table
  };
}

function overviewSheet(view: ScorecardView, when: string, words: Words): Sheet {
  const t = words.t.overview;
  const { scorecard: card, company, mode, model } = view;
  const facts: Fact[] = [
    ...(company.name ? [[t.company, company.name] satisfies Fact] : []),
    [t.answered, when],
    ...resultFacts(card, words),
    [t.mode, words.mode(mode)],
    [t.matrix, model.name]
  ];
  return factsSheet(facts, words);
}

function directionsSheet({ scorecard: card, evidence }: ScorecardView, words: Words): Sheet {
  const rows = card.directions.map(({ id, level, status, ...one }): Cell[] => {
    const claims = one.score === null ? null : evidence[id];
    return [
      words.direction(id),
      sheets.whole(level),
      level && words.level(level),
      ...[one.score, one.upTo, one.target, one.gap].map(sheets.score),
      ...[claims?.claimed, claims?.confirmed].map(sheets.whole),
      words.card.table.status[status] || null
    ];
  });
  return {
    name: words.t.sheets.directions,
    columns: words.columns({
      ...{ direction: 28, level: 10, levelName: 18, score: 8, upTo: 8, target: 9, gap: 10 },
      ...{ claimed: 14, confirmed: 18, status: 44 }
    }),
    fixed: 1,
    rows
  };
}
