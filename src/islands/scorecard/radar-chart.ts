/**
 * Chart.js takes over the radar's outlines on screen: figures at the pointer, outlines that can be
 * put aside. The frame and its labels stay the page's SVG, which print and screen readers have too;
 * the canvas lies on it, so that nothing moves when it appears.
 */
import {
  Chart,
  Filler,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip
} from 'chart.js';
import { OUTLINES, type RadarAxis } from '#lib/radar/outlines.ts';
import { ringNumbers, scale } from './frame.ts';
import { legendButtons } from './legend.ts';
import { datasets, marksOf, type Marks } from './outlines.ts';
import { readPalette, type Colour } from './palette.ts';
import { SPOKE } from './spoke-mode.ts';
import { watchSupposed } from './supposed.ts';
import { tooltip } from './tooltip.ts';

Chart.register(Filler, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip);

const GROWTH_MS = 300;

/** Draws the outlines of `<figure data-radar>` anew; from then on the figure is `data-drawn`. */
export function takeOver(figure: HTMLElement): void {
  const svg = figure.querySelector('svg');
  if (!svg) return;
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  svg.after(canvas);

  let palette = readPalette(figure);
  const axes = JSON.parse(figure.dataset.chart ?? '[]') as RadarAxis[];
  const chart = draw(canvas, svg, axes, (name) => palette[name]);
  figure.dataset.drawn = '';

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    palette = readPalette(figure);
    chart.update('none');
  });
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const redraw = () => chart.update(still.matches ? 'none' : undefined);
  legendButtons(figure, (outline, shown) => {
    chart.setDatasetVisibility(OUTLINES.indexOf(outline), shown);
    redraw();
  });
  watchSupposed(figure, axes, () => {
    showMarks(chart, axes);
    redraw();
  });
}

/** Gives the outlines the marks that the axes have now. */
function showMarks(chart: Chart<'radar', Marks>, axes: readonly RadarAxis[]): void {
  for (const [n, outline] of OUTLINES.entries()) {
    const dataset = chart.data.datasets[n];
    if (dataset) dataset.data = marksOf(outline, axes);
  }
}

function draw(
  canvas: HTMLCanvasElement,
  svg: SVGSVGElement,
  axes: readonly RadarAxis[],
  colour: Colour
) {
  const unit = () => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  Chart.defaults.font.family = getComputedStyle(svg).fontFamily;
  const chart = new Chart<'radar', Marks>(canvas, {
    type: 'radar',
    data: { labels: axes.map(({ name }) => name), datasets: datasets(axes, colour, unit) },
    options: {
      // still at first: the page shows the same drawing already
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: SPOKE, intersect: false },
      scales: { r: scale(svg, unit) },
      plugins: { tooltip: tooltip(axes, colour) }
    },
    plugins: [ringNumbers(svg, unit)]
  });
  chart.options.animation = { duration: GROWTH_MS };
  return chart;
}
