/** What a reader of a team's figures must know before trusting them. */
import type { Locale } from '#lib/domain/model/types.ts';
import { FEWEST_FOR_SPREAD, FEWEST_SHOWN } from '#lib/domain/team.ts';
import { teamWords } from '#lib/i18n/team.ts';

interface Known {
  round: { anonymous: boolean; isClosed: boolean };
  scorecard: { respondents: number };
  held: number;
  rolesHidden: boolean;
  elsewhere: boolean;
}

export function notesOn(
  { round, scorecard: { respondents: n }, held, rolesHidden, elsewhere }: Known,
  locale: Locale
): string[] {
  const t = teamWords[locale];
  return [
    !round.isClosed && !round.anonymous && t.open,
    !round.anonymous && n < FEWEST_SHOWN && t.fewNamed(n),
    round.anonymous && n < FEWEST_FOR_SPREAD && !elsewhere && t.fewAnonymous,
    held > 0 && round.isClosed && t.held(held),
    rolesHidden && t.roles.hidden,
    elsewhere && t.elsewhere
  ].filter((note) => note !== false);
}
