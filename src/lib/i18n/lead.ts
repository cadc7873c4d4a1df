/** The sentences below the scorecard's headline: the first step, and how sure we are. */
import type { Claims } from '#lib/domain/evidence.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import type { Blocker, DirectionStatus, Scorecard } from '#lib/domain/scorecard-types.ts';
import type { StepCard } from '#lib/domain/step-cards.ts';
import { capitalised, NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats } from './format.ts';
import { messages } from './messages.ts';
import { stepWords } from './steps.ts';

/** What a claim is: one person's direction, one of several people's answers, a practice. */
type Claimed = 'direction' | 'answer' | 'practice';
const CLAIMED = {
  en: {
    direction: { one: 'direction', many: 'directions' },
    answer: { one: 'answer', many: 'answers' },
    practice: { one: 'practice', many: 'practices' }
  },
  ru: {
    direction: { one: 'направления', many: 'направлений' },
    answer: { one: 'ответа', many: 'ответов' },
    practice: { one: 'практики', many: 'практик' }
  }
};

const words = messages({
  en: {
    first: (weeks: string, outcome: string) =>
      `The first step takes ${weeks} and waits for nothing: ${outcome}.`,
    firstUnchecked: (weeks: string, outcome: string, needs: string) =>
      `The first step takes ${weeks}: ${outcome}. Whether it can start could not be checked: it needs ${needs}.`,
    everyStepWaits: 'Every step waits for another direction: see what comes first below.',
    reached: 'The targets are reached.',
    weakestWaits: (weakest: string, _its: string, blocker: string, level: number) =>
      `The weakest is ${weakest}, but its step waits: first ${blocker} to level ${level}.`,
    people: (n: number) =>
      n === 1 ? 'This is one person’s view' : `This is the view of ${n} people`,
    nothingClaimed: '.',
    noEvidence: ', and nothing in it is confirmed yet.',
    evidence: (confirmed: number, claimed: number, what: Claimed) =>
      `; ${confirmed} of ${count('en', claimed, CLAIMED.en[what])} above level 1 confirmed.`,
    close: (n: number) => `Opinions are close on ${n} of 7 directions.`,
    apart: (names: string) => `${names}: opinions differ, so talk before you act.`,
    unknown: (names: string) => `${names}: the answer was “don’t know”, so there is no score.`,
    hidden: (names: string) => `Hidden, because fewer than three gave a score: ${names}.`,
    notApplicable: (names: string) => `Not applicable: ${names}.`
  },
  ru: {
    first: (weeks, outcome) => `Первый шаг занимает ${weeks} и ничего не ждёт: ${outcome}.`,
    firstUnchecked: (weeks, outcome, needs) =>
      `Первый шаг занимает ${weeks}: ${outcome}. Его условие проверить не удалось: ${needs}.`,
    everyStepWaits: 'Каждый шаг ждёт другого направления: что сделать сначала, сказано ниже.',
    reached: 'Цели достигнуты.',
    weakestWaits: (weakest, its, blocker, level) =>
      `Слабее всего ${weakest}, но ${its} шаг ждёт: сначала ${blocker} до уровня ${level}.`,
    people: (n) =>
      n === 1
        ? 'Это взгляд одного человека'
        : `Это взгляд ${count('ru', n, { one: 'человека', few: 'человек', many: 'человек' })}`,
    nothingClaimed: '.',
    noEvidence: ', подтверждений пока нет.',
    evidence: (confirmed, claimed, what) =>
      `; подтверждения есть для ${count('ru', confirmed, CLAIMED.ru[what])} из ${claimed}.`,
    close: (n) => `По ${n} из 7 направлений мнения близки.`,
    apart: (names) => `${names} мнения расходятся: поговорите, прежде чем решать.`,
    unknown: (names) => `${names} ответили «не знаю»: балла нет.`,
    hidden: (names) => `Скрыто, потому что балл дали меньше трёх человек: ${names}.`,
    notApplicable: (names) => `Не применимо: ${names}.`
  }
});

