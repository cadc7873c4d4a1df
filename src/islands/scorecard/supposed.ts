/** During a what-if the page says in `data-supposed` where the company would stand, axis by axis. */
import type { RadarAxis, SupposedMark } from '#lib/radar/outlines.ts';

/** Keeps the axes in step with the attribute, from now on; `show` is called after each change. */
export function watchSupposed(figure: HTMLElement, axes: RadarAxis[], show: () => void): void {
  const outside = axes.map(({ at }) => at.outside ?? null);
  const read = () => {
    const marks = JSON.parse(figure.dataset.supposed ?? '[]') as SupposedMark[];
    axes.forEach(({ at, says, ...axis }, n) => {
      axes[n] = {
        ...axis,
        at: {
          ...at,
          outside: marks.length > 0 ? null : (outside[n] ?? null),
          supposed: marks[n]?.at ?? null
        },
        says: { ...says, supposed: marks[n]?.says ?? '' }
      };
    });
    show();
  };
  if (figure.dataset.supposed) read();
  new MutationObserver(read).observe(figure, { attributeFilter: ['data-supposed'] });
}
