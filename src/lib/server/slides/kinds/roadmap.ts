import type { PlannedQuarter, PlannedStep, Roadmap } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { largest, tables } from '../grid.ts';
import { flat, lines, TEXT } from '../look.ts';
import type { TableCell, TextLine } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';

/** More columns than this are too narrow to read. */
const QUARTERS = 4;
const SIZES = [16, 15, 14, 13, 12];

/** The plan: a column a quarter, in groups of as many as can be read. */
export function roadmap({ quarters }: Roadmap, { section, area }: Setting): Page[] {
  const width = area.first.width / Math.min(QUARTERS, quarters.length);
  const name = flat(section.heading);
  const groups = Array.from({ length: Math.ceil(quarters.length / QUARTERS) }, (_, n) =>
    quarters.slice(n * QUARTERS, (n + 1) * QUARTERS)
  );
  return groups.flatMap((group, n) => {
    const header: FlowRow = { cells: group.map(head), rule: 'strong' };
    const widths = group.map(() => width);
    const where = n === 0 ? area : { first: area.rest, rest: area.rest };
    const shapes = largest(SIZES, (size) => {
      const cells = group.map((quarter) => column(quarter, size));
      const rows: FlowRow[] = [{ cells, rule: 'none' }];
      return tables({ header, rows, widths, name, text: name }, where);
    });
    return shapes.map((shape) => ({
      title: null,
      shapes: [shape],
      notes: group.flatMap(sayQuarter)
    }));
  });
}

const head = ({ name, load, isOver }: PlannedQuarter): TableCell => ({
  lines: [
    ...lines(name, { size: 16, bold: true }),
    ...(load === ''
      ? []
      : lines(load, { size: TEXT.table, colour: 'second', bold: isOver, before: 2 }))
  ]
});

const column = ({ steps }: PlannedQuarter, size: number): TableCell => ({
  lines: steps.flatMap((step, index) => stepLines(step, size, index === 0 ? 4 : size))
});

function stepLines(step: PlannedStep, size: number, before: number): TextLine[] {
  const small = { size: size - 1.5, colour: 'second' } as const;
  return [
    ...lines(step.way, { ...small, before }),
    ...lines(step.outcome, { size, bold: true, before: 1 }),
    ...lines([step.status, ...step.facts].join(', '), { ...small, before: 2 })
  ];
}

const sayQuarter = ({ name, load, steps }: PlannedQuarter): string[] => [
  flat(load === '' ? `${name}.` : `${name}: ${load}.`),
  ...steps.map(({ way, outcome, status, facts }) =>
    flat(`${[`${way}: ${outcome}`, status, ...facts].join('; ')}.`)
  )
];
