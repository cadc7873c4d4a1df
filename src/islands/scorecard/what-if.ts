/** The what-if in the place of the button that opened it. All of it happens in this browser. */
import { mount } from 'svelte';
import type { WhatIfData } from '#lib/components/what-if/data.ts';
import WhatIf from '#lib/components/what-if/WhatIf.svelte';
import type { Outlook } from '#lib/domain/outlook.ts';
import { isLocale } from '#lib/i18n/locale.ts';

const pageLocale = () => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : 'en';
};

/** The radar draws what stands in `data-supposed`: a score an axis, null for none. */
function tellRadar(then: Outlook | null): void {
  const radar = document.querySelector<HTMLElement>('figure[data-radar]');
  if (!radar) return;
  if (!then) delete radar.dataset.supposed;
  else radar.dataset.supposed = JSON.stringify(then.directions.map(({ score }) => score));
}

export function openWhatIf(section: HTMLElement, button: HTMLButtonElement): void {
  const data = JSON.parse(section.dataset.whatIf ?? '') as WhatIfData;
  mount(WhatIf, { target: section, props: { data, locale: pageLocale(), onchange: tellRadar } });
  button.remove();
  section.querySelector<HTMLButtonElement>('button:enabled')?.focus();
}
