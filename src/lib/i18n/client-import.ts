import { count } from './format.ts';
import { messages } from './messages.ts';

const clients = {
  en: (n: number) => count('en', n, { one: 'client', many: 'clients' }),
  ru: (n: number) => count('ru', n, { one: 'клиент', few: 'клиента', many: 'клиентов' }),
  /** После «добавить». */
  ruObject: (n: number) => count('ru', n, { one: 'клиента', few: 'клиента', many: 'клиентов' })
};
const people = {
  en: (n: number) => count('en', n, { one: 'person', many: 'people' }),
  ru: (n: number) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' })
};

/** Clients from a table: the page, the headings of the template, what may be wrong. */
export const clientImport = messages({
  en: {
    title: 'Import clients',
    heading: 'Bring your clients from a table',
    lead: (most: number) =>
      `A CSV file or rows pasted from a spreadsheet, up to ${most} rows. You see what will be added before anything is kept.`,
    file: 'CSV file',
    fileHint: 'From Excel: “Save as”, then CSV. UTF-8 and Windows-1251 are both read.',
    or: 'or',
    paste: 'Rows pasted from a spreadsheet',
    pasteHint: 'With the headings as the first row.',
    check: 'Check the table',
    checkAgain: 'Check again',
    another: 'Another file',
    nothing: 'Choose a file or paste the rows.',
    both: 'There are both a file and pasted rows: leave one of them.',
    template: 'Template with the headings',
    templateText:
      'Only the name is needed. A client with several people takes a row for each of them, with the client’s name repeated.',
    columnsHeading: 'What a table may say',
    columns: {
      name: 'Client',
      industry: 'Industry',
      size: 'People in the company',
      notes: 'Notes',
      contactName: 'Contact',
      contactEmail: 'Contact e-mail',
      contactPhone: 'Contact phone',
      contactPurpose: 'Contact for',
      personName: 'Respondent',
      personEmail: 'Respondent e-mail',
      personRole: 'Respondent role',
      personLanguage: 'Respondent language'
    },
    about: {
      name: 'Needed. Rows of one name are one client.',
      industry: 'One of the twelve, in English or Russian.',
      size: 'One of the five sizes, or simply the number of people.',
      contact: 'Whom you talk to: name, e-mail, phone, what for.',
      person: 'Who will be asked: name, e-mail, role, language.'
    },
    wrongHeading: (n: number) =>
      `${count('en', n, { one: 'place needs', many: 'places need' })} mending, then everything can be added`,
    wrongLead: 'Nothing has been kept. Mend the rows here or in your file, and check again.',
    brokenHeading: 'This table could not be read',
    line: 'Line',
    text: 'The table',
    readyHeading: (n: number) => `${clients.en(n)} can be added`,
    nothingNew: 'All of these clients are already here',
    readyLead: (n: number, asked: number) =>
      `Nothing is wrong in the table: ${clients.en(n)} with ${people.en(asked)} to ask.`,
    firstRows: (shown: number, all: number) =>
      shown < all ? `The first ${shown} of ${all}` : 'As they will be added',
    asked: 'People',
    presentHeading: (n: number) =>
      n === 1 ? 'One of the names is already here' : `${n} of the names are already here`,
    present: {
      skip: 'Leave these rows out',
      add: 'Add them as further clients of the same name'
    },
    isPresent: 'already here',
    ignored: (names: string) => `These columns are left out, their headings are unknown: ${names}.`,
    repeats: (lines: string) => `These lines only repeat what is said before them: ${lines}.`,
    add: (n: number) => `Add ${clients.en(n)}`,
    addThese: 'Add',
    problems: {
      empty: 'There are no rows in it. The first row has the headings, the clients follow.',
      notText: 'This is not a text. Save the table as CSV and choose that file.',
      workbook: 'This is an Excel workbook. In Excel choose “Save as”, then CSV.',
      tooLarge: 'The table is larger than 1 MB. Divide it into parts.',
      noHeader: 'The first row has no heading that we know. Start with “Client”.',
      noNames: 'There is no column with the names. Give it the heading “Client”.',
      columnTwice: (column: string) => `Two columns mean “${column}”. Leave one of them.`,
      tooManyRows: (most: number) =>
        `There are more than ${most} rows. Divide the table into parts.`,
      quoteOpen: (line: number) =>
        `A quotation mark is opened and never closed; the reading ended in line ${line}. Close or remove it.`,
      recordTooLong: (line: number) =>
        `A row is too long near line ${line}. A quotation mark may be left open before it.`,
      broken: (line: number) => `Line ${line} cannot be read: look at its quotation marks.`
    },
    faults: {
      missing: 'The name is missing.',
      nameless: 'There is no name for this.',
      formula: 'It begins like a formula. Remove the first character.',
      notAnAddress: 'This is not an e-mail address.',
      notAPhone: 'This is not a phone number.',
      brokenText: 'It holds characters that cannot be stored.',
      tooManyCells: 'The row has more cells than there are headings. Look at its separators.',
      tooLong: (most: number) => `At most ${most} characters.`,
      tooMany: (most: number) => `A client has at most ${most} of these.`,
      contradicts: (line: number) => `Line ${line} says otherwise about the same client.`,
      unknownIndustry: (said: string) => `There is no industry “${said}”.`,
      unknownSize: (said: string) => `“${said}” is no size. A number of people will do.`,
      unknownRole: (said: string) => `There is no role “${said}”.`,
      unknownLanguage: (said: string) => `“${said}” is no language of ours: English or Russian.`
    },
    example: {
      client: 'Example Foods',
      contact: 'Maria Lind',
      purpose: 'contracts',
      people: ['Erik Holm', 'Anna Berg']
    }
  },
  ru: {
    title: 'Загрузка клиентов',
    heading: 'Перенесите клиентов из таблицы',
    lead: (most) =>
      `Файл CSV или строки, скопированные из таблицы, — до ${most} строк. Сначала вы увидите, что добавится, и только потом это сохранится.`,
    file: 'Файл CSV',
    fileHint: 'Из Excel: «Сохранить как», затем CSV. Читаются и UTF-8, и Windows-1251.',
    or: 'или',
    paste: 'Строки, скопированные из таблицы',
    pasteHint: 'Первая строка — заголовки.',
    check: 'Проверить таблицу',
    checkAgain: 'Проверить ещё раз',
    another: 'Другой файл',
    nothing: 'Выберите файл или вставьте строки.',
    both: 'Здесь и файл, и вставленные строки: оставьте что-то одно.',
    template: 'Шаблон с заголовками',
    templateText:
      'Обязательно только название. Если у клиента отвечают несколько человек, на каждого нужна своя строка с тем же названием.',
    columnsHeading: 'Что может быть в таблице',
    columns: {
      name: 'Клиент',
      industry: 'Отрасль',
      size: 'Сколько людей в компании',
      notes: 'Заметки',
      contactName: 'Контакт',
      contactEmail: 'Почта контакта',
      contactPhone: 'Телефон контакта',
      contactPurpose: 'Контакт по вопросам',
      personName: 'Респондент',
      personEmail: 'Почта респондента',
      personRole: 'Роль респондента',
      personLanguage: 'Язык респондента'
    },
    about: {
      name: 'Обязательно. Строки с одним названием — один клиент.',
      industry: 'Одна из двенадцати, на русском или английском.',
      size: 'Один из пяти размеров или просто число сотрудников.',
      contact: 'С кем вы общаетесь: имя, почта, телефон, по каким вопросам.',
      person: 'Кто будет отвечать: имя, почта, роль, язык.'
    },
    wrongHeading: (n) =>
      `Осталось поправить ${count('ru', n, { one: 'место', few: 'места', many: 'мест' })} — и всё можно добавить`,
    wrongLead: 'Ничего не сохранено. Поправьте строки здесь или в своём файле и проверьте ещё раз.',
    brokenHeading: 'Эту таблицу не удалось прочитать',
    line: 'Строка',
    text: 'Таблица',
    readyHeading: (n) => `Можно добавить ${clients.ruObject(n)}`,
    nothingNew: 'Все эти клиенты уже есть',
    readyLead: (n, asked) =>
      `В таблице всё в порядке: ${clients.ru(n)}, отвечать будут ${people.ru(asked)}.`,
    firstRows: (shown, all) => (shown < all ? `Первые ${shown} из ${all}` : 'Так они добавятся'),
    asked: 'Люди',
    presentHeading: (n) =>
      n === 1 ? 'Одно из названий уже есть' : `Названия, которые уже есть: ${n}`,
    present: {
      skip: 'Пропустить эти строки',
      add: 'Добавить как ещё одних клиентов с тем же названием'
    },
    isPresent: 'уже есть',
    ignored: (names) => `Эти столбцы не попадут: их заголовки неизвестны — ${names}.`,
    repeats: (lines) => `Эти строки лишь повторяют сказанное раньше: ${lines}.`,
    add: (n) => `Добавить ${clients.ruObject(n)}`,
    addThese: 'Добавить',
    problems: {
      empty: 'В ней нет строк. Первая строка — заголовки, дальше клиенты.',
      notText: 'Это не текст. Сохраните таблицу как CSV и выберите этот файл.',
      workbook: 'Это книга Excel. Выберите в Excel «Сохранить как», затем CSV.',
      tooLarge: 'Таблица больше 1 МБ. Разделите её на части.',
      noHeader: 'В первой строке нет ни одного известного заголовка. Начните со слова «Клиент».',
      noNames: 'Нет столбца с названиями. Назовите его «Клиент».',
      columnTwice: (column) => `Два столбца означают «${column}». Оставьте один.`,
      tooManyRows: (most) => `Строк больше ${most}. Разделите таблицу на части.`,
      quoteOpen: (line) =>
        `Кавычка открыта и не закрыта; чтение остановилось на строке ${line}. Закройте её или уберите.`,
      recordTooLong: (line) =>
        `Слишком длинная строка таблицы около строки ${line}. Возможно, перед ней не закрыта кавычка.`,
      broken: (line) => `Строку ${line} не удалось прочитать: посмотрите на кавычки.`
    },
    faults: {
      missing: 'Нет названия.',
      nameless: 'Для этого нет имени.',
      formula: 'Начинается как формула. Уберите первый знак.',
      notAnAddress: 'Это не адрес почты.',
      notAPhone: 'Это не номер телефона.',
      brokenText: 'Есть символы, которые нельзя сохранить.',
      tooManyCells: 'В строке больше ячеек, чем заголовков. Посмотрите на разделители.',
      tooLong: (most) => `Не длиннее ${count('ru', most, { one: 'символа', many: 'символов' })}.`,
      tooMany: (most) => `У одного клиента их не больше ${most}.`,
      contradicts: (line) => `В строке ${line} о том же клиенте сказано другое.`,
      unknownIndustry: (said) => `Отрасли «${said}» нет.`,
      unknownSize: (said) => `«${said}» — не размер. Подойдёт число сотрудников.`,
      unknownRole: (said) => `Роли «${said}» нет.`,
      unknownLanguage: (said) => `Языка «${said}» здесь нет: русский или английский.`
    },
    example: {
      client: 'Пример Продукты',
      contact: 'Мария Линд',
      purpose: 'договоры',
      people: ['Илья Ветров', 'Анна Берг']
    }
  }
});
