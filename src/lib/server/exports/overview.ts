/** The first sheet of a scorecard: what is to be known of it, and what it comes to. */
import { finding } from '#lib/domain/finding.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import { sayFinding } from '#lib/i18n/finding.ts';
import { formats } from '#lib/i18n/format.ts';
import { unset } from '#lib/i18n/typography.ts';
import * as sheets from '../sheets/service.ts';
import type { Cell, Sheet } from '../sheets/service.ts';
import type { Words } from './words.ts';

export type Fact = [name: string, value: Cell];

/** What a page says above its radar, of one response or of a team. */
export function resultFacts(card: Scorecard, words: Words): Fact[] {
  const t = words.t.overview;
  const { index } = card;
  return [
    [t.finding, unset(sayFinding(finding(card), words.locale).join(' '))],
    [t.index, sheets.score(index.value)],
    [t.way, sheets.share(index.percent === null ? null : index.percent / 100)],
    [t.staged, sheets.whole(index.stagedLevel)],
    [t.weakest, formats(words.locale).list(index.weakest.map(words.direction))],
    [t.spread, sheets.score(index.spread)]
  ];
}

export function factsSheet(facts: readonly Fact[], { t }: Words): Sheet {
  const columns = [
    { head: t.overview.fact, width: 32 },
    { head: t.overview.value, width: 60 }
  ];
  return { name: t.sheets.overview, columns, rows: facts };
}
