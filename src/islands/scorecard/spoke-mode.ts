/**
 * Which marks a pointer means: those of the axis in whose direction it lies, from the centre out to
 * the label. Chart.js's own modes go by distance, and near the centre every mark is near.
 */
import {
  Interaction,
  type Chart,
  type InteractionItem,
  type InteractionModeFunction,
  type RadialLinearScale
} from 'chart.js';
import { getAngleFromPoint, getRelativePosition } from 'chart.js/helpers';

declare module 'chart.js' {
  interface InteractionModeMap {
    spoke: InteractionModeFunction;
  }
}

export const SPOKE = 'spoke';

Interaction.modes[SPOKE] = (chart, event) => {
  const { xCenter: x, yCenter: y } = chart.scales.r as RadialLinearScale;
  const { angle } = getAngleFromPoint({ x, y }, getRelativePosition(event, chart));
  const axes = chart.data.labels?.length ?? 0;
  // Chart.js counts from three o'clock, the first axis stands at twelve.
  const turns = (angle + Math.PI / 2) / (2 * Math.PI);
  return marksOn(chart, Math.round(turns * axes) % axes);
};

/** The marks of every outline shown; an axis without a score has none. */
function marksOn(chart: Chart, index: number): InteractionItem[] {
  return chart.getSortedVisibleDatasetMetas().flatMap(({ index: datasetIndex, data }) => {
    const element = data[index];
    return element && !('skip' in element && element.skip)
      ? [{ element, datasetIndex, index }]
      : [];
  });
}
