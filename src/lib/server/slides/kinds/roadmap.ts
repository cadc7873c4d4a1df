import type { PlannedQuarter, PlannedStep, Roadmap } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { tables } from '../grid.ts';
import { flat, lines, TEXT } from '../look.ts';
import type { TableCell, TextLine } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';

/** More columns than this are too narrow to read. */
const QUARTERS = 4;

/** The plan: a column a quarter, in groups of as many as can be read. */
export function roadmap({ quarters }: Roadmap, { section, area }: Setting): Page[] {
  const groups = Array.from({ length: Math.ceil(quarters.length / QUARTERS) }, (_, n) =>
    quarters.slice(n * QUARTERS, (n + 1) * QUARTERS)
  );
  const columns = Math.min(QUARTERS, quarters.length);
  const width = area.first.width / columns;
  const name = flat(section.heading);
  return groups.flatMap((group, n) => {
    const header: FlowRow = { cells: group.map(head), rule: 'strong' };
    const rows: FlowRow[] = [{ cells: group.map(column), rule: 'none' }];
    const widths = group.map(() => width);
    const where = n === 0 ? area : { first: area.rest, rest: area.rest };
    return tables({ header, rows, widths, name, text: name }, where).map((shape) => ({
      title: null,
      shapes: [shape],
      notes: group.flatMap((quarter) => [
        flat(`${quarter.name}: ${quarter.load}.`),
        ...quarter.steps.map((step) =>
          flat([`${step.way}: ${step.outcome}`, step.status, ...step.facts].join('; '))
        )
      ])
    }));
  });
}

const head = ({ name, load, isOver }: PlannedQuarter): TableCell => ({
  lines: [
    ...lines(name, { size: TEXT.item, bold: true }),
    ...(load === ''
      ? []
      : lines(load, { size: TEXT.small, colour: 'second', bold: isOver, before: 2 }))
  ]
});

const column = ({ steps }: PlannedQuarter): TableCell => ({
  lines: steps.flatMap((step, index) => stepLines(step, index === 0 ? 4 : 14))
});

const stepLines = ({ way, outcome, status, facts }: PlannedStep, before: number): TextLine[] => [
  ...lines(way, { size: TEXT.small, colour: 'second', before }),
  ...lines(outcome, { size: TEXT.table, bold: true, before: 1 }),
  ...lines([status, ...facts].join('. '), { size: TEXT.small, colour: 'second', before: 2 })
];
