import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import { capitalised, NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats } from './format.ts';
import { messages } from './messages.ts';

/** More than these are counted, not named. */
const MOST_NAMED = 2;

const wishers = {
  en: (n: number) => count('en', n, { one: 'respondent', many: 'respondents' }),
  ru: (n: number) =>
    count('ru', n, { one: 'респондента', few: 'респондентов', many: 'респондентов' })
};
/** A company's targets and weights. */
export const targetWords = messages({
  en: {
    title: (company: string) => `Targets: ${company}`,
    finding: {
      none: 'No round yet, but targets can be set',
      reached: 'Every target is reached',
      one: (name: string, gap: string) => `${name} is farthest from its target: ${gap} levels`,
      many: (names: string, gap: string) =>
        `${names} are farthest from their targets: ${gap} levels`,
      several: (n: number, gap: string) =>
        `${['Three', 'Four', 'Five', 'Six', 'Seven'][n - 3]} directions are farthest from their targets: ${gap} levels`
    },
    noRound: 'Decide where the company wants to be; the first round then tells how far that is.',
    measured: (quarter: string, respondents: string) => `Scores of ${quarter}, ${respondents}.`,
    scorecard: 'To the scorecard',
    respondents: (n: number) => count('en', n, { one: 'respondent', many: 'respondents' }),
    index: (value: string) => `Index ${value}`,
    indexEqual: (value: string) => `with equal weights\u00A0${value}`,

    heading: (quarter: string) => `Where the company is, and where it wants to be in ${quarter}`,
    key: {
      now: 'score',
      target: 'target',
      then: 'score when the target was set',
      wishes: 'respondents’ wishes'
    },
    table: 'Targets by quarter and weights',
    direction: 'Direction',
    gap: 'Gap',
    weight: 'Weight',
    target: (direction: string, quarter: string) => `${direction}, target for ${quarter}`,
    weightOf: (direction: string) => `${direction}, weight`,
    own: (level: number) => `${level}`,
    otherwise: (level: number | null) => (level === null ? '(–)' : `(${level})`),
    brackets: 'In brackets: what holds where nothing is set.',
    noLevel: 'no score',
    rule: 'A quarter without a target of its own has the next later one, because the company is on its way there, else the latest earlier one. Where none is set, the respondents’ wishes hold, else one level more than reached, and 3 at least.',
    weightRule:
      'A weight says how much a direction counts in the index and in the order of steps. Past rounds are computed anew with the same weights.',

    held: {
      own: (level: number) => `Target ${level}`,
      set: (level: number, quarter: string) => `Target ${level}, set for ${quarter}`,
      wished: (level: number) => `Target ${level}, as respondents wish`,
      default: (level: number) => `Target ${level} by default`,
      none: 'No target yet'
    },
    progress: {
      none: (day: string) => `Set on ${day}, not measured since`,
      same: (day: string, now: string) => `Since ${day} still ${now}`,
      some: (day: string, from: string, now: string, what: string) =>
        `Since ${day}: ${from} → ${now}, ${what}`,
      reached: 'reached',
      of: (moved: string, whole: string) => `${moved} of ${whole} levels`,
      noise: 'within the margin'
    },
    wishers: wishers.en,
    wished: {
      each: (wishes: string, n: string) => `Wishes of ${n}: ${wishes}`,
      level: (n: number, level: number) => `${n} for ${level}`,
      median: (n: string, level: number) => `Median wish of ${n}: ${level}`
    },
    backToDefault: 'Back to the default',
    backOf: (direction: string) => `Back to the default: ${direction}`,

    proposals: 'Worth a decision',
    raise: (name: string, to: number, waiting: string) =>
      `${name} must reach ${to} before the next step of ${waiting} can start, but its target is lower.`,
    raiseDo: (to: number) => `Raise the target to ${to}`,
    wishes: (quarter: string, wishes: string) =>
      `Respondents of ${quarter} wish for something else: ${wishes}.`,
    wish: (name: string, level: number) => `${name} ${level}`,
    wishesDo: (quarter: string) => `Take their wishes over for ${quarter}`,

    later: 'A later quarter',
    laterDo: 'Save and add it',

    notes: 'Why these targets',
    notesHint: 'For colleagues who come upon them later. Everybody in the workspace can read it.',
    noteOf: (quarter: string) => `For ${quarter}`,
    setBy: (name: string, day: string) => `Last changed by ${name}, ${day}`,

    save: 'Save targets and weights',
    wrong: 'Something could not be saved: look below.',
    stale:
      'Somebody else has changed the targets or weights since you opened this page. What you chose stands below; what differs from what is kept now:',
    staleNow: (what: string, kept: string) => `${what}: ${kept} is kept now`,
    staleAgain: 'Save once more to keep yours.',
    nothing: 'nothing'
  },
  ru: {
    title: (company) => `Цели: ${company}`,
    finding: {
      none: 'Раундов ещё не было, но цели можно поставить',
      reached: 'Все цели достигнуты',
      one: (name, gap) => `Дальше всего от своей цели ${name}: ${gap} уровня`,
      many: (names, gap) => `Дальше всего от своих целей ${names}: по ${gap} уровня`,
      several: (n, gap) =>
        `Дальше всего от своих целей ${['три направления', 'четыре направления', 'пять направлений', 'шесть направлений', 'семь направлений'][n - 3]}: по ${gap} уровня`
    },
    noRound: 'Решите, к чему стремится компания, а первый раунд покажет, далеко ли до этого.',
    measured: (quarter, respondents) => `Баллы: ${quarter}, ${respondents}.`,
    scorecard: 'К карте зрелости',
    respondents: (n) =>
      count('ru', n, { one: 'респондент', few: 'респондента', many: 'респондентов' }),
    index: (value) => `Индекс ${value}`,
    indexEqual: (value) => `при равных весах\u00A0${value}`,

    heading: (quarter) => `Где компания сейчас и где хочет быть: ${quarter}`,
    key: {
      now: 'балл',
      target: 'цель',
      then: 'балл, когда цель поставили',
      wishes: 'пожелания респондентов'
    },
    table: 'Цели по кварталам и веса',
    direction: 'Направление',
    gap: 'Разрыв',
    weight: 'Вес',
    target: (direction, quarter) => `${direction}, цель: ${quarter}`,
    weightOf: (direction) => `${direction}, вес`,
    own: (level) => `${level}`,
    otherwise: (level) => (level === null ? '(–)' : `(${level})`),
    brackets: 'В скобках — то, что действует, если ничего не задано.',
    noLevel: 'нет балла',
    rule: 'Если у квартала нет своей цели, действует цель ближайшего следующего: компания уже идёт к ней. Если нет и такой, остаётся последняя из прежних. Где целей не ставили, действуют пожелания респондентов, а без них — на уровень выше достигнутого, но не ниже третьего.',
    weightRule:
      'Вес показывает, сколько направление значит в индексе и в порядке шагов. Прошлые раунды пересчитываются с теми же весами.',

    held: {
      own: (level) => `Цель ${level}`,
      set: (level, quarter) => `Цель ${level}, поставлена на ${quarter}`,
      wished: (level) => `Цель ${level} по пожеланиям респондентов`,
      default: (level) => `Цель ${level} по умолчанию`,
      none: 'Цели пока нет'
    },
    progress: {
      none: (day) => `Поставлена ${day}, замеров с тех пор не было`,
      same: (day, now) => `С ${day} по-прежнему ${now}`,
      some: (day, from, now, what) => `С ${day}: ${from} → ${now}, ${what}`,
      reached: 'цель достигнута',
      of: (moved, whole) => `пройдено ${moved} из ${whole}`,
      noise: 'в пределах погрешности'
    },
    wishers: wishers.ru,
    wished: {
      each: (wishes, n) => `Пожелания ${n}: ${wishes}`,
      level: (n, level) => `${n} за ${level}`,
      median: (n, level) => `Медиана пожеланий ${n}: ${level}`
    },
    backToDefault: 'Вернуть цель по умолчанию',
    backOf: (direction) => `Вернуть цель по умолчанию: ${direction}`,

    proposals: 'Что стоит решить',
    raise: (name, to, waiting) =>
      `Следующий шаг ждёт (${waiting}): сначала нужен уровень ${to} по направлению «${name}», а цель там ниже.`,
    raiseDo: (to) => `Поднять цель до ${to}`,
    wishes: (quarter, wishes) => `Респонденты (${quarter}) хотят другого: ${wishes}.`,
    wish: (name, level) => `${name} ${level}`,
    wishesDo: (quarter) => `Принять их пожелания: ${quarter}`,

    later: 'Более поздний квартал',
    laterDo: 'Сохранить и добавить',

    notes: 'Почему такие цели',
    notesHint: 'Для коллег, которые увидят их позже. Прочесть это может каждый участник.',
    noteOf: (quarter) => `${quarter}`,
    setBy: (name, day) => `Последнее изменение: ${name}, ${day}`,

    save: 'Сохранить цели и веса',
    wrong: 'Кое-что сохранить не удалось, посмотрите ниже.',
    stale:
      'Пока страница была открыта, цели или веса изменил кто-то другой. Ваш выбор стоит ниже; вот что отличается от сохранённого:',
    staleNow: (what, kept) => `${what}: сейчас сохранено ${kept}`,
    staleAgain: 'Сохраните ещё раз, чтобы оставить свой выбор.',
    nothing: 'ничего'
  }
});

interface Gap {
  id: DirectionId;
  gap: number | null;
}

/** The page's heading: what is farthest from its target. */
export function sayFarthest(all: readonly Gap[], locale: Locale): string {
  const t = targetWords[locale].finding;
  const gaps = all.flatMap(({ id, gap }) => (gap === null ? [] : [{ id, gap }]));
  const widest = Math.max(...gaps.map(({ gap }) => gap));
  if (gaps.length === 0) return t.none;
  if (widest === 0) return t.reached;
  const farthest = gaps.filter(({ gap }) => gap === widest).map(({ id }) => id);
  const { score, list } = formats(locale);
  const names = NAMES_IN_TEXT[locale];
  const [first] = farthest;
  if (first && farthest.length === 1)
    return t.one(spoken(names[first].subject, locale), score(widest));
  if (farthest.length > MOST_NAMED) return t.several(farthest.length, score(widest));
  return t.many(spoken(list(farthest.map((id) => names[id].inList)), locale), score(widest));
}

/** English begins its sentence with the name, Russian does not. */
const spoken = (name: string, locale: Locale) => (locale === 'en' ? capitalised(name) : name);
