import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { slideWords } from '#lib/i18n/slides.ts';
import type { Line, LinePoint, Lines } from '#lib/report/content.ts';
import { flat, line, TEXT } from '../look.ts';
import type { Box, Chart, Series, Shape } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';

const SCALE = { from: 1, to: 5 };
const COLUMNS = 4;
const GAP = 20;
const HEADING = 18;
/** With more quarters their short names have to do. */
const FULL_NAMES = 7;

/** The index on a slide of its own, then the seven directions small and on one scale. */
export function quarterLines(block: Lines, { content: { locale }, area }: Setting): Page[] {
  const t = slideWords[locale];
  const [index, ...directions] = block.lines;
  const name = scorecardWords[locale].profile.heading;
  const pages: Page[] = [];
  if (index) {
    const chart = lineChart(index, block, { isSmall: false });
    pages.push({
      title: null,
      shapes: [
        {
          kind: 'chart',
          box: area.first,
          chart,
          name: flat(index.name),
          text: describe(t.lines(flat(index.name)), index, block)
        }
      ],
      notes: [t.readLines, ...sayPoints(index, block)]
    });
  }
  if (directions.length > 0) {
    pages.push({
      title: null,
      shapes: directions.flatMap((one, at) =>
        multiple(one, {
          block,
          box: cellBox(at, area.rest, directions.length),
          text: t.lines(flat(one.name))
        })
      ),
      notes: [
        name,
        ...directions.flatMap((one) => [`${flat(one.name)}.`, ...sayPoints(one, block)])
      ]
    });
  }
  return pages;
}

const sayPoints = ({ points }: Line, { quarters }: Lines): string[] =>
  points.map((point) =>
    flat(
      `${quarters[point.quarter]?.name ?? ''}: ${[point.text, point.said].filter((part) => part !== '').join(', ')}.`
    )
  );

const describe = (text: string, one: Line, block: Lines): string =>
  [text, ...sayPoints(one, block)].join('. ');

function cellBox(at: number, area: Box, count: number): Box {
  const rows = Math.ceil(count / COLUMNS);
  const width = (area.width - GAP * (COLUMNS - 1)) / COLUMNS;
  const height = (area.height - GAP * (rows - 1)) / rows;
  return {
    x: area.x + (at % COLUMNS) * (width + GAP),
    y: area.y + Math.floor(at / COLUMNS) * (height + GAP),
    ...{ width, height }
  };
}

function multiple(
  one: Line,
  { block, box, text }: { block: Lines; box: Box; text: string }
): Shape[] {
  const chart = lineChart(one, block, { isSmall: true });
  return [
    {
      kind: 'text',
      name: flat(one.name),
      box: { ...box, height: HEADING },
      lines: [line(one.name, { size: TEXT.body, bold: true })]
    },
    {
      kind: 'chart',
      box: { ...box, x: box.x - 4, y: box.y + HEADING, height: box.height - HEADING },
      ...{ chart, name: flat(one.name), text: describe(text, one, block) }
    }
  ];
}

/** Rounds that must not be joined are series of their own, so that no program draws a line between. */
function runs(points: readonly LinePoint[]): LinePoint[][] {
  return points.reduce<LinePoint[][]>((all, point) => {
    if (point.join === 'broken' || all.length === 0) return [...all, [point]];
    return [...all.slice(0, -1), [...(all.at(-1) ?? []), point]];
  }, []);
}

function lineChart(
  { name, points }: Line,
  { quarters }: Lines,
  { isSmall }: { isSmall: boolean }
): Chart {
  const ends = new Set([points[0]?.quarter, points.at(-1)?.quarter]);
  const series = runs(points).map((run): Series => {
    const at = new Map(run.map((point) => [point.quarter, point.value]));
    const values = quarters.map((_, index) => at.get(index) ?? null);
    const around = new Map(run.map(({ quarter, band }) => [quarter, band]));
    const bands = quarters.map((_, index) => {
      const band = around.get(index);
      return band ? ([band.low, band.high] as const) : null;
    });
    const labelled = [...at.keys()].filter((index) => !isSmall || ends.has(index));
    return { name: flat(name), look: 'now', values, bands, labelled: new Set(labelled) };
  });
  const isShort = isSmall || quarters.length > FULL_NAMES;
  return {
    kind: 'line',
    categories: quarters.map((quarter) => flat(isShort ? quarter.short : quarter.name)),
    ...{ series, scale: SCALE, legend: false },
    labelSize: isSmall ? 9 : TEXT.table
  };
}
