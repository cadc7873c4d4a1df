import { FIGURES } from '#lib/domain/benchmark-publication.ts';
import { toText } from '#lib/domain/fraction.ts';
import type { Scores, TextScores } from './types.ts';

/** Those that there are, in a form that keeps them exact. */
export const textsOf = (scores: Scores): TextScores =>
  Object.fromEntries(
    FIGURES.flatMap((figure) => {
      const score = scores[figure];
      return score ? [[figure, toText(score)]] : [];
    })
  );
