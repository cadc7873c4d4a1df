/** The chart's scale lies on the frame of the page's SVG, unit on unit. */
import type { ChartOptions, Plugin } from 'chart.js';
import { FRAME, RINGS } from '#lib/radar/geometry.ts';

/** Pixels of one unit of the drawing, at the width that it has now. */
export type Unit = () => number;

/** Draws nothing itself: rings, axes and labels are the SVG's. */
export const scale = (unit: Unit) =>
  ({
    min: 0,
    max: RINGS.length,
    ticks: { display: false },
    grid: { display: false },
    angleLines: { display: false },
    pointLabels: { display: false },
    // Chart.js rounds its centre and radius to whole pixels, the SVG does not
    afterFit: (fitted) =>
      Object.assign(fitted, {
        xCenter: FRAME.centre.x * unit(),
        yCenter: FRAME.centre.y * unit(),
        drawingArea: FRAME.radius * unit()
      })
  }) satisfies NonNullable<ChartOptions<'radar'>['scales']>[string];

/** The rings' numbers, taken from the SVG because they stand above the outlines. */
export const ringNumbers = (svg: SVGSVGElement, unit: Unit): Plugin<'radar'> => ({
  id: 'ringNumbers',
  afterDatasetsDraw({ ctx }) {
    ctx.save();
    ctx.textAlign = 'end';
    ctx.lineJoin = 'miter';
    for (const number of svg.querySelectorAll<SVGTextElement>('[data-ring]')) {
      const style = getComputedStyle(number);
      const [x, y] = ['x', 'y'].map((name) => Number(number.getAttribute(name)) * unit()) as [
        number,
        number
      ];
      ctx.font = `${parseFloat(style.fontSize) * unit()}px ${style.fontFamily}`;
      ctx.lineWidth = parseFloat(style.strokeWidth) * unit();
      ctx.strokeStyle = style.stroke;
      ctx.fillStyle = style.fill;
      ctx.strokeText(number.textContent, x, y);
      ctx.fillText(number.textContent, x, y);
    }
    ctx.restore();
  }
});
