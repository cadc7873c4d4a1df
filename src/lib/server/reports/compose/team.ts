/** What several people's answers say beside the median: disputes, roles, the view from outside. */
import type { Role } from '#lib/domain/answers.ts';
import { direction, DIRECTION_IDS } from '#lib/domain/model/index.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { capitalised } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { sayDirections, sayDispute, teamWords } from '#lib/i18n/team.ts';
import type { Section } from '#lib/report/content.ts';
import { figureCell } from './table.ts';
import type { Making } from './source.ts';

/** Where the team should talk before it acts; null where agreement cannot be told. */
export function talk({ source, locale }: Making): Omit<Section, 'id'> | null {
  const { talk: disputes, scorecard, directions } = source.team;
  const { talk: t } = teamWords[locale];
  const { score } = formats(locale);
  if (scorecard.directions.every(({ agreement }) => agreement === null)) return null;
  if (disputes.length === 0)
    return { heading: t.none, note: null, blocks: [{ kind: 'paragraph', text: t.noneText }] };
  const items = disputes.map((about) => {
    const row = scorecard.directions.find(({ id }) => id === about.direction);
    const range = { min: row?.min ?? null, max: row?.max ?? null };
    const { agreed } = directions[about.direction];
    const settled = agreed ? [`${capitalised(t.settled(score(agreed.score)))}.`] : [];
    const text = [`${capitalised(sayDispute(about, range, locale))}.`, ...settled].join(' ');
    return { name: say(direction(about.direction).name, locale), text };
  });
  return {
    heading: t.heading(disputes.length),
    note: disputes.length > 1 ? t.order : null,
    blocks: [{ kind: 'items', numbered: true, items }]
  };
}

/** The medians of roles. Where a round has names, a role can be one person: it is told as names are. */
export function roles({ source, choices, locale }: Making): Omit<Section, 'id'> | null {
  const { directions, round } = source.team;
  if (!round.anonymous && choices.attribution === 'none') return null;
  const { roles: t } = teamWords[locale];
  const seen = DIRECTION_IDS.filter((id) => directions[id].roles.length > 1).toSorted(
    (a, b) => (directions[b].apart?.by ?? 0) - (directions[a].apart?.by ?? 0)
  );
  if (seen.length === 0) return null;
  const apart = seen.filter((id) => directions[id].apart);
  const all = [...new Set(seen.flatMap((id) => directions[id].roles.map(({ role }) => role)))];
  const of = (id: DirectionId, role: Role) =>
    directions[id].roles.find((one) => one.role === role)?.score ?? null;
  return {
    heading: apart.length > 0 ? t.heading(sayDirections(apart, locale), apart.length) : t.close,
    note: round.anonymous ? t.noteAnonymous : t.note,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: '', align: 'left' },
          ...all.map((role) => ({ name: capitalised(t.names[role]), align: 'right' as const }))
        ],
        rows: seen.map((id) => [
          { text: say(direction(id).short, locale) },
          ...all.map((role) => figureCell(of(id, role), locale))
        ]),
        last: null
      }
    ]
  };
}

/** The agency's rating beside the client's; null while there is none. */
export function outside({ source, locale }: Making): Omit<Section, 'id'> | null {
  const { scorecard, directions } = source.team;
  const { outside: t } = teamWords[locale];
  const { score, delta } = formats(locale);
  if (DIRECTION_IDS.every((id) => directions[id].outside === null)) return null;
  const apart = DIRECTION_IDS.filter((id) => directions[id].outside?.apart);
  const items = apart.flatMap((id) => {
    const inside = scorecard.directions.find((row) => row.id === id)?.score ?? null;
    const { score: from, difference } = directions[id].outside ?? {};
    if (inside === null || from == null || difference == null) return [];
    const name = say(direction(id).name, locale);
    const text = t.compare(name, score(inside), score(from)).slice(name.length + 2);
    return [{ name, text, figure: delta(difference) }];
  });
  return {
    heading: apart.length > 0 ? t.apart(sayDirections(apart, locale), apart.length) : t.close,
    note: t.note,
    blocks: items.length > 0 ? [{ kind: 'items', numbered: false, items }] : []
  };
}
