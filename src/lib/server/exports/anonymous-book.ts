/**
 * The answers of an anonymous round, as far as its page shows them: how many lie at each half level
 * of a direction, and what was written about it. There is no row for a person. Seven answers side by
 * side are one person's: whoever knows one of them, or sees that only one is so low, would read the
 * other six and the comments beside them. For the same reason nothing is computed here: the counts
 * and remarks are the page's own, empty below five answers, without roles, in an order that tells
 * nothing, and held back as the page holds them back.
 */
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { criterionOf } from '#lib/domain/model/index.ts';
import type { Book, Cell, Sheet } from '../sheets/service.ts';
import type { TeamView } from '../teams/service.ts';
import { lieSheet } from './scorecard-book.ts';
import type { Words } from './words.ts';

export function anonymousBook(view: TeamView, words: Words): Book {
  const table = lieSheet(view, words);
  return {
    title: words.t.titles.answers(view.round.company, words.quarter(view.round.quarter)),
    sheets: [table, remarksSheet(view, words)],
    table
  };
}

function remarksSheet({ directions, model }: TeamView, words: Words): Sheet {
  const rows = DIRECTION_IDS.flatMap((id) =>
    directions[id].remarks.map(({ kind, text, criterion }): Cell[] => [
      words.direction(id),
      words.t.remarkKinds[kind],
      criterion && criterionOf(model, criterion).text[words.locale],
      text
    ])
  );
  const columns = words.columns({ direction: 28, kind: 22, practice: 60, text: 80 });
  return { name: words.t.sheets.remarks, columns, fixed: 1, rows };
}
