/** The figures of one direction at the pointer. */
import {
  Tooltip,
  type ChartOptions,
  type RadialLinearScale,
  type TooltipPositionerFunction
} from 'chart.js';
import { OUTLINES, type RadarAxis } from '#lib/radar/outlines.ts';
import type { Colour } from './palette.ts';

declare module 'chart.js' {
  interface TooltipPositionerMap {
    beyond: TooltipPositionerFunction<'radar'>;
  }
}

/** Beyond the outer mark of the axis, seen from the centre: so it covers neither of the two. */
Tooltip.positioners.beyond = function (items) {
  const { xCenter, yCenter } = this.chart.scales.r as RadialLinearScale;
  const fromCentre = ({ x, y }: { x: number; y: number }) => Math.hypot(x - xCenter, y - yCenter);
  const [outer] = items
    .map(({ element }) => element)
    .toSorted((a, b) => fromCentre(b) - fromCentre(a));
  if (!outer) return false;
  const { x, y } = outer;
  // above the uppermost axis there is no room, beside it there is
  if (Math.abs(x - xCenter) < 1) return { x, y, xAlign: 'left', yAlign: 'center' };
  return { x, y, xAlign: 'center', yAlign: y < yCenter ? 'bottom' : 'top' };
};

type TooltipOptions = NonNullable<NonNullable<ChartOptions<'radar'>['plugins']>['tooltip']>;

export const tooltip = (axes: readonly RadarAxis[], colour: Colour): TooltipOptions => ({
  position: 'beyond',
  backgroundColor: () => colour('ground'),
  borderColor: () => colour('ink'),
  titleColor: () => colour('ink'),
  bodyColor: () => colour('ink'),
  borderWidth: 1,
  cornerRadius: 3,
  caretSize: 0,
  caretPadding: 10,
  padding: { x: 12, y: 10 },
  titleFont: { size: 14, weight: 600 },
  titleMarginBottom: 6,
  bodyFont: { size: 14 },
  bodySpacing: 4,
  displayColors: false,
  callbacks: {
    label: ({ datasetIndex, dataIndex }) => {
      const outline = OUTLINES[datasetIndex];
      return outline ? axes[dataIndex]?.says[outline] : undefined;
    }
  }
});
