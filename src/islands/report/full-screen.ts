/**
 * A report on a projector: the page fills the screen, a section stands at its top, and the keys of a
 * presenter's remote (arrows, Page Down, space) go from one to the next.
 */
const ON = 'presenting';
const NEXT = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp'];

export function enableFullScreen(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-full-screen]');
  const root = document.documentElement;
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => void root.requestFullscreen());
  document.addEventListener('fullscreenchange', () => {
    root.classList.toggle(ON, document.fullscreenElement !== null);
    if (document.fullscreenElement) stops()[0]?.scrollIntoView();
  });
  document.addEventListener('keydown', (event) => {
    const by = NEXT.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
    if (by === 0 || !root.classList.contains(ON)) return;
    event.preventDefault();
    goOn(by);
  });
}

/** Where it stops: the cover and every section. */
const stops = () => [...document.querySelectorAll('article > header, [data-section]')];

/** A section taller than the screen is shown to its end before the next one comes. */
function goOn(by: 1 | -1): void {
  const tolerance = 8;
  const all = stops().map((stop) => stop.getBoundingClientRect());
  const step = by * innerHeight * 0.85;
  const far =
    by === 1
      ? all.find(({ top }) => top > tolerance)?.top
      : all.findLast(({ top }) => top < -tolerance)?.top;
  const isNear = far !== undefined && Math.abs(far) <= innerHeight + tolerance;
  scrollBy({ top: isNear ? far : step });
}
