import type { Recommendation, Recommendations } from '#lib/report/content.ts';
import * as sheets from '../sheets/service.ts';
import type { Cell } from '../sheets/service.ts';
import { lines, text, type Unnamed, type Words } from './words.ts';

/** A row a card; what only some cards tell has a column where one of them does. */
export function recommendations({ cards, heading }: Recommendations, words: Words): Unnamed {
  const later = text(heading) ?? words.nows.no;
  const facts = cards.map(factsOf);
  const more = cards.map(moreOf);
  const [factNames, moreNames] = [namesIn(facts), namesIn(more)];
  const columns = [
    { head: words.order, width: 6, figures: true },
    { head: words.now, width: 12 },
    { head: words.way, width: 36 },
    ...[words.score, words.to, words.target].map((head) => ({ head, width: 12, figures: true })),
    { head: words.outcome, width: 60 },
    { head: words.actions, width: 60 },
    { head: words.advice, width: 44 },
    ...[...factNames, ...moreNames].map((head) => ({ head, width: 36 }))
  ];
  const rows = cards.map((card, n): Cell[] => [
    ...[sheets.whole(card.number), card.now ? words.nows.yes : later, text(card.way)],
    ...[sheets.score(card.score), sheets.whole(card.to), sheets.whole(card.target)],
    ...[text(card.outcome), lines(card.actions), text(card.note)],
    ...factNames.map((name) => lines(facts[n]?.get(name) ?? [])),
    ...moreNames.map((name) => lines(more[n]?.get(name) ?? []))
  ]);
  return { columns, fixed: 3, rows };
}

type Named = ReadonlyMap<string, readonly string[]>;

const namesIn = (all: readonly Named[]): string[] => [
  ...new Set(all.flatMap((named) => [...named.keys()]))
];

/** By their names; one without a name goes on with the fact before it. */
function factsOf({ facts }: Recommendation): Named {
  const found = new Map<string, string[]>();
  let name = '';
  for (const fact of facts) {
    name = fact.name || name;
    const said = [fact.text, fact.small].filter(Boolean).join('; ');
    found.set(name, [...(found.get(name) ?? []), said]);
  }
  return found;
}

const moreOf = ({ more }: Recommendation): Named =>
  new Map(
    more.map(({ heading, items, note }) => [
      heading,
      [...items.map((item) => [item.text, item.small].filter(Boolean).join('; ')), note ?? '']
    ])
  );
