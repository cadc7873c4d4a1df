/** The answers themselves and what people wrote, as far as the author lets them out. */
import { sayWho, type Named } from '#lib/components/team/say-spread.ts';
import { criterionOf, direction, DIRECTION_IDS } from '#lib/domain/model/index.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { teamWords } from '#lib/i18n/team.ts';
import type { GroupItem, Section, Strip } from '#lib/report/content.ts';
import type { Remark } from '../../teams/service.ts';
import type { Making } from './source.ts';

/** How the answers to each direction lie; null for one person, whose answers the scores are. */
export function answers(making: Making): Omit<Section, 'id'> | null {
  const { source, locale } = making;
  // what came from elsewhere has no answers: that they show from five would not be true
  if (source.team.scorecard.respondents < 2 || source.team.elsewhere) return null;
  const { answers: t } = teamWords[locale];
  return {
    heading: t.heading,
    note: t.counted,
    blocks: [{ kind: 'strips', strips: DIRECTION_IDS.map((id) => strip(id, making)) }]
  };
}

function strip(id: DirectionId, making: Making): Strip {
  const { source, choices, locale } = making;
  const { scorecard, directions } = source.team;
  const { answers: t } = teamWords[locale];
  const { score } = formats(locale);
  const row = scorecard.directions.find((result) => result.id === id);
  const median = row?.score ?? null;
  const { spread, outside, agreed } = directions[id];
  const isSilent = row?.status === 'notApplicable' || row?.status === 'unknown';
  const hidden = row?.status === 'hidden' ? t.hidden : t.fromFive;
  return {
    name: say(direction(id).name, locale),
    figure:
      median === null
        ? scorecardWords[locale].status[row?.status ?? 'hidden']
        : `${t.median} ${score(median)}`,
    ...{ median, counts: spread.counts },
    outside: choices.sections.includes('outside') ? (outside?.score ?? null) : null,
    agreed: agreed?.score ?? null,
    said: spread.counts || isSilent ? whoSaidWhat(id, making) : [hidden]
  };
}

function whoSaidWhat(id: DirectionId, making: Making): string[] {
  const { source, locale } = making;
  const { people, directions } = source.team;
  const { answers: t } = teamWords[locale];
  const { score } = formats(locale);
  const { each } = directions[id].spread;
  if (!people || !each) return [];
  return each.flatMap((one) => {
    const who = people[one.response];
    const told = who && tell(who, making);
    return told ? [t.said(told, score(one.score))] : [];
  });
}

/** A person as the report may name them; nothing where it may not. */
function tell(who: Named, { choices, locale }: Making): string {
  switch (choices.attribution) {
    case 'names':
      return sayWho(who, locale);
    case 'roles':
      return who.role ? teamWords[locale].roles.names[who.role] : teamWords[locale].answers.noName;
    case 'none':
      return '';
  }
}

/** What respondents wrote, by direction; null where nothing may be told or nobody wrote. */
export function remarks(making: Making): Omit<Section, 'id'> | null {
  const { source, choices, locale } = making;
  const { directions, only, round } = source.team;
  // one person's words stand with the explanations
  if (only) return null;
  const { remarks: t } = teamWords[locale];
  const isChosen = ({ kind }: Remark) =>
    kind === 'evidence' ? choices.evidence : choices.comments;
  const details = DIRECTION_IDS.map((id) => ({
    ...{ name: say(direction(id).name, locale), said: '', figure: null },
    groups: [
      { heading: '', items: directions[id].remarks.filter(isChosen).map((r) => item(r, making)) }
    ]
  })).filter(({ groups }) => groups.some(({ items }) => items.length > 0));
  if (details.length === 0) return null;
  const isNamed = !round.anonymous && choices.attribution === 'names';
  return {
    heading: t.heading,
    note: isNamed ? t.named : t.anonymous,
    blocks: [{ kind: 'details', details }]
  };
}

function item({ kind, text, criterion, by }: Remark, making: Making): GroupItem {
  const { locale, source } = making;
  const { remarks: t } = teamWords[locale];
  const about = [
    t.kinds[kind],
    criterion ? say(criterionOf(source.team.model, criterion).text, locale) : ''
  ]
    .filter(Boolean)
    .join(': ');
  const small = [about, by ? tell(by, making) : ''].filter(Boolean).join('; ');
  return { text, mark: 'plain', ...(small && { small }) };
}
