import { BASELINE_ACTION, LOCALES, stepOf, type Model } from '#lib/domain/model/index.ts';
import type { Edited } from '#lib/report/choices.ts';

/** However it was typeset: a form shows spaces that hold words together as it likes. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Keeps of a recommendation what its author has written. What the model says as well, in either
 * language, is the model's: it follows when the report changes its language.
 */
export const ownWords =
  (model: Model) =>
  (edited: Edited): Edited => {
    const step = stepOf(model, edited.step);
    const { outcome, actions } = edited;
    const isModels = (texts: readonly string[]) =>
      LOCALES.some((locale) => {
        const all = [[], [BASELINE_ACTION]].map((first) =>
          [...first, ...step.actions].map((action) => plain(action[locale])).join('\n')
        );
        return all.includes(texts.map(plain).join('\n'));
      });
    return {
      ...edited,
      outcome:
        outcome && LOCALES.every((locale) => plain(step.outcome[locale]) !== plain(outcome))
          ? outcome
          : null,
      actions: actions && !isModels(actions) ? actions : null
    };
  };
