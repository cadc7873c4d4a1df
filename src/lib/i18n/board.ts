import { count } from './format.ts';
import { messages } from './messages.ts';

const people = {
  en: (n: number) => count('en', n, { one: 'person', many: 'people' }),
  ru: (n: number) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' })
};
const days = {
  en: (n: number) => count('en', n, { one: 'day', many: 'days' }),
  ru: (n: number) => count('ru', n, { one: 'день', few: 'дня', many: 'дней' })
};

/** A round's status board. */
export const boardWords = messages({
  en: {
    modes: { quick: 'quick', detailed: 'detailed' },
    named: 'with names',
    anonymous: 'anonymous',
    answered: {
      none: 'Nobody has answered yet',
      some: (n: number, of: number) => `${n} of ${of} have answered`,
      all: (n: number) => (n === 1 ? 'The one asked has answered' : `All ${n} have answered`),
      open: (n: number) => `${count('en', n, { one: 'answer', many: 'answers' })} so far`,
      given: (n: number) => count('en', n, { one: 'answer', many: 'answers' })
    },
    closes: {
      today: 'closes today',
      tomorrow: 'closes tomorrow',
      in: (n: number) => `closes in ${days.en(n)}`,
      on: (day: string) => `closes on ${day}`,
      never: 'open until you close it',
      closed: 'the round is closed',
      opens: (day: string) => `opens on ${day}`
    },
    leads: {
      scheduled: 'Links work from the first day on; invitations can be sent then.',
      closed: 'No more answers are taken. The team’s scorecard shows what they come to.',
      ask: 'Nobody has a link yet: add people, or make one link for everybody.',
      invite: (n: number) => `${people.en(n)} have a link and no invitation yet.`,
      undelivered: (n: number) =>
        `${count('en', n, { one: 'mail', many: 'mails' })} could not be delivered: the reason stands beside the name.`,
      complete: 'Everybody asked has answered. You can close the round.',
      wait: 'Nothing to do for now: the page shows answers as they come in.'
    },
    counts: {
      invited: 'Have a link',
      sent: 'Invited by mail',
      started: 'Have begun',
      submitted: 'Have answered'
    },
    people: 'People',
    anonymousNote: 'The round is anonymous: this page never shows who has begun or answered.',
    namedNote: 'Begun counts from the first press of Start, not from opening the mail.',
    columns: {
      select: 'Select',
      person: 'Person',
      state: 'State',
      progress: 'Directions',
      more: ''
    },
    select: (name: string) => `Select ${name}`,
    noAddress: 'no address',
    state: {
      unsent: 'No invitation yet',
      onItsWay: 'The invitation is on its way',
      invited: (day: string) => `Invited on ${day}`,
      handed: 'Has a link, no address for mail',
      started: 'Is answering',
      submitted: (day: string) => `Answered on ${day}`,
      undelivered: 'Could not be delivered',
      reminderUndelivered: 'The reminder could not be delivered',
      revoked: 'The link is taken back'
    },
    reminded: (n: number, day: string) =>
      n === 1 ? `reminded on ${day}` : `reminded ${n} times, last on ${day}`,
    optedOut: 'wishes no reminders',
    problems: {
      unreachable: 'The mail server cannot be reached; it is tried again and again.',
      deferred: 'The receiving server asks to wait; it is tried again.',
      refused: 'The receiving server refused it:',
      unclear: 'Twice no answer came: it may have arrived.',
      keyChanged: 'Its link is no longer valid: make a new one.'
    },
    of7: (n: number) => `${n} of 7`,
    send: 'Send invitations',
    remind: 'Send reminders',
    sendHint:
      'Without a selection: invitations to all who have none, reminders to all who have not answered. At most three reminders a person, one a day.',
    sendHintAnonymous:
      'Without a selection invitations go to all who have none. Reminders always go to every unused link, at most three, one a day: you do not see whose they are.',
    guests: 'Came by the open link',
    noName: 'Gave no name',
    more: 'More',
    sendOne: 'Send the invitation',
    remindOne: 'Send a reminder',
    revoke: 'Take the link back',
    revokeWhat: 'It leads nowhere at once. What was answered by it stays.',
    reissue: 'Make a new link',
    reissueWhat: 'The old one leads nowhere; answers begun by it go on under the new one.',
    reopen: 'Reopen the answers',
    reopenWhat: 'They can be changed and submitted again; what was submitted is kept.',
    see: 'See the answers',
    personalLink: (name: string) => `The link of ${name}`,
    keyChanged: 'The installation’s key has changed: this link has to be made anew.',
    add: 'Add people',
    addButton: 'Give them links',
    addNone: 'Everybody of the company has a link.',
    addLead: 'Somebody is missing here?',
    toCompany: 'Add them to the company first',
    open: 'One link for everybody',
    openLead: {
      named: 'Whoever has it can answer; they are asked for their name.',
      anonymous: 'Whoever has it can answer, as often as they like.'
    },
    openLabel: 'The open link',
    openMake: 'Make an open link',
    openRevoked: 'The open link is taken back.',
    qr: 'QR code of the open link',
    sheet: 'Sheet to print',
    svg: 'QR code as SVG',
    png: 'QR code as PNG',
    all: 'All personal links',
    allLead: 'Each is for one person: whoever has it answers in their name.',
    allLeadNoMail:
      'No mail server is set up here, so links are handed over by hand: copy them into mails or messages of your own. Each is for one person.',
    allLabel: 'Names and links',
    csv: 'As a table (CSV)',
    csvColumns: { name: 'Name', email: 'Address', role: 'Role', link: 'Link' },
    round: 'The round',
    scorecard: 'The team’s scorecard',
    edit: 'Settings and closing day',
    close: 'Close the round',
    repeat: 'Repeat next quarter',
    repeated: 'To its repetition',
    remove: 'Delete the round',
    mailed: {
      sent: {
        invitation: (n: number) =>
          `${count('en', n, { one: 'invitation', many: 'invitations' })} on the way.`,
        reminder: (n: number) =>
          `${count('en', n, { one: 'reminder', many: 'reminders' })} on the way.`
      },
      nothing: 'Nothing was sent.',
      noAddress: (n: number) => `${n} without an address.`,
      optedOut: (n: number) => `${n} with the wish for no reminders.`,
      already: (n: number) => `${n} invited before.`,
      answered: (n: number) => `${n} answered already.`,
      enough: (n: number) => `${n} reminded three times.`,
      tooSoon: (n: number) => `${n} reminded within a day.`,
      limit: (n: number) => `${n} have to wait until tomorrow: 5,000 mails a day.`
    },
    refused: {
      noMailServer: 'No mail server is set up here: copy the links instead.',
      notOpen: 'Nothing was sent: the round takes no answers now.',
      closed: 'The round is closed: extend it first, then reopen the answers.'
    }
  },
  ru: {
    modes: { quick: 'быстрый', detailed: 'подробный' },
    named: 'с именами',
    anonymous: 'анонимный',
    answered: {
      none: 'Пока никто не ответил',
      some: (n, of) => `Ответили ${n} из ${of}`,
      all: (n) => (n === 1 ? 'Ответ получен' : `Ответили все ${n}`),
      open: (n) => `Пока ${count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' })}`,
      given: (n) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' })
    },
    closes: {
      today: 'раунд закроется сегодня',
      tomorrow: 'раунд закроется завтра',
      in: (n) => `раунд закроется через ${days.ru(n)}`,
      on: (day) => `раунд закроется ${day}`,
      never: 'открыт, пока вы его не закроете',
      closed: 'раунд закрыт',
      opens: (day) => `раунд откроется ${day}`
    },
    leads: {
      scheduled: 'Ссылки заработают с первого дня, тогда же можно будет отправить приглашения.',
      closed: 'Ответы больше не принимаются. Что из них вышло, показывает карта зрелости команды.',
      ask: 'Ссылок пока ни у кого нет: добавьте людей или сделайте одну ссылку для всех.',
      invite: (n) => `Ссылка есть, а приглашения ещё нет: ${people.ru(n)}.`,
      undelivered: (n) =>
        `Не удалось доставить: ${count('ru', n, { one: 'письмо', few: 'письма', many: 'писем' })}. Причина — рядом с именем.`,
      complete: 'Все, кого спросили, ответили. Раунд можно закрыть.',
      wait: 'Делать пока ничего не нужно: ответы появляются здесь сами.'
    },
    counts: {
      invited: 'Получили ссылку',
      sent: 'Приглашены письмом',
      started: 'Начали',
      submitted: 'Ответили'
    },
    people: 'Люди',
    anonymousNote: 'Раунд анонимный: эта страница не показывает, кто начал и кто ответил.',
    namedNote: 'Начало — это нажатие «Начать», а не открытие письма.',
    columns: {
      select: 'Выбор',
      person: 'Человек',
      state: 'Состояние',
      progress: 'Направления',
      more: ''
    },
    select: (name) => `Выбрать: ${name}`,
    noAddress: 'адреса нет',
    state: {
      unsent: 'Приглашения ещё не было',
      onItsWay: 'Приглашение в пути',
      invited: (day) => `Приглашение ${day}`,
      handed: 'Есть ссылка, адреса для письма нет',
      started: 'Отвечает',
      submitted: (day) => `Ответ ${day}`,
      undelivered: 'Письмо не доставлено',
      reminderUndelivered: 'Напоминание не доставлено',
      revoked: 'Ссылка отозвана'
    },
    reminded: (n, day) =>
      n === 1
        ? `напоминание ${day}`
        : `${count('ru', n, { one: 'напоминание', few: 'напоминания', many: 'напоминаний' })}, последнее ${day}`,
    optedOut: 'просит не напоминать',
    problems: {
      unreachable: 'Почтовый сервер недоступен; попытки продолжаются.',
      deferred: 'Сервер получателя просит подождать; попытки продолжаются.',
      refused: 'Сервер получателя отказал:',
      unclear: 'Дважды не пришло ответа: возможно, письмо дошло.',
      keyChanged: 'Его ссылка больше не действует: сделайте новую.'
    },
    of7: (n) => `${n} из 7`,
    send: 'Отправить приглашения',
    remind: 'Отправить напоминания',
    sendHint:
      'Если никто не выбран, приглашения уйдут всем, у кого их не было, а напоминания — всем, кто не ответил. Не больше трёх напоминаний человеку и не чаще раза в день.',
    sendHintAnonymous:
      'Если никто не выбран, приглашения уйдут всем, у кого их не было. Напоминания всегда уходят по всем неиспользованным ссылкам, не больше трёх и не чаще раза в день; чьи это ссылки, вы не видите.',
    guests: 'Пришли по общей ссылке',
    noName: 'Имя не указано',
    more: 'Ещё',
    sendOne: 'Отправить приглашение',
    remindOne: 'Отправить напоминание',
    revoke: 'Отозвать ссылку',
    revokeWhat: 'Она сразу перестанет работать. Что по ней отвечено, останется.',
    reissue: 'Сделать новую ссылку',
    reissueWhat: 'Прежняя перестанет работать; начатые по ней ответы продолжатся по новой.',
    reopen: 'Открыть ответы снова',
    reopenWhat: 'Их можно будет изменить и отправить ещё раз; отправленное сохранится.',
    see: 'Посмотреть ответы',
    personalLink: (name) => `Ссылка: ${name}`,
    keyChanged: 'Ключ установки изменился: эту ссылку нужно сделать заново.',
    add: 'Добавить людей',
    addButton: 'Дать им ссылки',
    addNone: 'Ссылки есть у всех людей компании.',
    addLead: 'Кого-то здесь не хватает?',
    toCompany: 'Сначала добавьте их в компанию',
    open: 'Одна ссылка для всех',
    openLead: {
      named: 'Ответить может любой, у кого она есть; имя он укажет сам.',
      anonymous: 'Ответить может любой, у кого она есть, и сколько угодно раз.'
    },
    openLabel: 'Общая ссылка',
    openMake: 'Сделать общую ссылку',
    openRevoked: 'Общая ссылка отозвана.',
    qr: 'QR-код общей ссылки',
    sheet: 'Лист для печати',
    svg: 'QR-код в SVG',
    png: 'QR-код в PNG',
    all: 'Все личные ссылки',
    allLead: 'Каждая — для одного человека: кто её откроет, ответит от его имени.',
    allLeadNoMail:
      'Почтовый сервер здесь не настроен, поэтому ссылки раздают вручную: скопируйте их в свои письма или сообщения. Каждая — для одного человека.',
    allLabel: 'Имена и ссылки',
    csv: 'Таблицей (CSV)',
    csvColumns: { name: 'Имя', email: 'Адрес', role: 'Роль', link: 'Ссылка' },
    round: 'Раунд',
    scorecard: 'Карта зрелости команды',
    edit: 'Настройки и день закрытия',
    close: 'Закрыть раунд',
    repeat: 'Повторить в следующем квартале',
    repeated: 'К повторному раунду',
    remove: 'Удалить раунд',
    mailed: {
      sent: {
        invitation: (n) =>
          `В пути ${count('ru', n, { one: 'приглашение', few: 'приглашения', many: 'приглашений' })}.`,
        reminder: (n) =>
          `В пути ${count('ru', n, { one: 'напоминание', few: 'напоминания', many: 'напоминаний' })}.`
      },
      nothing: 'Ничего не отправлено.',
      noAddress: (n) => `Без адреса: ${n}.`,
      optedOut: (n) => `Просят не напоминать: ${n}.`,
      already: (n) => `Приглашены раньше: ${n}.`,
      answered: (n) => `Уже ответили: ${n}.`,
      enough: (n) => `Уже получили три напоминания: ${n}.`,
      tooSoon: (n) => `Напоминание было меньше суток назад: ${n}.`,
      limit: (n) => `Ждут до завтра: ${n}. В день уходит не больше 5000 писем.`
    },
    refused: {
      noMailServer: 'Почтовый сервер здесь не настроен: скопируйте ссылки.',
      notOpen: 'Ничего не отправлено: раунд сейчас не принимает ответы.',
      closed: 'Раунд закрыт: сначала продлите его, потом откройте ответы.'
    }
  }
});
