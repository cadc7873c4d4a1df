import type { Why } from '#lib/domain/explanation.ts';
import { FULL_POINTS } from '#lib/domain/gates.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { formats, pluralForm } from './format.ts';
import { messages } from './messages.ts';

/** "Levels 2 and 3 are full", for the last full level above the first. */
const FULL = {
  en: [
    'Level 2 is full',
    'Levels 2 and 3 are full',
    'Levels 2 to 4 are full',
    'All levels are full'
  ],
  ru: [
    'Уровень 2 выполнен полностью',
    'Уровни 2 и 3 выполнены полностью',
    'Уровни со 2 по 4 выполнены полностью',
    'Все уровни выполнены полностью'
  ]
};

/** An equation stays on one line. */
const unbroken = (equation: string) => equation.replaceAll(' ', '\u00A0');

/** Why each score is what it is. */
export const explanationWords = messages({
  en: {
    heading: 'Why these scores',
    confirmed: 'confirmed',
    declared: 'declared',
    rule: {
      quick:
        'A score is the highest level that is fully true, and half a level more when the next one is partly true. Exactly half way counts as the lower level.',
      detailed:
        'Each practice of a level brings up to one point. A level counts as full above 85% of its points, and opens the next one; the share of points of that next level is added to the score. What lies above is shown, but not counted.'
    },
    chosen: {
      floor: 'Level 1 is where everyone starts: 1.0.',
      full: (level: number, score: string) => `Level ${level} is fully true: ${score}.`,
      top: (score: string) => `Level 5 is fully true: ${score}, the top of the scale.`,
      partly: (level: number, next: number, score: string) =>
        level === 1
          ? `Level 1 is where everyone starts, and level 2 is partly true: ${unbroken(`1 + 0.5 = ${score}`)}.`
          : `Level ${level} is fully true and level ${next} partly: ${unbroken(`${level} + 0.5 = ${score}`)}.`
    },
    climbed: {
      full: (base: number) => `${FULL.en[base - 2] ?? ''}.`,
      top: (score: string) => `${FULL.en[3]}: ${score}, the top of the scale.`,
      nearlyFull: (level: number, points: string) =>
        `For level ${level}, ${points} are enough: above 85%.`,
      points: (points: string, outOf: number) =>
        `${points} of ${outOf} ${pluralForm('en', outOf, { one: 'point', many: 'points' })}`,
      sum: (next: number, points: string, sum: string, level: string) =>
        `At level ${next}, ${points}: ${sum}, ${level}.`,
      level: {
        above: (level: number) => `level ${level}`,
        half: (level: number) => `level ${level}, because half way is still the lower one`,
        below: (level: number) => `level ${level}`
      },
      upTo: (score: string) => `With each “don’t know” as a yes, up to ${score}.`
    },
    none: {
      unanswered: 'No answer yet, so no score.',
      dontKnow: 'The answer was “don’t know”: no score, and the index does without it.',
      notApplicable: 'It does not apply to this company, and the index does without it.',
      incomplete: (n: number) =>
        n === 1
          ? 'One question has no answer yet, so there is no score.'
          : `${n} questions have no answer yet, so there is no score.`,
      unknown: (unknown: number, asked: number) =>
        `“Don’t know” to ${unknown} of ${asked} questions, more than half: no score.`
    },
    belowFloor:
      'The identity or the brand platform, expected even at level 1, is not complete. That comes first; it does not change the score.',
    groups: {
      description: (level: number) => `Level ${level}`,
      met: 'In place',
      held: (level: number) => `Keeps level ${level} from being full`,
      ahead: 'Ahead of their level: shown, not counted',
      next: (level: number) => `To reach level ${level}`,
      finish: (level: number) => `To complete level ${level}`,
      limits: (level: number) => `Named by level ${level} as still missing`,
      leftOut: 'Left out as not applicable',
      missing: 'Without an answer',
      unknown: 'Answered “don’t know”',
      baseline: 'Expected at level 1'
    },
    marks: {
      no: 'no',
      N: 'no',
      P: 'partly',
      partly: 'partly',
      L: 'largely',
      dontKnow: 'don’t know'
    },
    coarse: 'This level has a single practice, so the score moves in large steps.',
    comment: 'Comment',
    evidence: 'Evidence',
    reason: 'Reason'
  },
  ru: {
    heading: 'Откуда эти баллы',
    confirmed: 'подтверждено',
    declared: 'со слов',
    rule: {
      quick:
        'Балл — это самый высокий уровень, который верен полностью, и ещё половина, если следующий верен отчасти. Ровно половина пути считается прежним уровнем.',
      detailed:
        'Каждая практика уровня даёт до одного пункта. Уровень считается полным, если набрано больше 85 % его пунктов: тогда открывается следующий, и доля его пунктов добавляется к баллу. То, что выше, показано, но не засчитано.'
    },
    chosen: {
      floor: 'С уровня 1 начинают все: 1,0.',
      full: (level, score) => `Уровень ${level} верен полностью: ${score}.`,
      top: (score) => `Уровень 5 верен полностью: ${score}, выше шкала не идёт.`,
      partly: (level, next, score) =>
        level === 1
          ? `С уровня 1 начинают все, уровень 2 верен отчасти: ${unbroken(`1 + 0,5 = ${score}`)}.`
          : `Уровень ${level} верен полностью, уровень ${next} — отчасти: ${unbroken(`${level} + 0,5 = ${score}`)}.`
    },
    climbed: {
      full: (base) => `${FULL.ru[base - 2] ?? ''}.`,
      top: (score) => `${FULL.ru[3]}: ${score}, выше шкала не идёт.`,
      nearlyFull: (level, points) => `Для уровня ${level} хватило ${points}: это больше 85 %.`,
      points: (points, outOf) =>
        `${points} из ${outOf} ${pluralForm('ru', outOf, { one: 'пункта', many: 'пунктов' })}`,
      sum: (next, points, sum, level) => `На уровне ${next} набрано ${points}: ${sum}, ${level}.`,
      level: {
        above: (level) => `это уже уровень ${level}`,
        half: (level) => `это ещё уровень ${level}: половина пути не переводит на следующий`,
        below: (level) => `это уровень ${level}`
      },
      upTo: (score) => `Если за каждым «не знаю» стоит «да», балл — до ${score}.`
    },
    none: {
      unanswered: 'Ответа пока нет, поэтому нет и балла.',
      dontKnow: 'Ответ — «не знаю»: балла нет, индекс посчитан без него.',
      notApplicable: 'К компании не относится, индекс посчитан без него.',
      incomplete: (n) =>
        n === 1
          ? 'На один вопрос пока нет ответа, поэтому нет и балла.'
          : `Без ответа ${n} ${pluralForm('ru', n, { one: 'вопрос', few: 'вопроса', many: 'вопросов' })}, поэтому нет и балла.`,
      unknown: (unknown, asked) =>
        `«Не знаю» — на ${unknown} из ${asked} ${pluralForm('ru', asked, { one: 'вопроса', many: 'вопросов' })}, больше половины: балла нет.`
    },
    belowFloor:
      'Айдентика или платформа бренда, которых ждут уже на уровне 1, не завершены. Начать надо с них; на балл это не влияет.',
    groups: {
      description: (level) => `Уровень ${level}`,
      met: 'Уже есть',
      held: (level) => `Чего не хватает до полного уровня ${level}`,
      ahead: 'Опережает свой уровень: показано, но не засчитано',
      next: (level) => `Чтобы выйти на уровень ${level}`,
      finish: (level) => `Чтобы завершить уровень ${level}`,
      limits: (level) => `Чего на уровне ${level} ещё нет по описанию`,
      leftOut: 'Не применимо и не считается',
      missing: 'Без ответа',
      unknown: 'Ответ «не знаю»',
      baseline: 'Ожидается на уровне 1'
    },
    marks: {
      no: 'нет',
      N: 'нет',
      P: 'отчасти',
      partly: 'отчасти',
      L: 'в основном',
      dontKnow: 'не знаю'
    },
    coarse: 'На этом уровне одна практика, поэтому балл меняется крупными шагами.',
    comment: 'Комментарий',
    evidence: 'Подтверждение',
    reason: 'Причина'
  }
});

