/** The state of saving, in words: in the bar, at the buttons, and once to a screen reader. */
import type { State } from './sender.ts';
import { timeNow, wordsOfPage } from './words.ts';

let announced: State | 'leaving' | undefined;

/** `kept`: whether what is not saved yet outlives this page in the browser. */
export function showState(state: State | 'leaving', kept: boolean): void {
  const words = wordsOfPage();
  const texts = {
    saving: words.saving,
    saved: words.saved.replace('{time}', timeNow()),
    waiting: kept ? words.waiting : words.unkept,
    refused: words.refused,
    undecided: words.undecided,
    leaving: words.leaving,
    submitted: '',
    gone: words.gone
  };
  const region = document.querySelector<HTMLElement>('[data-state]');
  if (region) {
    // Each save says "Saving…" and "Saved at 14:33": only a change of kind is worth interrupting for.
    const news = state !== 'saving' && state !== announced;
    region.ariaLive = news ? 'polite' : 'off';
    region.textContent = texts[state];
    if (news) announced = state;
  }
  const beside = document.querySelector('[data-saved]');
  if (beside) beside.textContent = texts[state];
}

/** Says something once that is not about saving. */
export function announce(text: string): void {
  const region = document.querySelector('[data-announce]');
  if (region) region.textContent = text;
}
