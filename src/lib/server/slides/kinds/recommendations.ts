import { stepWords } from '#lib/i18n/steps.ts';
import type { Fact, Recommendation, Recommendations } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { largest, tables } from '../grid.ts';
import { cell, flat, line, lines, TEXT } from '../look.ts';
import { BODY } from '../ooxml/frame.ts';
import type { Page, Setting } from '../page.ts';
import { step } from './step.ts';
import { pages } from './table.ts';

const NUMBER = 72;
const LATER = [170, 280, BODY.width - 450];

/** What to begin with on one slide, each of them on one of its own, and what comes later as a table. */
export function recommendations({ cards }: Recommendations, setting: Setting): Page[] {
  const now = cards.filter((card) => card.now);
  const later = cards.filter((card) => !card.now);
  return [
    ...(now.length > 1 ? overview(now, setting) : []),
    ...now.flatMap((card, index) => step(card, index + 1, setting)),
    ...(later.length > 0 ? laterTable(later, setting) : [])
  ];
}

function overview(cards: readonly Recommendation[], { section, area }: Setting): Page[] {
  const row = ({ way, outcome }: Recommendation, index: number, size: number): FlowRow => ({
    cells: [
      { lines: [line(String(index + 1), { size: size * 2 })] },
      {
        lines: [
          ...lines(way, { size: TEXT.item, colour: 'second', before: size * 0.3 }),
          ...lines(outcome, { size, bold: true, before: 4 })
        ]
      }
    ],
    rule: 'hair'
  });
  const widths = [NUMBER, area.first.width - NUMBER];
  const name = flat(section.heading);
  const shapes = largest([24, 22, 20, 18], (size) => {
    const rows = cards.map((card, index) => row(card, index, size));
    return tables({ header: null, rows, widths, name, text: name }, area);
  });
  const notes = cards.map(({ way, outcome }, index) => flat(`${index + 1}. ${way}: ${outcome}.`));
  return pages(shapes, section.note).map((page) => ({ ...page, notes: [...page.notes, ...notes] }));
}

function laterTable(cards: readonly Recommendation[], setting: Setting): Page[] {
  const t = stepWords[setting.content.locale];
  const name = t.later;
  const area = { first: BODY, rest: BODY };
  const shapes = largest([14, 13, 12, 11], (size) => {
    const rows = cards.map((card) => laterRow(card, size));
    return tables({ header: null, rows, widths: LATER, name, text: name }, area);
  });
  const notes = cards.map(({ way, outcome, actions }) =>
    flat(`${way}: ${outcome}. ${actions.join('; ')}.`)
  );
  return pages(shapes, t.laterNote).map((page) => ({
    ...page,
    ...{ title: name, notes: [...page.notes, ...notes] }
  }));
}

const laterRow = ({ way, outcome, facts, note }: Recommendation, size: number): FlowRow => ({
  cells: [
    cell(way, { size, colour: 'second' }),
    {
      lines: [
        ...lines(outcome, { size, bold: true }),
        ...(note === null ? [] : lines(note, { size, before: 4 }))
      ]
    },
    {
      lines: joined(facts).map(({ name, text }, index) => ({
        ...{ size: size - 1, before: index === 0 ? 0 : 2 },
        runs: [{ text: `${flat(name)}  `, colour: 'second' }, { text: flat(text) }]
      }))
    }
  ],
  rule: 'hair'
});

/** Several values of one fact as one. */
const joined = (facts: readonly Fact[]): Fact[] =>
  facts.reduce<Fact[]>((all, fact) => {
    const last = all.at(-1);
    if (fact.name !== '' || !last) return [...all, fact];
    return [...all.slice(0, -1), { ...last, text: `${last.text}; ${fact.text}` }];
  }, []);
