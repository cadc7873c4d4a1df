import { line, square, type Picture } from './picture.ts';

const WIDTH = 240;
const at = (score: number) => Math.round((score - 1) * (WIDTH / 4) * 100) / 100;

/** A step on the scale: from the score to the level it reaches, and the target. */
export function gauge({
  score,
  to,
  target
}: {
  score: number;
  to: number;
  target: number;
}): Picture {
  const ticks = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]
    .map((value) => `M${at(value)},${value % 1 ? 14 : 10}V20`)
    .join('');
  const way = `M${at(Math.min(score, to))},15H${at(to)}v5H${at(Math.min(score, to))}z`;
  return {
    box: { x: -6, y: 0, width: WIDTH + 12, height: 38 },
    title: '',
    description: '',
    shapes: [
      line(`${ticks}M0,20H${WIDTH}`, 'ink'),
      { kind: 'path', d: way, fill: 'current' },
      square(at(target), 8, 5),
      ...[1, 2, 3, 4, 5].map((level) => ({
        ...{ kind: 'label' as const, text: String(level), x: at(level), y: 35, size: 12 },
        ...{ weight: 400 as const, anchor: 'middle' as const, ink: 'ink2' as const }
      }))
    ]
  };
}
