import { slideWords } from '#lib/i18n/slides.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import type { Fact, Group, Recommendation, Recommendations } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { tables } from '../grid.ts';
import { cell, flat, line, lines, TEXT } from '../look.ts';
import { BODY } from '../ooxml/frame.ts';
import type { Shape, TextLine } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';
import { gauge } from './gauge.ts';
import { pages } from './table.ts';

const HEAD = 64;
const LEFT = { ...BODY, y: BODY.y + HEAD, width: 500, height: BODY.height - HEAD };
const RIGHT = { ...LEFT, x: BODY.x + 548, width: BODY.width - 548 };
const NUMBER = 32;
const FACT_NAME = 92;

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
  const rows = cards.map(({ way, outcome }, index): FlowRow => ({
    cells: [
      { lines: [line(String(index + 1), { size: TEXT.lesser })] },
      {
        lines: [
          ...lines(way, { size: TEXT.body, colour: 'second', before: 6 }),
          ...lines(outcome, { size: TEXT.lead, bold: true, before: 3 })
        ]
      }
    ],
    rule: 'hair'
  }));
  const widths = [56, area.first.width - 56];
  const name = flat(section.heading);
  const notes = cards.map(({ way, outcome }, index) => flat(`${index + 1}. ${way}: ${outcome}.`));
  return tables({ header: null, rows, widths, name, text: name }, area).map((shape) => ({
    title: null,
    shapes: [shape],
    notes: [...(section.note === null ? [] : [flat(section.note)]), ...notes]
  }));
}

/** Left what to do, right how it is known to be done; both flow on together. */
function step(card: Recommendation, number: number, { content: { locale } }: Setting): Page[] {
  const name = stepWords[locale].actions;
  const left = tables(
    {
      header: null,
      rows: actionRows(card, locale),
      widths: [NUMBER, LEFT.width - NUMBER],
      name,
      text: name
    },
    { first: LEFT, rest: LEFT }
  );
  const facts = tables(
    {
      header: null,
      rows: card.facts.map(factRow),
      widths: [FACT_NAME, RIGHT.width - FACT_NAME],
      ...{ name: flat(card.way), text: flat(card.way) }
    },
    { first: RIGHT, rest: RIGHT }
  );
  return Array.from({ length: Math.max(1, left.length, facts.length) }, (_, page) => ({
    title: card.outcome,
    shapes: [...head(card, number), left[page], facts[page]].filter((shape) => shape !== undefined),
    notes: page === 0 ? notesOf(card) : []
  }));
}

const head = (card: Recommendation, number: number): Shape[] => [
  {
    kind: 'text',
    name: 'Step',
    box: { ...BODY, y: BODY.y + 2, width: 500, height: HEAD - 10 },
    lines: [
      {
        size: TEXT.item,
        runs: [
          { text: `${number}`, size: TEXT.lesser },
          { text: `   ${flat(card.way)}`, colour: 'second' }
        ]
      }
    ]
  },
  ...gauge(card, { x: RIGHT.x, y: BODY.y + 24, width: RIGHT.width })
];

function actionRows(
  { actions, note }: Recommendation,
  locale: Setting['content']['locale']
): FlowRow[] {
  const size = TEXT.item;
  const rows = actions.map((action, index): FlowRow => ({
    cells: [
      { lines: [line(String(index + 1), { size, colour: 'second' })] },
      cell(action, { size })
    ],
    rule: 'hair'
  }));
  if (note === null) return rows;
  const own: TextLine[] = [
    ...lines(slideWords[locale].author, {
      size: TEXT.small,
      colour: 'brand',
      bold: true,
      before: 8
    }),
    ...lines(note, { size: 14, before: 2 })
  ];
  return [...rows, { cells: [{ lines: [] }, { lines: own }], rule: 'none' }];
}

const factRow = ({ name, text, small }: Fact): FlowRow => ({
  cells: [
    cell(name, { size: TEXT.table, colour: 'second' }),
    {
      lines: [
        ...lines(text, { size: TEXT.table }),
        ...(small === undefined
          ? []
          : lines(small, { size: TEXT.small, colour: 'second', before: 1 }))
      ]
    }
  ],
  rule: 'hair'
});

/** What a step closes, how to count, what helps: to be said, because the slide is full. */
function notesOf({ way, actions, facts, more }: Recommendation): string[] {
  const fact = ({ name, text }: Fact) => (name === '' ? text : `${name}: ${text}.`);
  const group = ({ heading, items }: Group) =>
    `${heading === '' ? '' : `${heading}: `}${items.map(({ text }) => text).join('; ')}.`;
  return [way, ...actions, ...facts.map(fact), ...more.map(group)].map(flat);
}

function laterTable(cards: readonly Recommendation[], setting: Setting): Page[] {
  const t = stepWords[setting.content.locale];
  const size = TEXT.table;
  const rows = cards.map(({ way, outcome, facts, note }): FlowRow => ({
    cells: [
      cell(way, { size, colour: 'second' }),
      {
        lines: [
          ...lines(outcome, { size: TEXT.body, bold: true }),
          ...(note === null ? [] : lines(note, { size, before: 4 }))
        ]
      },
      {
        lines: facts.map(({ name, text }, index) => ({
          size: TEXT.small,
          before: index === 0 ? 1 : 2,
          runs: [
            { text: name === '' ? '' : `${flat(name)}  `, colour: 'second' },
            { text: flat(text) }
          ]
        }))
      }
    ],
    rule: 'hair'
  }));
  const name = t.later;
  const shapes = tables(
    { header: null, rows, widths: [170, 280, BODY.width - 450], name, text: name },
    { first: BODY, rest: BODY }
  );
  const notes = cards.map(({ way, outcome, actions }) =>
    flat(`${way}: ${outcome}. ${actions.join('; ')}.`)
  );
  return pages(shapes, t.laterNote).map((page) => ({
    ...page,
    title: name,
    notes: [...page.notes, ...notes]
  }));
}
