import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import { NAMES_IN_TEXT } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { slideWords } from '#lib/i18n/slides.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { flat } from '../look.ts';
import { BODY } from '../ooxml/frame.ts';
import type { Chart } from '../ooxml/shapes.ts';
import type { Page } from '../page.ts';
import { axisName, resultOf, SCALE } from './directions.ts';

/** Labels stand a little inside of the chart's edge. */
const INSET = 6;

/** Score against target, the widest gap first; a direction without a gap has none to sort by. */
export function bars(content: ReportContent): Page {
  const { locale } = content;
  const t = slideWords[locale];
  const { profile, bars: words } = scorecardWords[locale];
  const order = DIRECTION_IDS.toSorted((a, b) => gapOf(content, b) - gapOf(content, a));
  const of = (figure: 'score' | 'target') =>
    order.map((id) => resultOf(content, id)?.[figure] ?? null);
  const open = order.flatMap((id, at) => (gapOf(content, id) > 0 ? [at] : []));
  const chart: Chart = {
    kind: 'bars',
    categories: order.map((id) => axisName(content, id)),
    // the target first, so that it lies behind
    series: [
      { name: profile.target, look: 'target', values: of('target'), labelled: new Set(open) },
      { name: profile.now, look: 'now', values: of('score'), labelled: new Set(order.keys()) }
    ],
    ...{ scale: SCALE, labelSize: 14, legend: true }
  };
  const said = order.flatMap((id) => sayGap(content, id));
  const box = { ...BODY, x: BODY.x - INSET, width: BODY.width + INSET };
  return {
    title: widest(content),
    shapes: [
      { kind: 'chart', box, chart, name: words.heading, text: [t.bars, ...said].join('. ') }
    ],
    notes: [t.readBars, ...said.map((one) => `${one}.`)]
  };
}

const NO_GAP = -1;
const gapOf = (content: ReportContent, id: DirectionId): number =>
  resultOf(content, id)?.gap ?? NO_GAP;

/** "Loyalty: score 1.0, target 3.0, gap 2.0" */
function sayGap(content: ReportContent, id: DirectionId): string[] {
  const { score: now = null, target = null, gap = null } = resultOf(content, id) ?? {};
  if (now === null || target === null || gap === null) return [];
  const { bars: words } = scorecardWords[content.locale];
  const { score } = formats(content.locale);
  const name = flat(content.figures.names[id].name);
  return [`${name}: ${words.score(score(now), score(target))} ${score(gap)}`];
}

function widest(content: ReportContent): string {
  const { locale } = content;
  const t = slideWords[locale];
  const { score, list } = formats(locale);
  const gap = Math.max(...DIRECTION_IDS.map((id) => gapOf(content, id)));
  if (gap === NO_GAP) return scorecardWords[locale].bars.heading;
  if (gap === 0) return t.reached;
  const names = DIRECTION_IDS.filter((id) => gapOf(content, id) === gap);
  return t.widest(list(names.map((id) => NAMES_IN_TEXT[locale][id].inList)), score(gap));
}
