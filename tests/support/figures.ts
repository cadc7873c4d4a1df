import type { Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { report, type Report } from '#lib/domain/report.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import { figuresOf } from '#lib/report/figures.ts';
import { quickAnswers } from './answers.ts';

/** The example of the mock-ups; management can be shown. */
export const ANSWERS: Answers = {
  ...quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3),
  management: { level: 3, evidence: 'Plans of 2026' }
};

/** One direction is not applicable: the radar has a gap. */
export const WITH_GAP: Answers = { ...ANSWERS, ...quickAnswers(2, 2.5, 1.5, '-') };

export const reportOn = (...responses: Answers[]): Report =>
  report({
    model: MODEL,
    mode: 'quick',
    anonymous: false,
    responses: responses.map((answers) => ({ answers }))
  });

export const figuresOn = (responses: readonly Answers[], locale: Locale): ReportFigures =>
  figuresOf(reportOn(...responses), null, locale);

export const outsideAt = (score: number): NonNullable<ReportFigures['third']> => ({
  ...{ kind: 'outside', name: 'взгляд со стороны' },
  at: byDirection((id) => (id === 'need' ? null : score))
});
