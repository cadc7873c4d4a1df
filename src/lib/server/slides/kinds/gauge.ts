import type { Recommendation } from '#lib/report/content.ts';
import { line } from '../look.ts';
import type { Shape } from '../ooxml/shapes.ts';

interface Where {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const LABEL = { width: 20, height: 12, size: 9 };
const SQUARE = 9;

/** The ruler that recurs everywhere: blue from the score to the step's level, the target as a square. */
export function gauge({ score, to, target }: Recommendation, { x, y, width }: Where): Shape[] {
  const at = (level: number) => x + ((level - 1) / 4) * width;
  const levels = [1, 2, 3, 4, 5];
  const stroke = (from: number, end: number): Shape => ({
    kind: 'rule',
    from: { x: at(from), y },
    to: { x: at(end), y },
    ...(from === 1 && end === 5 ? { colour: 'ink', width: 1 } : { colour: 'now', width: 4.5 })
  });
  return [
    stroke(1, 5),
    ...levels.flatMap((level): Shape[] => [
      {
        kind: 'rule',
        from: { x: at(level), y: y - 6 },
        to: { x: at(level), y: y + 3 },
        colour: 'ink',
        width: 1
      },
      {
        kind: 'text',
        name: `${level}`,
        box: { x: at(level) - LABEL.width / 2, y: y + 5, width: LABEL.width, height: LABEL.height },
        lines: [line(String(level), { size: LABEL.size, align: 'center', colour: 'second' })]
      }
    ]),
    ...(to > score ? [stroke(score, to)] : []),
    {
      kind: 'mark',
      box: { x: at(target) - SQUARE / 2, y: y - SQUARE / 2, width: SQUARE, height: SQUARE },
      ...{ shape: 'square', fill: 'paper', line: 'target' }
    }
  ];
}
