/** The figures beside the index, each with what it means: the mean never stands alone. */
import type { Claims, ClaimsHidden } from '#lib/domain/evidence.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Index, Scorecard } from '#lib/domain/scorecard-types.ts';
import { NAMES_IN_TEXT } from './direction-names.ts';
import { formats } from './format.ts';
import { scorecardWords } from './scorecard.ts';
import { typeset } from './typography.ts';

export interface KeyFigure {
  readonly name: string;
  /** A dash where there is no figure. */
  readonly value: string;
  /** "of 5"; empty where nothing is to be said. */
  readonly of: string;
  readonly text: string;
}
type Said = Omit<KeyFigure, 'name'>;

/** What follows a figure that does not exist, and stands in its place. */
const none = (text: string): Said => ({ value: '—', of: '', text });

/** The index with the way it has gone. */
export function sayIndex({ index }: Scorecard, locale: Locale): KeyFigure {
  const t = scorecardWords[locale].figures;
  const { score, percent } = formats(locale);
  const text = index.percent === null ? t.noIndex : t.way(percent(index.percent));
  const said =
    index.value === null ? none(text) : { value: score(index.value), of: t.ofFive, text };
  return { name: t.index, ...said };
}

/** Staged level, spread, agreement of a team, evidence: of all directions, or why it is not counted. */
export function sayKeyFigures(
  card: Scorecard,
  claims: Claims | ClaimsHidden,
  locale: Locale
): KeyFigure[] {
  const t = scorecardWords[locale].figures;
  const figures = [
    { name: t.staged, ...sayStaged(card.index, locale) },
    { name: t.spread, ...saySpread(card.index, locale) },
    ...(card.respondents > 1 ? [{ name: t.agreement, ...sayAgreement(card, locale) }] : []),
    { name: t.confirmed, ...sayConfirmed(card, claims, locale) }
  ];
  return figures.map((figure) => ({ ...figure, text: typeset(figure.text, locale) }));
}

function sayStaged({ stagedLevel }: Index, locale: Locale): Said {
  const t = scorecardWords[locale].figures;
  if (stagedLevel === null) return none(t.stagedNone);
  return { value: String(stagedLevel), of: t.ofFive, text: t.stagedText };
}

function saySpread(index: Index, locale: Locale): Said {
  const t = scorecardWords[locale].figures;
  if (index.spread === null) return none(t.noIndex);
  return { value: formats(locale).score(index.spread), of: '', text: sayProfile(index, locale) };
}

/** Who is weakest, unless too many are equally weak to be named. */
function sayProfile({ spread, weakest, unbalanced }: Index, locale: Locale): string {
  const t = scorecardWords[locale].figures;
  if (spread === 0) return t.equal;
  const names = weakest.map((id) => NAMES_IN_TEXT[locale][id].inList);
  if (names.length > 2) return unbalanced ? t.uneven : t.even;
  const { list } = formats(locale);
  return [t.weakest(list(names)), ...(unbalanced ? [t.uneven] : [])].join('; ');
}

function sayAgreement({ directions }: Scorecard, locale: Locale): Said {
  const t = scorecardWords[locale].figures;
  const agreements = directions.flatMap(({ agreement }) => agreement ?? []);
  if (agreements.length === 0) return none(t.agreementHidden);
  const high = agreements.filter((word) => word === 'high').length;
  return { value: String(high), of: t.of(directions.length), text: t.agreementText };
}

function sayConfirmed(
  { respondents, mode }: Scorecard,
  claims: Claims | ClaimsHidden,
  locale: Locale
): Said {
  const t = scorecardWords[locale].figures;
  if (typeof claims === 'string') return none(t.claimsHidden[claims]);
  if (claims.claimed === 0) return none(t.nothingToConfirm);
  const text = respondents > 1 && mode === 'quick' ? t.confirmedAnswers : t.confirmedText[mode];
  return { value: String(claims.confirmed), of: t.of(claims.claimed), text };
}
