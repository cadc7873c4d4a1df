import { messages } from './messages.ts';

/** What only the presentation says: titles that are findings, and how to read a chart aloud. */
export const slideWords = messages({
  en: {
    part: (n: number, of: number) => `(${n} of ${of})`,
    standing: 'Where we are',
    summary: 'Summary',
    author: 'From the author',
    extremes: (low: string, high: string) => `Weakest: ${low}. Strongest: ${high}`,
    even: (score: string) => `All directions stand at ${score}`,
    widest: (names: string, gap: string) => `The widest gap to the target: ${names}, ${gap}`,
    reached: 'Every target is reached',
    radar: 'Radar chart of the seven directions, scale from 0 to 5',
    readRadar:
      'How to read it: the further from the centre, the higher the level. The solid line is where the company stands now, the dashed one is the target. A direction without a score breaks the line.',
    filled:
      'A filled mark: evidence stands behind the whole direction. An empty one: it was declared.',
    bars: 'Bar chart of scores and targets, the widest gap first, scale from 0 to 5',
    readBars:
      'How to read it: a bar is the score, the dashed outline is the target it has to fill. The widest gap stands on top.',
    lines: (name: string) => `Line chart by quarters: ${name}, scale from 1 to 5`,
    readLines:
      'How to read it: a point is a round, on a scale from 1 to 5. Where the line is broken, the rounds cannot be compared or a quarter has no round.',
    strips: 'Half levels from 1 to 5: how many answers lie there',
    median: 'median',
    outside: '△ external view',
    agreed: '◇ agreed'
  },
  ru: {
    part: (n, of) => `(${n} из ${of})`,
    standing: 'Где мы сейчас',
    summary: 'Главное',
    author: 'От автора',
    extremes: (low, high) => `Слабее всего: ${low}. Сильнее всего: ${high}`,
    even: (score) => `Все направления на\u00A0${score}`,
    widest: (names, gap) => `Самый большой разрыв до\u00A0цели: ${names}, ${gap}`,
    reached: 'Все цели достигнуты',
    radar: 'Лепестковая диаграмма семи направлений, шкала от 0 до 5',
    readRadar:
      'Как читать: чем дальше от центра, тем выше уровень. Сплошная линия — где компания сейчас, штриховая — цель. Там, где балла нет, линия прерывается.',
    filled: 'Закрашенная точка: всё направление подтверждено. Пустая: уровень указан со слов.',
    bars: 'Столбчатая диаграмма баллов и целей, сверху самый большой разрыв, шкала от 0 до 5',
    readBars:
      'Как читать: полоса — балл, штриховой контур — цель, которую ей предстоит заполнить. Самый большой разрыв сверху.',
    lines: (name) => `График по кварталам: ${name}, шкала от 1 до 5`,
    readLines:
      'Как читать: точка — раунд, шкала от 1 до 5. Линия прерывается там, где раунды нельзя сравнивать или в квартале раунда не было.',
    strips: 'Половины уровней от 1 до 5: сколько ответов на каждой',
    median: 'медиана',
    outside: '△ взгляд со стороны',
    agreed: '◇ договорились'
  }
});