/** The lead of a scorecard with the cards of its steps and the sum of its claims. */
export function sayLead(
  scorecard: Scorecard,
  cards: readonly StepCard[],
  claims: Claims,
  locale: Locale
): string {
  return [
    sayFirstStep(cards, locale),
    sayWeakestWaits(scorecard, locale),
    sayWhose(scorecard, claims, locale),
    sayAgreement(scorecard, locale),
    sayUnscored(scorecard, locale)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function sayFirstStep([first]: readonly StepCard[], locale: Locale): string {
  const t = words[locale];
  if (!first) return t.reached;
  // those that can start come first: when this one waits, they all do
  if (first.blockedBy.length > 0) return t.everyStepWaits;
  const { weeks, outcome } = first.step;
  const [time, result] = [stepWords[locale].weeks(...weeks), uncapitalised(outcome[locale])];
  if (first.unchecked.length === 0) return t.first(time, result);
  return t.firstUnchecked(time, result, prerequisites(first.unchecked, locale));
}

const prerequisites = (blockers: readonly Blocker[], locale: Locale) =>
  formats(locale).list(
    blockers.map(({ direction, minLevel }) =>
      stepWords[locale].prerequisite(NAMES_IN_TEXT[locale][direction].subject, minLevel)
    )
  );

/** Named only when the plan does not begin where the company is weakest. */
function sayWeakestWaits({ index, steps }: Scorecard, locale: Locale): string {
  const [weakest, ...others] = index.weakest;
  const blocker = steps.find(({ direction }) => direction === weakest)?.blockedBy[0];
  if (!weakest || !blocker || others.length > 0) return '';
  const names = NAMES_IN_TEXT[locale];
  const { subject, its } = names[weakest];
  return words[locale].weakestWaits(
    subject,
    its,
    names[blocker.direction].subject,
    blocker.minLevel
  );
}

function sayWhose({ respondents, mode }: Scorecard, claims: Claims, locale: Locale): string {
  const t = words[locale];
  const { claimed, confirmed } = claims;
  const one = respondents === 1 ? 'direction' : 'answer';
  const what = mode === 'quick' ? one : 'practice';
  const sure =
    claimed === 0
      ? t.nothingClaimed
      : confirmed === 0
        ? t.noEvidence
        : t.evidence(confirmed, claimed, what);
  return t.people(respondents) + sure;
}

function sayAgreement({ directions }: Scorecard, locale: Locale): string {
  const close = directions.filter(({ agreement }) => agreement === 'high').length;
  const apart = directions.filter(({ agreement }) => agreement === 'low').map(({ id }) => id);
  const t = words[locale];
  return [
    close > 0 ? t.close(close) : '',
    apart.length > 0
      ? t.apart(capitalised(listed(apart, locale === 'ru' ? 'about' : 'inList', locale)))
      : ''
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function sayUnscored({ directions }: Scorecard, locale: Locale): string {
  const having = (status: DirectionStatus) =>
    directions.filter((direction) => direction.status === status).map(({ id }) => id);
  const [unknown, inapplicable] = [having('unknown'), having('notApplicable')];
  const hidden = having('hidden');
  const t = words[locale];
  return [
    unknown.length > 0
      ? t.unknown(capitalised(listed(unknown, locale === 'ru' ? 'about' : 'inList', locale)))
      : '',
    inapplicable.length > 0 ? t.notApplicable(listed(inapplicable, 'inList', locale)) : '',
    hidden.length > 0 ? t.hidden(listed(hidden, 'inList', locale)) : ''
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const listed = (ids: readonly DirectionId[], as: 'inList' | 'about', locale: Locale) =>
  formats(locale).list(ids.map((id) => NAMES_IN_TEXT[locale][id][as]));

/** For the middle of a sentence; an abbreviation keeps its capitals. */
const uncapitalised = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
