import type { Locale } from '#lib/domain/model/types.ts';
import { slideWords } from '#lib/i18n/slides.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import type { Fact, Group, Recommendation } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { largest, tables } from '../grid.ts';
import { cell, flat, line, lines, TEXT } from '../look.ts';
import { BODY } from '../ooxml/frame.ts';
import type { Shape, TextLine } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';
import { gauge } from './gauge.ts';

const HEAD = 64;
/** Where the right side begins: further left where facts are many and would go on to another slide. */
const SEAMS = [548, 430];
const BETWEEN = 48;
const NUMBER = 32;
const FACT_NAME = 104;

/** One step: left what to do, right how it is known to be done. Both flow on together. */
export function step(card: Recommendation, number: number, { content }: Setting): Page[] {
  const ways = SEAMS.map((seam) => ({ seam, ...sides(card, seam, content.locale) }));
  const pagesOf = ({ left, right }: (typeof ways)[number]) =>
    Math.max(1, left.length, right.length);
  const way = ways.reduce((best, other) => (pagesOf(other) < pagesOf(best) ? other : best));
  const { seam, left, right } = way;
  return Array.from({ length: pagesOf(way) }, (_, page) => ({
    title: card.outcome,
    shapes: [...head(card, number, seam), left[page], right[page]].filter(
      (shape) => shape !== undefined
    ),
    notes: page === 0 ? notesOf(card) : []
  }));
}

function sides(card: Recommendation, seam: number, locale: Locale) {
  const name = stepWords[locale].actions;
  const below = { ...BODY, y: BODY.y + HEAD, height: BODY.height - HEAD };
  const box = { ...below, width: seam - BETWEEN };
  const other = { ...below, x: BODY.x + seam, width: BODY.width - seam };
  const left = largest([18, 17, 16, 15, 14], (size) => {
    const rows = actionRows(card, size, locale);
    const widths = [NUMBER, box.width - NUMBER];
    return tables({ header: null, rows, widths, name, text: name }, { first: box, rest: box });
  });
  const right = largest([15, 14, 13, 12], (size) => {
    const rows = card.facts.map((fact, at) => factRow(fact, size, card.facts[at + 1]?.name === ''));
    const widths = [FACT_NAME, other.width - FACT_NAME];
    const way = flat(card.way);
    return tables(
      { header: null, rows, widths, name: way, text: way },
      { first: other, rest: other }
    );
  });
  return { left, right };
}

const head = (card: Recommendation, number: number, seam: number): Shape[] => [
  {
    kind: 'text',
    name: 'Step',
    box: { ...BODY, y: BODY.y + 2, width: seam - BETWEEN, height: HEAD - 10 },
    lines: [
      {
        size: TEXT.item,
        runs: [
          { text: String(number), size: TEXT.lesser },
          { text: `   ${flat(card.way)}`, colour: 'second' }
        ]
      }
    ]
  },
  ...gauge(card, { x: BODY.x + seam + 6, y: BODY.y + 30, width: BODY.width - seam - 12 })
];

function actionRows({ actions, note }: Recommendation, size: number, locale: Locale): FlowRow[] {
  const rows = actions.map((action, index): FlowRow => ({
    cells: [
      { lines: [line(String(index + 1), { size, colour: 'second' })] },
      cell(action, { size })
    ],
    rule: 'hair'
  }));
  if (note === null) return rows;
  const { author } = slideWords[locale];
  const own: TextLine[] = [
    // the first paragraph of a cell has no space above it, whatever it asks for
    line('', { size: 6 }),
    ...lines(author, { size: TEXT.table, colour: 'brand', bold: true }),
    ...lines(note, { size, before: 2 })
  ];
  return [...rows, { cells: [{ lines: [] }, { lines: own }], rule: 'none' }];
}

/** Several values of one fact stand together. */
const factRow = ({ name, text, small }: Fact, size: number, goesOn: boolean): FlowRow => ({
  cells: [
    cell(name, { size, colour: 'second' }),
    {
      lines: [
        ...lines(text, { size }),
        ...(small === undefined
          ? []
          : lines(small, { size: size - 1, colour: 'second', before: 1 }))
      ]
    }
  ],
  rule: goesOn ? 'none' : 'hair'
});

/** What a step closes, how to count, what helps: to be said, because the slide is full. */
function notesOf({ way, actions, facts, more }: Recommendation): string[] {
  const fact = ({ name, text }: Fact) => (name === '' ? `${text}.` : `${name}: ${text}.`);
  const group = ({ heading, items }: Group) =>
    `${heading === '' ? '' : `${heading}: `}${items.map(({ text }) => text).join('; ')}.`;
  return [`${way}.`, ...actions, ...facts.map(fact), ...more.map(group)].map(flat);
}