/** One sentence or a few: the arithmetic of a score, or why there is none. */
export function sayWhy(why: Why, locale: Locale): string {
  const t = explanationWords[locale];
  switch (why.kind) {
    case 'unanswered':
    case 'dontKnow':
    case 'notApplicable':
      return t.none[why.kind];
    case 'incomplete':
      return t.none.incomplete(why.missing.length);
    case 'unknown':
      return t.none.unknown(why.unknown, why.asked);
    case 'chosen':
      return sayChosen(why, locale);
    case 'climbed':
      return sayClimbed(why, locale);
  }
}

type Of<Kind> = Extract<Why, { kind: Kind }>;

function sayChosen({ level, partly }: Of<'chosen'>, locale: Locale): string {
  const { chosen: t } = explanationWords[locale];
  const { score } = formats(locale);
  if (partly) return t.partly(level, level + 1, score(level + 0.5));
  if (level === 1) return t.floor;
  return level === 5 ? t.top(score(5)) : t.full(level, score(level));
}

function sayClimbed({ score, level, upTo, reasons }: Of<'climbed'>, locale: Locale): string {
  const { climbed: t } = explanationWords[locale];
  const { score: figure, trimmed } = formats(locale);
  const { base, levels } = reasons;
  const pointsOf = (points: number, outOf: number) =>
    t.points(trimmed(points / FULL_POINTS), outOf / FULL_POINTS);

  const nearly = levels
    .filter((each) => each.level <= base && each.points < each.outOf)
    .map((each) => t.nearlyFull(each.level, pointsOf(each.points, each.outOf)));
  const next = levels.find((each) => each.level > base);
  const parts = [];
  if (base === 5) parts.push(t.top(figure(score)));
  else if (base > 1) parts.push(t.full(base));
  parts.push(...nearly);
  if (next) {
    const sum = unbroken(`${base} + ${trimmed(next.points / next.outOf)} = ${figure(score)}`);
    const fromHalf = 2 * next.points - next.outOf;
    const where = fromHalf > 0 ? 'above' : fromHalf === 0 ? 'half' : 'below';
    const points = pointsOf(next.points, next.outOf);
    parts.push(t.sum(next.level, points, sum, t.level[where](level)));
  }
  if (upTo !== null) parts.push(t.upTo(figure(upTo)));
  return parts.join(' ');
}
