/** The tables of what is told in lists: a row an item, with what it belongs to, so that they can be filtered. */
import type { Details, Items, Roadmap } from '#lib/report/content.ts';
import * as sheets from '../sheets/service.ts';
import type { Cell } from '../sheets/service.ts';
import { lines, text, type Unnamed, type Words } from './words.ts';

export function items({ items: all, numbered }: Items, words: Words): Unnamed {
  const columns = [
    ...(numbered ? [{ head: words.order, width: 6, figures: true }] : []),
    { head: words.name, width: 36 },
    { head: words.text, width: 70 },
    { head: words.figure, width: 20 }
  ];
  const rows = all.map((item, n): Cell[] => [
    ...(numbered ? [sheets.whole(n + 1)] : []),
    ...[text(item.name), text(item.text), text(item.figure)]
  ]);
  return { columns, rows };
}

export function details({ details: all }: Details, words: Words): Unnamed {
  const columns = [
    { head: words.name, width: 28 },
    { head: words.figure, width: 16 },
    { head: words.why, width: 50 },
    { head: words.group, width: 32 },
    { head: words.text, width: 70 },
    { head: words.mark, width: 16 },
    { head: words.beside, width: 36 }
  ];
  const rows = all.flatMap(({ name, figure, said, groups }) => {
    const head = [text(name), text(figure), text(said)];
    const below = groups.flatMap(({ heading, items: inside, note }) => [
      ...inside.map((one): Cell[] => [
        ...[...head, text(heading), text(one.text), text(words.marks[one.mark])],
        text(one.small)
      ]),
      ...(note ? [[...head, text(heading), text(note), null, null]] : [])
    ]);
    return below.length > 0 ? below : [[...head, null, null, null, null]];
  });
  return { columns, fixed: 1, rows };
}

export function roadmap({ quarters }: Roadmap, words: Words): Unnamed {
  const columns = [
    { head: words.quarter, width: 18 },
    { head: words.load, width: 32 },
    { head: words.way, width: 36 },
    { head: words.outcome, width: 60 },
    { head: words.status, width: 18 },
    { head: words.facts, width: 36 }
  ];
  const rows = quarters.flatMap(({ name, load, steps }) => {
    const head = [text(name), text(load)];
    const below = steps.map(({ way, outcome, status, facts }): Cell[] => [
      ...[...head, text(way), text(outcome), text(status), lines(facts)]
    ]);
    return below.length > 0 ? below : [[...head, null, null, null, null]];
  });
  return { columns, fixed: 1, rows };
}
