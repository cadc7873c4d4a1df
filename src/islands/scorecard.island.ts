/**
 * The script of a scorecard. The page is whole without it; it finds there:
 *
 * - `<figure data-radar data-chart="[…]">` with an `svg`: the radar, which Chart.js takes over
 *   on screen, and `[data-outline]` in its legend, which become buttons.
 * - `<section data-what-if="{…}" hidden>` with `[data-open]`: the what-if, fetched when it is opened.
 * - `button[data-print]` and `button[data-copy-link]`, hidden until there is a script.
 */
import { enableCopy, enablePrint } from './page/buttons.ts';
import { whenNear } from './page/when-near.ts';

enablePrint();
enableCopy();

const whatIf = document.querySelector<HTMLElement>('section[data-what-if]');
const open = whatIf?.querySelector<HTMLButtonElement>('[data-open]');
if (whatIf && open) {
  whatIf.hidden = false;
  open.addEventListener('click', async () => {
    const { openWhatIf } = await import('./scorecard/what-if.ts');
    openWhatIf(whatIf, open);
  });
}

const radar = document.querySelector<HTMLElement>('figure[data-radar]');
if (radar) {
  await whenNear(radar);
  const { takeOver } = await import('./scorecard/radar-chart.ts');
  takeOver(radar);
}
