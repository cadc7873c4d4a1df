/** The two scales of a criterion. An assessment keeps to one: "partly" and "L" are not worth the same. */
import { isDetailed, marksOf } from './answers.ts';
import type { Answers, CriterionMark, Fulfilment } from './answers.ts';
import { criterionKind, type Model } from './model/model.ts';
import { DIRECTION_IDS } from './model/types.ts';

/** Three answers for companies (yes, partly, no), four for an assessor (F, L, P, N). */
export type Scale = 'three' | 'four';

const SCALES: Readonly<Record<Fulfilment, Scale>> = {
  yes: 'three',
  partly: 'three',
  no: 'three',
  F: 'four',
  L: 'four',
  P: 'four',
  N: 'four'
};

/** "Don't know" and "not applicable" belong to both scales: null. */
export function scaleOfMark(mark: CriterionMark): Scale | null {
  return mark === 'dontKnow' || mark === 'notApplicable' ? null : SCALES[mark];
}

/** The scale of the first practice, in the fixed order, whose mark tells; null when none does. */
export function scaleOf(model: Model, answers: Answers): Scale | null {
  for (const direction of DIRECTION_IDS) {
    const answer = answers[direction];
    if (!answer || !isDetailed(answer)) continue;
    for (const [id, mark] of marksOf(answer)) {
      const scale = criterionKind(model, direction, id) === 'practice' ? scaleOfMark(mark) : null;
      if (scale) return scale;
    }
  }
  return null;
}
