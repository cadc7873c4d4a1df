import { messages } from './messages.ts';

export const about = messages({
  en: {
    title: 'About the model',
    heading: 'A ladder of observable practices, not of impressions',
    lead: 'Seven directions by five levels. Each level is described by what one can see in a company; a score follows from the answers by a rule that is written here.',
    matrix: 'The matrix',
    matrixNote: 'Shortcomings stand in grey: they need not apply to you',
    levels: 'Five levels',
    levelsText:
      'Initiation, description, execution, measurement, optimisation: the names are labels of the ladder. What counts is the text of each cell.',
    rules: 'How a score is made',
    floor: {
      name: 'Level 1 is the floor',
      text: (practices: number) =>
        `Nobody fails it. Only practices of levels 2 to 5 are scored, ${practices} in all; a shortcoming is never scored.`
    },
    ruleList: [
      {
        name: 'A level needs the one below',
        text: 'Points of a level count only when every level below it is full. Practices ahead of their level are shown, not counted.'
      },
      {
        name: 'Don’t know is not no',
        text: 'It adds nothing, and the card shows how high the score could be. Not applicable leaves the sum altogether.'
      },
      {
        name: 'The index is never alone',
        text: 'It is the mean of the seven scores, and stands together with the weakest direction and the staged level, because the same mean can hide a gap.'
      },
      {
        name: 'A change has to be larger than the margin',
        text: 'Half a level or the spread of the answers, whichever is more. Below that, two quarters differ within the margin.'
      }
    ],
    guide:
      'Effort, weeks, owners and “done when” of a step are an expert’s guide: agree your own figures.',
    credit:
      'The maturity matrix comes from the deck by Paper Planes Consulting Agency (S. Khudovekov). The wording, the criteria, the scoring and the steps are this product’s own.',
    version: 'A scorecard keeps the version of the matrix that it was answered against.'
  },
  ru: {
    title: 'О модели',
    heading: 'Лестница практик, которые можно увидеть, а не впечатлений',
    lead: 'Семь направлений по пять уровней. Каждый уровень описан тем, что видно в компании; балл получается из ответов по правилу, и оно записано здесь.',
    matrix: 'Матрица',
    matrixNote: 'Недостатки набраны серым: они могут к вам и не относиться',
    levels: 'Пять уровней',
    levelsText:
      'Инициирование, описание, исполнение, измерение, оптимизация — названия ступеней лестницы. Важен текст каждой клетки.',
    rules: 'Как получается балл',
    floor: {
      name: 'Уровень 1 — пол',
      text: (practices) =>
        `Его проходят все. Баллы дают только практики уровней со 2-го по 5-й, их ${practices}; недостаток никогда не оценивается.`
    },
    ruleList: [
      {
        name: 'Уровень опирается на предыдущий',
        text: 'Практики уровня считаются, только если все уровни ниже выполнены полностью. То, что сделано с опережением, показано, но не посчитано.'
      },
      {
        name: '«Не знаю» — не «нет»',
        text: 'Балла оно не прибавляет, а карта показывает, каким он мог бы быть. «Не применимо» из счёта уходит совсем.'
      },
      {
        name: 'Индекс никогда не стоит один',
        text: 'Это среднее семи баллов. Рядом всегда самое слабое направление и ступень: одно и то же среднее может скрывать провал.'
      },
      {
        name: 'Изменение должно быть больше погрешности',
        text: 'Это пол-уровня или разброс ответов, смотря что больше. Меньшая разница между кварталами — в пределах погрешности.'
      }
    ],
    guide:
      'Усилия, недели, ответственные и «готово, когда» — ориентир экспертов: договоритесь о своих цифрах.',
    credit:
      'Матрица зрелости взята из презентации консалтингового агентства Paper Planes (С. Худовеков). Формулировки, критерии, подсчёт и шаги — этого продукта.',
    version: 'Карта зрелости хранит ту версию матрицы, по которой на неё отвечали.'
  }
});
