import { count } from './format.ts';
import { messages } from './messages.ts';

const changes = {
  en: (n: number) => count('en', n, { one: 'change', many: 'changes' }),
  ru: (n: number) => count('ru', n, { one: 'изменение', few: 'изменения', many: 'изменений' })
};
const places = {
  en: (n: number) => count('en', n, { one: 'place needs', many: 'places need' }),
  ru: (n: number) => count('ru', n, { one: 'место', few: 'места', many: 'мест' })
};

/** The workspace's versions of the matrix: history, export, a new one. */
export const matrix = messages({
  en: {
    title: 'Matrix',
    heading: (name: string) => `New rounds are asked by version ${name}`,
    lead: 'The matrix is the text of the assessment: levels, practices and steps. A round keeps the version that it was opened with, so a new one changes nothing in the past.',
    versions: 'Versions',
    version: 'Version',
    builtIn: 'built in, cannot be changed',
    isCurrent: 'in use',
    taken: (by: string, day: string) => `${by}, ${day}`,
    basedOn: (name: string) => `made from version ${name}`,
    rounds: (n: number) => count('en', n, { one: 'round', many: 'rounds' }),
    export: 'Export',
    exportOf: (name: string) => `Export version ${name}`,
    goOn: 'Use it',
    goOnOf: (name: string) => `Use it: version ${name}`,
    next: 'A new version',
    steps: [
      'Export the version in use and edit the file: texts in both languages, practices, limits, weeks, effort and prerequisites of steps.',
      'Keep the id of a practice as long as it means the same: ids join rounds. A practice with another meaning gets an id of its own, with the next free letter.',
      'Give the file here. You see every change before anything is kept.'
    ],
    fixed:
      'The seven directions, the five levels and the ids of steps are the same in every version.',
    schema: 'JSON Schema of the format',
    file: 'The edited file',
    fileHint: 'JSON, up to 1 MB.',
    another: 'Another file',
    or: 'or',
    paste: 'Its text',
    text: 'The text',
    check: 'Show what changes',
    checkAgain: 'Check again',
    problems: {
      empty: 'Choose a file, or paste its text.',
      both: 'There are both a file and a text: leave one of them.',
      tooLarge: 'This is larger than 1 MB: more than a matrix can be.',
      notText: 'This file is not text in UTF-8. Save it as UTF-8 and choose it again.',
      notJson: (line: number | null) =>
        line === null
          ? 'This is not JSON. Begin with an exported file.'
          : `The JSON breaks off in line ${line}: look for a missing comma, quotation mark or bracket there or just before.`,
      same: (name: string) => `This says the same as version ${name}: there is nothing to take.`,
      overtaken:
        'Meanwhile another version came into use. Nothing was kept: this is what yours changes of that one.',
      chosenMeanwhile: 'Meanwhile another version came into use. Look at the list and choose again.'
    },
    wrongHeading: (n: number) => `${places.en(n)} mending`,
    wrongLead: 'Nothing has been kept. Mend the text here or in your file, and check again.',
    readyHeading: (n: number, name: string) => `${changes.en(n)} to version ${name}`,
    readyLead:
      'Nothing is wrong in the text. This is what would be different from the next round on.',
    comparing: 'What it means for comparisons',
    changes: 'All changes',
    whole: 'The direction',
    level: (n: number) => `Level ${n}`,
    step: (from: number, to: number) => `Step from ${from} to ${to}`,
    was: 'was',
    now: 'now',
    nothing: 'nothing',
    fields: {
      about: 'What the direction is about',
      terms: 'Words that are explained',
      summary: 'Description',
      limits: 'Shortcomings in it',
      kind: 'Kind',
      evidence: 'What confirms it',
      order: 'Order of the criteria',
      support: 'Who helps',
      why: 'Why first',
      stages: 'Stages of the customer journey',
      action: (n: number) => `What to do, ${n}`
    },
    kinds: { practice: 'Practice', limit: 'Shortcoming', baseline: 'Expected at level 1' },
    added: {
      practice: 'Practice added',
      limit: 'Shortcoming added',
      baseline: 'Expectation added'
    },
    removed: {
      practice: 'Practice removed',
      limit: 'Shortcoming removed',
      baseline: 'Expectation removed'
    },
    note: 'A note for your colleagues',
    noteHint: 'What this version is for; it stands in the list of versions.',
    take: 'Take it for new rounds',
    cancel: 'Change nothing'
  },
  ru: {
    title: 'Матрица',
    heading: (name) => `Новые раунды идут по версии ${name}`,
    lead: 'Матрица — это текст оценки: уровни, практики и шаги. Раунд хранит ту версию, с которой открыт, поэтому новая ничего не меняет в прошлом.',
    versions: 'Версии',
    version: 'Версия',
    builtIn: 'встроенная, не меняется',
    isCurrent: 'действует',
    taken: (by, day) => `${by}, ${day}`,
    basedOn: (name) => `на основе версии ${name}`,
    rounds: (n) => count('ru', n, { one: 'раунд', few: 'раунда', many: 'раундов' }),
    export: 'Выгрузить',
    exportOf: (name) => `Выгрузить версию ${name}`,
    goOn: 'Вернуть в работу',
    goOnOf: (name) => `Вернуть в работу: версия ${name}`,
    next: 'Новая версия',
    steps: [
      'Выгрузите действующую версию и поправьте файл: тексты на обоих языках, практики, недостатки, недели, усилия и условия шагов.',
      'Код практики оставляйте прежним, пока прежним остаётся её смысл: по кодам сравниваются раунды. Практике с другим смыслом дайте свой код, со следующей свободной буквой.',
      'Загрузите файл сюда. Вы увидите все изменения до того, как что-то сохранится.'
    ],
    fixed: 'Семь направлений, пять уровней и коды шагов одинаковы во всех версиях.',
    schema: 'Схема формата для редакторов JSON',
    file: 'Исправленный файл',
    fileHint: 'JSON, до 1 МБ.',
    another: 'Другой файл',
    or: 'или',
    paste: 'Его текст',
    text: 'Текст',
    check: 'Показать, что изменится',
    checkAgain: 'Проверить ещё раз',
    problems: {
      empty: 'Выберите файл или вставьте его текст.',
      both: 'Здесь и файл, и текст: оставьте что-то одно.',
      tooLarge: 'Это больше 1 МБ: матрица столько не занимает.',
      notText: 'Это не текст в UTF-8. Сохраните файл в UTF-8 и выберите его ещё раз.',
      notJson: (line) =>
        line === null
          ? 'Это не JSON. Начните с выгруженного файла.'
          : `JSON обрывается на строке ${line}: там или чуть выше не хватает запятой, кавычки или скобки.`,
      same: (name) => `Здесь то же самое, что в версии ${name}: принимать нечего.`,
      overtaken:
        'Тем временем действующей стала другая версия. Ничего не сохранено: ниже то, что ваша меняет в ней.',
      chosenMeanwhile:
        'Тем временем действующей стала другая версия. Посмотрите на список и выберите ещё раз.'
    },
    wrongHeading: (n) => `Нужно исправить ${places.ru(n)}`,
    wrongLead: 'Ничего не сохранено. Поправьте текст здесь или в своём файле и проверьте ещё раз.',
    readyHeading: (n, name) => `${changes.ru(n)} по сравнению с версией ${name}`,
    readyLead: 'Ошибок в тексте нет. Вот что изменится начиная со следующего раунда.',
    comparing: 'Что это значит для сравнений',
    changes: 'Все изменения',
    whole: 'Направление',
    level: (n) => `Уровень ${n}`,
    step: (from, to) => `Шаг с ${from} на ${to}`,
    was: 'было',
    now: 'стало',
    nothing: 'ничего',
    fields: {
      about: 'О чём направление',
      terms: 'Слова, которые поясняются',
      summary: 'Описание',
      limits: 'Недостатки в нём',
      kind: 'Вид',
      evidence: 'Чем подтверждается',
      order: 'Порядок критериев',
      support: 'Кто помогает',
      why: 'Почему сначала это',
      stages: 'Этапы пути клиента',
      action: (n) => `Что сделать, ${n}`
    },
    kinds: { practice: 'Практика', limit: 'Недостаток', baseline: 'Ожидается на уровне 1' },
    added: {
      practice: 'Добавлена практика',
      limit: 'Добавлен недостаток',
      baseline: 'Добавлено ожидание'
    },
    removed: {
      practice: 'Убрана практика',
      limit: 'Убран недостаток',
      baseline: 'Убрано ожидание'
    },
    note: 'Примечание для коллег',
    noteHint: 'Для чего эта версия; оно будет в списке версий.',
    take: 'Принять для новых раундов',
    cancel: 'Ничего не менять'
  }
});
