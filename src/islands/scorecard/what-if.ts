/** The what-if in the place of the button that opened it. All of it happens in this browser. */
import { mount } from 'svelte';
import type { WhatIfData } from '#lib/components/what-if/data.ts';
import WhatIf from '#lib/components/what-if/WhatIf.svelte';
import type { Outlook } from '#lib/domain/outlook.ts';
import { formats } from '#lib/i18n/format.ts';
import { isLocale } from '#lib/i18n/locale.ts';
import { whatIfWords } from '#lib/i18n/whatif.ts';
import type { SupposedMark } from '#lib/radar/outlines.ts';

const pageLocale = () => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : 'en';
};

/** The radar draws what stands in its `data-supposed`. */
function tellRadar(then: Outlook | null): void {
  const radar = document.querySelector<HTMLElement>('figure[data-radar]');
  if (!radar) return;
  const locale = pageLocale();
  const { score } = formats(locale);
  const marks = then?.directions.map(({ score: at }): SupposedMark => {
    return { at, says: at === null ? '' : whatIfWords[locale].supposedScore(score(at)) };
  });
  if (marks) radar.dataset.supposed = JSON.stringify(marks);
  else delete radar.dataset.supposed;
}

export function openWhatIf(section: HTMLElement, button: HTMLButtonElement): void {
  const data = JSON.parse(section.dataset.whatIf ?? '') as WhatIfData;
  mount(WhatIf, { target: section, props: { data, locale: pageLocale(), onchange: tellRadar } });
  button.remove();
  section.querySelector<HTMLButtonElement>('button:enabled')?.focus();
}
