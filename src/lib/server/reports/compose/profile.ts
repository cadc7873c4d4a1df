import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { Section } from '#lib/report/content.ts';
import type { Making } from './source.ts';

/** Radar and bars: the emblem, and what people read better. */
export function profile({ locale }: Making): Omit<Section, 'id'> {
  const { heading } = scorecardWords[locale].profile;
  return { heading, note: null, blocks: [{ kind: 'charts' }] };
}
