import { count } from './format.ts';
import { messages } from './messages.ts';

const rounds = {
  en: (n: number) => count('en', n, { one: 'round', many: 'rounds' }),
  ru: (n: number) => count('ru', n, { one: 'раунд', few: 'раунда', many: 'раундов' })
};
const people = {
  en: (n: number) => count('en', n, { one: 'person', many: 'people' }),
  ru: (n: number) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' })
};
const steps = {
  en: (n: number) => count('en', n, { one: 'planned step', many: 'planned steps' }),
  ru: (n: number) =>
    count('ru', n, {
      one: 'запланированный шаг',
      few: 'запланированных шага',
      many: 'запланированных шагов'
    })
};

/** Taking in a company that was exported from another installation. */
export const companyImport = messages({
  en: {
    title: 'Bring a company over',
    heading: 'Bring a company over from another installation',
    lead: 'The file is what “Everything, JSON” gives on a client’s page: profile, people, closed rounds with their answers, targets and plan. You see what will come before anything is kept.',
    ownHeading: 'Bring your company over from another installation',
    ownLead:
      'The file is what “Everything, JSON” gives on the company’s page there: profile, people, closed rounds with their answers, targets and plan. You see what will come before anything is kept. The workspace keeps its name.',
    begun:
      'This workspace has rounds, targets or a plan of its own. A company comes over whole, and only into a workspace where nothing has been done yet: make a new one for it.',
    newWorkspace: 'New workspace',
    gone: 'This was looked at more than an hour ago, or another file was looked at since. Nothing was kept: choose the file again.',
    tooOften: 'Too many files at once. Try again a little later.',
    anonymous:
      'Of anonymous rounds only the figures come along: the answers stay where they were given.',
    schema: 'JSON Schema of the format',
    toTable: 'Clients from a table instead',
    file: 'The exported file',
    fileHint: 'JSON, up to 32 MB: about 10,000 answers with comments.',
    another: 'Another file',
    or: 'or',
    paste: 'Its text',
    text: 'The text',
    check: 'Show what comes',
    checkAgain: 'Check again',
    problems: {
      empty: 'Choose a file, or paste its text.',
      both: 'There are both a file and a text: leave one of them.',
      tooLarge: 'This is larger than 32 MB, the most that can be brought over at once.',
      notText: 'This file is not text in UTF-8. Export it once more.',
      notJson: 'This is not JSON, or it breaks off. Export it once more.',
      otherFormat: 'This is no company of this product. The file has to come from a client’s page.'
    },
    wrongHeading: (n: number) =>
      `${count('en', n, { one: 'place needs', many: 'places need' })} mending`,
    wrongLead: 'Nothing has been kept. Mend the file and choose it again.',
    readyHeading: (name: string, n: number) => `${name} can come with ${rounds.en(n)}`,
    readyLead: (asked: number, planned: number) =>
      `Nothing is wrong in the file. With it come ${people.en(asked)} and ${steps.en(planned)}. Links and mails do not: nobody is asked again.`,
    versions: (n: number) =>
      `${count('en', n, { one: 'version', many: 'versions' })} of the matrix ${n === 1 ? 'comes' : 'come'} along for the rounds that used ${n === 1 ? 'it' : 'them'}. New rounds go on with the one in use here.`,
    namesake: 'A company of this name is here already. This one will stand beside it.',
    otherFiscalStart: (month: string) =>
      `Its quarters were counted in fiscal years that begin in ${month}, here they begin in another month: the same quarter may mean other days.`,
    here: 'This company is here already: it comes once. Nothing was kept.',
    toCompany: 'Go to the company',
    take: 'Bring it over',
    caption: 'Its rounds, with the index that they will have here',
    round: 'Round',
    kind: 'Kind',
    answers: 'Answers',
    index: 'Index',
    named: 'named',
    isAnonymous: 'anonymous: figures only',
    modes: { quick: 'quick', detailed: 'detailed' },
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December']
    ]
  },
  ru: {
    title: 'Перенести компанию',
    heading: 'Перенести компанию из другой установки',
    lead: 'Нужен файл, который на странице клиента скачивается по ссылке «Всё в JSON»: профиль, люди, закрытые раунды с ответами, цели и план. Что появится, видно заранее, до сохранения.',
    ownHeading: 'Перенести свою компанию из другой установки',
    ownLead:
      'Нужен файл, который там на странице компании скачивается по ссылке «Всё в JSON»: профиль, люди, закрытые раунды с ответами, цели и план. Что появится, видно заранее, до сохранения. Название рабочего пространства не изменится.',
    begun:
      'В этом рабочем пространстве уже есть свои раунды, цели или план. Компания переносится целиком и только туда, где ещё ничего не сделано: создайте для неё новое.',
    newWorkspace: 'Новое рабочее пространство',
    gone: 'С тех пор прошло больше часа, или после этого проверили другой файл. Ничего не сохранено: выберите файл снова.',
    tooOften: 'Слишком много файлов сразу. Попробуйте чуть позже.',
    anonymous:
      'От анонимных раундов переносятся только показатели: ответы остаются там, где их дали.',
    schema: 'Схема формата JSON',
    toTable: 'Загрузить клиентов таблицей',
    file: 'Скачанный файл',
    fileHint: 'JSON, до 32 МБ: это около 10 000 ответов с комментариями.',
    another: 'Другой файл',
    or: 'или',
    paste: 'Его текст',
    text: 'Текст',
    check: 'Показать, что появится',
    checkAgain: 'Проверить ещё раз',
    problems: {
      empty: 'Выберите файл или вставьте его текст.',
      both: 'Здесь и файл, и текст: оставьте что-то одно.',
      tooLarge: 'Это больше 32 МБ, а больше за один раз не перенести.',
      notText: 'Этот файл — не текст в UTF-8. Скачайте его заново.',
      notJson: 'Это не JSON, или он обрывается. Скачайте файл заново.',
      otherFormat: 'Это не компания из этой программы. Нужен файл, скачанный со страницы клиента.'
    },
    wrongHeading: (n) =>
      `Нужно исправить ${count('ru', n, { one: 'место', few: 'места', many: 'мест' })}`,
    wrongLead: 'Ничего не сохранено. Исправьте файл и выберите его снова.',
    readyHeading: (name, n) => `Можно перенести: ${name}, ${rounds.ru(n)}`,
    readyLead: (asked, planned) =>
      `Ошибок в файле нет. Вместе с компанией появятся ${people.ru(asked)} и ${steps.ru(planned)}. Ссылки и письма не переносятся: никого не спросят заново.`,
    versions: (n) =>
      `Для раундов появятся и их версии матрицы: ${n}. Новые раунды пойдут по той, что в работе здесь.`,
    namesake: 'Компания с таким названием здесь уже есть. Эта встанет рядом с ней.',
    otherFiscalStart: (month) =>
      `Её кварталы считали по финансовому году с другим началом (${month}): тот же квартал может означать другие дни.`,
    here: 'Эта компания здесь уже есть, второй раз она не переносится. Ничего не сохранено.',
    toCompany: 'Открыть компанию',
    take: 'Перенести',
    caption: 'Её раунды и индекс, который у них будет здесь',
    round: 'Раунд',
    kind: 'Какой',
    answers: 'Ответов',
    index: 'Индекс',
    named: 'с именами',
    isAnonymous: 'анонимный: только показатели',
    modes: { quick: 'быстрый', detailed: 'подробный' },
    months: [
      ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь'],
      ...['июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']
    ]
  }
});
