/** The chart's scale lies on the frame of the page's SVG, unit on unit, and is read off it. */
import type { ChartOptions, Plugin } from 'chart.js';

/** Pixels of one unit of the drawing, at the width that it has now. */
export type Unit = () => number;

/** Draws nothing itself: rings, axes and labels are the SVG's. */
export function scale(svg: SVGSVGElement, unit: Unit) {
  // the first axis, from the centre to twelve o'clock
  const axis = svg.querySelector('line');
  const [x = 0, y = 0, top = 0] = [axis?.x1, axis?.y1, axis?.y2].map((at) => at?.baseVal.value);
  return {
    min: 0,
    max: svg.querySelectorAll('[data-ring]').length,
    ticks: { display: false },
    grid: { display: false },
    angleLines: { display: false },
    pointLabels: { display: false },
    // Chart.js rounds its centre and radius to whole pixels, the SVG does not
    afterFit: (fitted) =>
      Object.assign(fitted, {
        xCenter: x * unit(),
        yCenter: y * unit(),
        drawingArea: (y - top) * unit()
      })
  } satisfies NonNullable<ChartOptions<'radar'>['scales']>[string];
}

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
