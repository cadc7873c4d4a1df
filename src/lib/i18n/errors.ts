import type { Locale } from '#lib/domain/model/types.ts';
import { count } from './format.ts';
import { messages } from './messages.ts';

const characters = {
  en: (n: number) => count('en', n, { one: 'character', many: 'characters' }),
  ru: (n: number) => count('ru', n, { one: 'символа', many: 'символов' })
};

const items = {
  en: (n: number) => count('en', n, { one: 'item', many: 'items' }),
  ru: (n: number) => count('ru', n, { one: 'элемента', many: 'элементов' })
};

/** A limit as it is printed: 0.5 in English, 0,5 in Russian. */
const figure = {
  en: (n: number) => String(n),
  ru: (n: number) => String(n).replace('.', ',')
};

/** Why something was refused, said so that a person can act on it. */
export const errors = messages({
  en: {
    /** The request as a whole. */
    problems: {
      notJson: 'The body is not JSON in UTF-8.',
      tooLarge: (bytes: number) => `The body is larger than ${size('en', bytes)}.`,
      invalid: 'Some values cannot be accepted: see the list of issues.',
      submitted: 'These answers have been submitted: nothing in them can change now.',
      seqTooFar: 'The number of this save is too far ahead of those that have arrived.',
      methodNotAllowed: (allowed: string) => `This address answers ${allowed} only.`,
      crossSite: 'This request came from another site.',
      noKey: 'This address takes a key that works, in the header “Authorization: Bearer hpt_…”.',
      readOnly: 'This key reads only: making changes takes one that may.',
      tooMany: 'Too many requests: the Retry-After header says when to go on.',
      keyReused: 'This Idempotency-Key has been used for another request.',
      unavailable: 'The server is busy. Nothing was kept: send the same again in a moment.',
      fault: (id: string) => `Something went wrong on our side. The log has it as ${id}.`
    },
    /** One value of it. */
    issues: {
      unanswered: 'Not answered yet.',
      reasonMissing: 'Say why it does not apply.',
      wrongMode: 'This answer belongs to the other mode of assessment.',
      partlyAboveFive: 'There is no level above 5 that could be partly true.',
      tooManyNotApplicable: 'At most two directions may be not applicable.',
      unknownCriterion: 'This direction has no such criterion.',
      limitNotAsked: 'This statement describes a shortcoming: it is not asked.',
      yesOrNoOnly: 'This statement takes yes or no only.',
      mixedScales: 'Another scale is in use in this assessment: keep to one of the two.',
      lastApplicable:
        'At least one criterion of a level must apply. If the whole level does not, mark the direction as not applicable.',
      stale:
        'Meanwhile this was answered differently elsewhere. To keep what stands here, press Next once more.',
      levelMissing: 'Choose a level.',
      required: 'This is required.',
      chooseOne: 'Choose at least one.',
      noSections: 'Choose at least one section.',
      noWords: 'Choose what of them: comments, evidence or both.',
      empty: 'This must not be empty.',
      noAnswer:
        'There is no answer here: give a level, criteria, “don’t know” or “not applicable”.',
      unknownField: 'There is no such field here.',
      wrongFormat: 'This is not written as expected.',
      wrong: 'This value cannot be accepted.',
      tooDeep: 'The values are nested too deeply.',
      tooManyValues: 'There are too many values here.',
      brokenText: 'The text holds characters that cannot be stored.',
      numberTooLarge: 'The number is too large.',
      notAnAddress: 'This is not an e-mail address: something like name@company.com is needed.',
      notAColour: 'This is not a colour: six digits are needed, such as #0a5f4e.',
      passwordTooShort: 'At least 8 characters.',
      passphraseTooShort: 'At least 6 characters.',
      passwordTooLong: 'At most 256 characters.',
      passwordGuessable:
        'This password is among the first to be guessed. Take another, such as four words that have nothing to do with each other.',
      contactNameless: 'Say who this contact is.',
      wrongCriterionId:
        'The id must be the direction, the level and a letter of this place, such as strategy.2.a.',
      wrongStepId: 'Steps keep their ids and their order.',
      twice: 'This stands here twice.',
      wrongKind:
        'This level has no such kind: level 1 has limits (brand also baselines), the others practices and limits.',
      noSuchVersion: 'The document has no such version of the matrix.',
      noSuchPerson: 'The document has nobody with this id.',
      noPractice: 'Levels 2 to 5 need a practice each, or nothing leads to them.',
      beforeFirst: 'The last day must not come before the first.',
      afterExport: 'This is later than the export.',
      weeksBackwards: 'The first figure must not be the larger one.',
      ownDirection: 'A step cannot wait for its own direction.',
      circle: 'These steps would wait for each other in a circle.',
      noSuchRound: 'The company has no such round.',
      personMissing: 'This is nobody: give an id, or a name.',
      notALink: 'This is not a web address: copy all of it from the address bar.',
      capacityNone: 'A quarter must hold at least one step.',
      chooseAStep: 'Choose at least one step.',
      chooseEvent: 'Choose at least one event.'
    },
    /** What a program asks for that is not there. */
    api: {
      unknownCompany: 'There is no such company, or it is put away.',
      unknownPerson: 'The company has no such person.',
      noLink: 'Nobody would get a link: name people, or ask for an open link.',
      tooManyPeople: 'The company has as many people as it may: an open link asks more.'
    },
    wrongType: {
      text: 'This must be text.',
      number: 'This must be a number.',
      whole: 'This must be a whole number.',
      list: 'This must be a list.',
      object: 'This must be an object with fields.'
    },
    notOneOf: (values: string) => `This must be one of: ${values}.`,
    tooLong: (most: number) => `At most ${characters.en(most)}.`,
    tooShort: (fewest: number) => `At least ${characters.en(fewest)}.`,
    tooMany: (most: number) => `At most ${items.en(most)}.`,
    tooFew: (fewest: number) => `At least ${items.en(fewest)}.`,
    tooBig: (most: number) => `At most ${figure.en(most)}.`,
    tooSmall: (least: number) => `At least ${figure.en(least)}.`
  },
  ru: {
    problems: {
      notJson: 'Тело запроса — не JSON в кодировке UTF-8.',
      tooLarge: (bytes) => `Тело запроса больше ${size('ru', bytes)}.`,
      invalid: 'Некоторые значения принять нельзя: смотрите перечень замечаний.',
      submitted: 'Эти ответы уже отправлены, изменить их нельзя.',
      seqTooFar: 'Номер сохранения слишком далеко впереди тех, что уже дошли.',
      methodNotAllowed: (allowed) => `По этому адресу доступно только: ${allowed}.`,
      crossSite: 'Этот запрос пришёл с другого сайта.',
      noKey: 'Здесь нужен действующий ключ: он передаётся в заголовке запроса.',
      readOnly: 'Этим ключом можно только читать, для изменений нужен другой.',
      tooMany: 'Слишком много запросов: когда продолжать, сказано в заголовке ответа.',
      keyReused: 'Под этим ключом повтора уже был отправлен другой запрос.',
      unavailable: 'Сервер занят. Ничего не сохранено: отправьте то же самое чуть позже.',
      fault: (id) => `Что-то сломалось на нашей стороне. Запись в журнале: ${id}.`
    },
    issues: {
      unanswered: 'Ответа ещё нет.',
      reasonMissing: 'Напишите, почему это неприменимо.',
      wrongMode: 'Такой ответ относится к другому режиму оценки.',
      partlyAboveFive: 'Выше уровня 5 ничего нет, поэтому частично выполнять нечего.',
      tooManyNotApplicable: 'Неприменимыми могут быть не больше двух направлений.',
      unknownCriterion: 'В этом направлении нет такого критерия.',
      limitNotAsked: 'Это утверждение описывает недостаток, о нём не спрашивают.',
      yesOrNoOnly: 'Здесь можно ответить только «да» или «нет».',
      mixedScales: 'В этой оценке уже выбрана другая шкала: используйте одну из двух.',
      lastApplicable:
        'Хотя бы один критерий уровня должен быть применим. Если неприменим весь уровень, отметьте направление как неприменимое.',
      stale:
        'Тем временем на это ответили в другом месте, и иначе. Чтобы остался этот ответ, нажмите «Далее» ещё раз.',
      levelMissing: 'Выберите уровень.',
      required: 'Это обязательное поле.',
      chooseOne: 'Выберите хотя бы одного.',
      noSections: 'Отметьте хотя бы один раздел.',
      noWords: 'Отметьте, что взять: комментарии, подтверждения или и то и другое.',
      empty: 'Поле не должно быть пустым.',
      noAnswer: 'Ответа здесь нет: укажите уровень, критерии, «не знаю» или «неприменимо».',
      unknownField: 'Такого поля здесь нет.',
      wrongFormat: 'Запись не соответствует ожидаемой.',
      wrong: 'Такое значение принять нельзя.',
      tooDeep: 'Слишком много вложенных значений.',
      tooManyValues: 'Слишком много значений.',
      brokenText: 'В тексте есть символы, которые нельзя сохранить.',
      numberTooLarge: 'Число слишком велико.',
      notAnAddress: 'Это не адрес почты: в адресе есть имя, знак @ и домен.',
      notAColour: 'Это не цвет: нужны шесть знаков, например #0a5f4e.',
      passwordTooShort: 'Не меньше 8 символов.',
      passphraseTooShort: 'Не меньше 6 знаков.',
      passwordTooLong: 'Не больше 256 символов.',
      passwordGuessable:
        'Такие пароли подбирают первыми. Возьмите другой, например четыре слова, никак не связанных между собой.',
      contactNameless: 'Напишите, кто это.',
      wrongCriterionId: 'Здесь нужен код этого места: направление, уровень и буква, через точку.',
      wrongStepId: 'Коды шагов и их порядок неизменны.',
      twice: 'Это указано дважды.',
      wrongKind:
        'На этом уровне такого вида нет: на первом — недостатки (у бренда ещё ожидания), на остальных — практики и недостатки.',
      noSuchVersion: 'Такой версии матрицы в документе нет.',
      noSuchPerson: 'Человека с таким идентификатором в документе нет.',
      noPractice:
        'На уровнях со 2-го по 5-й нужна хотя бы одна практика, иначе на уровень ничто не ведёт.',
      beforeFirst: 'Последний день не может быть раньше первого.',
      afterExport: 'Это позже самой выгрузки.',
      weeksBackwards: 'Первое число не может быть больше второго.',
      ownDirection: 'Шаг не может ждать собственное направление.',
      circle: 'Шаги ждали бы друг друга по кругу.',
      noSuchRound: 'У компании нет такого раунда.',
      personMissing: 'Здесь никто не назван: укажите идентификатор или имя.',
      notALink: 'Это не адрес страницы: скопируйте его из адресной строки целиком.',
      capacityNone: 'Квартал должен вмещать хотя бы один шаг.',
      chooseAStep: 'Выберите хотя бы один шаг.',
      chooseEvent: 'Выберите хотя бы одно событие.'
    },
    api: {
      unknownCompany: 'Такой компании нет, или она в архиве.',
      unknownPerson: 'У компании нет такого человека.',
      noLink: 'Никто не получит ссылки: назовите людей или попросите открытую ссылку.',
      tooManyPeople: 'Людей у компании уже столько, сколько можно: больше спросит открытая ссылка.'
    },
    wrongType: {
      text: 'Здесь нужен текст.',
      number: 'Здесь нужно число.',
      whole: 'Здесь нужно целое число.',
      list: 'Здесь нужен список.',
      object: 'Здесь нужен объект с полями.'
    },
    notOneOf: (values) => `Допустимые значения: ${values}.`,
    tooLong: (most) => `Не больше ${characters.ru(most)}.`,
    tooShort: (fewest) => `Не меньше ${characters.ru(fewest)}.`,
    tooMany: (most) => `Не больше ${items.ru(most)}.`,
    tooFew: (fewest) => `Не меньше ${items.ru(fewest)}.`,
    tooBig: (most) => `Не больше ${figure.ru(most)}.`,
    tooSmall: (least) => `Не меньше ${figure.ru(least)}.`
  }
});

/** Codes that need no figures to be said. */
export type IssueWord = keyof (typeof errors)['en']['issues'];

export const isIssueWord = (code: string): code is IssueWord =>
  Object.hasOwn(errors.en.issues, code);

/** The words for one refused value: of the domain's codes and of a form's. */
export const issueMessage = (code: IssueWord, locale: Locale): string =>
  errors[locale].issues[code];

function size(locale: Locale, bytes: number): string {
  const [n, unit] =
    bytes >= 1024 * 1024
      ? [bytes / 1024 / 1024, { en: 'MB', ru: 'МБ' }]
      : [bytes / 1024, { en: 'kB', ru: 'кБ' }];
  return `${figure[locale](Math.round(n * 10) / 10)} ${unit[locale]}`;
}
