import { measureDataLayer, type Measured } from './data-layer.ts';
import type { Line } from './report.ts';

/** Goal 6: the services against the same SQL by hand. */
export async function dataLayer(): Promise<Line[]> {
  const { open, save } = await measureDataLayer();
  return [line('open a response', open), line('save an answer', save)];
}

const line = (path: string, { floorOpsPerSec: floor, opsPerSec: figure }: Measured): Line => ({
  goal: 6,
  name: `Data layer: ${path}`,
  floor,
  figure,
  unit: 'a second',
  bound: '≥ 0.5 × raw',
  met: figure >= 0.5 * floor
});
