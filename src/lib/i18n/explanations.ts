import type { Locale } from '#lib/domain/model/types.ts';
import { formats } from './format.ts';
import { messages } from './messages.ts';

/** A sum in points: whole where it is whole, else with the decimals it has, two at most. */
function plain(locale: Locale, value: number): string {
  return formats(locale)
    .share(value)
    .replace(/[.,]?0+$/, '');
}
const score = (locale: Locale, value: number) => formats(locale).score(value);
const share = (locale: Locale, value: number) => formats(locale).share(value);

/** Why a direction has its score: the arithmetic in words, and the names of the lists beside it. */
export const explanations = messages({
  en: {
    heading: 'Where the scores come from',
    marks: 'filled: confirmed, hollow: declared',
    quick: (level: number) => `Level ${level} is chosen as fully true: ${score('en', level)}.`,
    quickPartly: (level: number) =>
      `Level ${level} is fully true and level ${level + 1} partly: ${level} + ${plain('en', 0.5)} = ${score('en', level + 0.5)}. Half way counts as level ${level}.`,
    allFull: 'Every level is full: 5.0.',
    floor: 'Level 1 is where everybody starts.',
    full: (level: number) => `Level ${level} is full.`,
    next: (level: number, points: number, most: number, base: number, shown: number) =>
      `At level ${level}, ${plain('en', points)} of ${most} points: ${base} + ${share('en', points / most)} = ${score('en', shown)}.`,
    level: (level: number) => `That is level ${level}.`,
    upTo: (value: number) => `With every “don’t know” as a yes it would be ${score('en', value)}.`,
    status: {
      notApplicable: (reason: string) =>
        `Not applicable${reason ? `: ${reason}` : ''}. The direction does not count.`,
      unknown:
        'More is unknown than known, so there is no score. It counts neither for nor against.',
      incomplete: 'The answer is not finished, so there is no score.'
    },
    met: 'In place',
    heldBack: 'What holds the score back',
    towards: (level: number) => `What level ${level} asks for`,
    ahead: 'Ahead of its level: shown, not counted',
    missing: 'Shortcomings this level names',
    belowFloor: 'The identity or the brand platform is missing: complete them first.',
    single: 'This level has a single practice, so the step is a coarse one.',
    comment: 'Comment',
    evidence: 'Evidence',
    mark: {
      partly: 'partly',
      L: 'largely',
      P: 'partially',
      dontKnow: 'don’t know',
      no: '',
      N: ''
    }
  },
  ru: {
    heading: 'Откуда эти баллы',
    marks: 'закрашено — подтверждено, контур — со слов',
    quick: (level) => `Уровень ${level} выбран как верный полностью: ${score('ru', level)}.`,
    quickPartly: (level) =>
      `Уровень ${level} верен полностью, уровень ${level + 1} — отчасти: ${level} + ${plain('ru', 0.5)} = ${score('ru', level + 0.5)}. Ровно половина пути — это ещё уровень ${level}.`,
    allFull: 'Все уровни выполнены: 5,0.',
    floor: 'С уровня 1 начинают все.',
    full: (level) => `Уровень ${level} выполнен.`,
    next: (level, points, most, base, shown) =>
      `На уровне ${level} набрано ${plain('ru', points)} из ${most}: ${base} + ${share('ru', points / most)} = ${score('ru', shown)}.`,
    level: (level) => `Это уровень ${level}.`,
    upTo: (value) => `Если каждое «не знаю» считать за «да», было бы ${score('ru', value)}.`,
    status: {
      notApplicable: (reason) =>
        `Не применимо${reason ? `: ${reason}` : ''}. В индекс направление не входит.`,
      unknown: 'Неизвестного больше, чем известного, поэтому балла нет — ни в плюс, ни в минус.',
      incomplete: 'Ответ не закончен, поэтому балла нет.'
    },
    met: 'Уже есть',
    heldBack: 'Что удерживает балл',
    towards: (level) => `Чего просит уровень ${level}`,
    ahead: 'С опережением: показано, но не посчитано',
    missing: 'Недостатки, которые называет этот уровень',
    belowFloor: 'Нет фирменного стиля или бренд-платформы: сначала завершите их.',
    single: 'На этом уровне одна практика, поэтому шаг грубый.',
    comment: 'Комментарий',
    evidence: 'Подтверждение',
    mark: {
      partly: 'отчасти',
      L: 'в основном',
      P: 'частично',
      dontKnow: 'не знаю',
      no: '',
      N: ''
    }
  }
});
