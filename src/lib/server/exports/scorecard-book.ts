/** A round's scorecard as tables: what its page shows, and nothing that its page hides. */
import { doneWhen } from '#lib/domain/model/index.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import { claimsHidden } from '#lib/domain/evidence.ts';
import { weightOf } from '#lib/domain/maturity-index.ts';
import { toNumber } from '#lib/domain/fraction.ts';
import { priorityWord } from '#lib/domain/roadmap.ts';
import { HALF_LEVELS } from '#lib/domain/spread.ts';
import { NAMES_IN_TEXT } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import * as sheets from '../sheets/service.ts';
import type { Book, Cell, Sheet } from '../sheets/service.ts';
import type { TeamView } from '../teams/service.ts';
import { factsSheet, resultFacts, type Fact } from './overview.ts';
import type { Words } from './words.ts';

export function scorecardBook(view: TeamView, words: Words): Book {
  const table = directionsSheet(view, words);
  return {
    title: words.t.titles.scorecard(view.round.company, words.quarter(view.round.quarter)),
    sheets: [
      overviewSheet(view, words),
      table,
      stepsSheet(view, words),
      ...(view.scorecard.respondents > 1 && !view.elsewhere ? [lieSheet(view, words)] : []),
      ...rolesSheet(view, words)
    ],
    table
  };
}

function overviewSheet({ round, scorecard: card, model, held }: TeamView, words: Words): Sheet {
  const t = words.t.overview;
  const said = words.round(round);
  const facts: Fact[] = [
    [t.company, round.company],
    [t.quarter, words.quarter(round.quarter)],
    ...resultFacts(card, words),
    [t.respondents, sheets.whole(card.respondents)],
    ...(held > 0 ? [[t.held, sheets.whole(held)] satisfies Fact] : []),
    [t.mode, said.mode],
    [t.names, said.names],
    [t.state, said.state],
    [t.opensOn, sheets.day(round.opensOn)],
    [t.closesOn, sheets.day(round.closesOn)],
    [t.matrix, model.name]
  ];
  return factsSheet(facts, words);
}

function directionsSheet(view: TeamView, words: Words): Sheet {
  const { scorecard: card, directions, evidence, weights, round } = view;
  const hidden = claimsHidden(round.anonymous, card.respondents, view.elsewhere);
  const rows = card.directions.map((one): Cell[] => {
    const { outside, agreed } = directions[one.id];
    const claims = hidden || one.score === null ? null : evidence[one.id];
    return [
      words.direction(one.id),
      sheets.whole(one.level),
      one.level && words.level(one.level),
      ...[one.score, one.upTo, one.target, one.gap].map(sheets.score),
      sheets.score(toNumber(weightOf(weights, one.id))),
      sheets.whole(one.n),
      ...[one.min, one.max, one.iqr].map(sheets.score),
      sheets.agreement(one.consensus),
      one.agreement && words.card.table.agreementWord[one.agreement],
      sheets.score(outside?.score),
      sheets.score(agreed?.score),
      agreed?.note ?? null,
      ...[claims?.claimed, claims?.confirmed].map(sheets.whole),
      words.card.table.status[one.status] || null
    ];
  });
  return {
    name: words.t.sheets.directions,
    columns: words.columns({
      ...{ direction: 28, level: 10, levelName: 18, score: 8, upTo: 8, target: 9, gap: 10 },
      ...{ weight: 8, n: 11, min: 11, max: 10, iqr: 14, agreement: 20, agreementWord: 20 },
      ...{ outside: 12, agreed: 17, agreedNote: 40, claimed: 14, confirmed: 18, status: 44 }
    }),
    fixed: 1,
    rows
  };
}

/** The steps that a scorecard asks for. */
export function stepsSheet({ steps }: Pick<TeamView, 'steps'>, words: Words): Sheet {
  const { locale } = words;
  const rows = steps.map(({ direction, from, to, step, priority, blockedBy }, n): Cell[] => [
    sheets.whole(n + 1),
    words.direction(direction),
    ...[from, to].map(sheets.whole),
    step.outcome[locale],
    sheets.whole(priority),
    words.card.priority[priorityWord(priority)],
    words.steps.efforts[step.effort],
    ...step.weeks.map(sheets.whole),
    blockedBy
      .map(({ direction: id, minLevel }) =>
        words.steps.prerequisite(NAMES_IN_TEXT[locale][id].subject, minLevel)
      )
      .join('; ') || null,
    ...[step.owner[locale], step.metric.name[locale], doneWhen(step)[locale]]
  ]);
  return {
    name: words.t.sheets.steps,
    columns: words.columns({
      ...{ order: 6, direction: 28, from: 11, to: 11, outcome: 60, priority: 14 },
      ...{ priorityWord: 14, effort: 12, weeksFrom: 11, weeksTo: 11, first: 32 },
      ...{ owner: 26, metric: 36, doneWhen: 44 }
    }),
    fixed: 2,
    rows
  };
}

/** How many answers lie at each half level; the counts are empty where they may not be shown. */
export function lieSheet({ scorecard: card, directions, talk }: TeamView, words: Words): Sheet {
  const { score } = formats(words.locale);
  const { why } = words.team.talk;
  const rows = card.directions.map(({ id, score: median, n }): Cell[] => [
    words.direction(id),
    sheets.whole(n),
    sheets.score(median),
    ...HALF_LEVELS.map((_, half) => sheets.whole(directions[id].spread.counts?.[half])),
    talkOn(id, talk, why)
  ]);
  const [direction, n, median, reason] = words.columns({
    direction: 28,
    n: 11,
    median: 11,
    talk: 44
  });
  const halves = HALF_LEVELS.map((half) => ({ head: score(half), width: 8, figures: true }));
  const columns = [direction, n, median, ...halves, reason].filter(
    (column) => column !== undefined
  );
  return { name: words.t.sheets.lie, columns, fixed: 1, rows };
}

const talkOn = (id: DirectionId, talk: TeamView['talk'], why: Words['team']['talk']['why']) => {
  const found = talk.find(({ direction }) => direction === id);
  return found ? why[found.why] : '';
};

/** Only the roles that the page shows. */
function rolesSheet({ directions }: TeamView, words: Words): Sheet[] {
  const rows = DIRECTION_IDS.flatMap((id) =>
    directions[id].roles.map(({ role, n, score }): Cell[] => [
      words.direction(id),
      words.role(role),
      ...[sheets.whole(n), sheets.score(score)]
    ])
  );
  const columns = words.columns({ direction: 28, role: 36, n: 11, median: 10 });
  return rows.length > 0 ? [{ name: words.t.sheets.roles, columns, fixed: 1, rows }] : [];
}
