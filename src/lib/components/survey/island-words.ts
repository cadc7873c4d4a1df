import type { Locale } from '#lib/domain/model/types.ts';
import { survey } from '#lib/i18n/survey.ts';

export interface IslandWords {
  /** With {time}. */
  saved: string;
  saving: string;
  waiting: string;
  /** Waiting, and this browser keeps nothing. */
  unkept: string;
  refused: string;
  undecided: string;
  gone: string;
  /** Leaving as soon as everything is saved. */
  leaving: string;
  dontKnow: string;
  notApplicable: string;
  answered: string;
  begun: string;
  level: string;
  empty: string;
}

/** What the page's script may have to say, for `<main data-words>`. */
export function islandWords(locale: Locale): string {
  const { save, progress, conflict } = survey[locale];
  const words: IslandWords = {
    saved: save.saved('{time}'),
    saving: save.saving,
    waiting: save.waiting,
    unkept: save.unkept,
    refused: save.refused,
    undecided: save.undecided,
    gone: save.gone,
    leaving: save.leaving,
    dontKnow: progress.dontKnow,
    notApplicable: progress.notApplicable,
    answered: progress.answered,
    begun: progress.begun,
    level: conflict.level,
    empty: conflict.empty
  };
  return JSON.stringify(words);
}
