import { count } from './format.ts';
import { messages } from './messages.ts';

const enClients = (n: number) => count('en', n, { one: 'client', many: 'clients' });
const ruClients = (n: number) =>
  count('ru', n, { one: 'клиент', few: 'клиента', many: 'клиентов' });

/** Clients and their people: the list, a client's page, its forms. */
export const clients = messages({
  en: {
    title: 'Clients',
    list: {
      heading: (n: number) => enClients(n),
      headingArchived: (n: number) => `${enClients(n)} put aside`,
      headingFound: (n: number) => (n === 0 ? 'No client matches' : `${enClients(n)} found`),
      add: 'Add a client',
      import: 'Import from a table',
      search: 'Name',
      industry: 'Industry',
      size: 'Size',
      all: 'All',
      state: 'State',
      states: { active: 'Active', archived: 'Put aside' },
      sort: 'Order',
      sorts: {
        name: 'By name',
        index: 'Lowest index first',
        '-index': 'Highest index first',
        round: 'Longest without a round',
        '-round': 'Latest round first',
        attention: 'Needs attention first'
      },
      show: 'Show',
      clear: 'Clear the filters',
      caption: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
      columns: {
        client: 'Client',
        index: 'Index',
        trend: 'Last quarters',
        round: 'Last round',
        status: 'Status'
      },
      noIndex: 'no index yet',
      trend: (points: string) => `Index by quarter: ${points}`,
      point: (quarter: string, index: string) => `${quarter} ${index}`,
      noneLead: 'Try another part of the name, or other filters.',
      empty: 'Add the first client',
      emptyLead:
        'A client has a profile and people. Then you open a round: each person answers by a link, and the scorecard comes together by itself.',
      emptyViewer: 'There are no clients here yet. Editors and owners can add them.',
      noneArchived: 'No client is put aside',
      noneArchivedLead: 'A client whom you put aside stays here with all its rounds.'
    },
    status: {
      none: 'No rounds yet',
      scheduled: (day: string) => `Opens ${day}`,
      collecting: (submitted: number, invited: number) =>
        invited > 0
          ? `Collecting, ${submitted} of ${Math.max(invited, submitted)}`
          : `Collecting, ${count('en', submitted, { one: 'answer', many: 'answers' })}`,
      closed: 'No open round',
      reported: 'Report released',
      archived: 'Put aside'
    },
    form: {
      newTitle: 'New client',
      newHeading: 'Add a client',
      newLead: 'Only the name is needed; everything else can come later.',
      editTitle: (name: string) => `${name}: profile`,
      profile: 'Profile',
      profileHint: 'Industry and size make companies comparable with each other.',
      name: 'Name',
      industry: 'Industry',
      size: 'People in the company',
      unsaid: 'Not said',
      contacts: 'Contacts',
      contactsHint: 'Whom you talk to. Contacts are not asked to answer.',
      contact: (n: number) => `Contact ${n}`,
      firstContact: 'Add a contact',
      oneMore: 'One more contact',
      contactName: 'Name',
      email: 'E-mail',
      phone: 'Phone',
      purpose: 'What for',
      notes: 'Notes',
      notesHint: 'Seen by the members of this workspace only.',
      add: 'Add the client',
      save: 'Save',
      cancel: 'Cancel',
      namesakes: (n: number): string =>
        n === 1
          ? 'There is a client of this name already:'
          : 'There are clients of this name already:',
      namesakesAgain: 'If this is another one, press the button once more.',
      archivedNote: 'put aside',
      stale: 'Meanwhile somebody else has changed this client.',
      staleAgain: 'Nothing of yours is lost. To keep what stands here, press “Save” once more.',
      staleNow: (field: string, value: string) => `${field} is now: ${value}`,
      nothing: 'empty'
    },
    page: {
      edit: 'Edit the profile',
      newRound: 'Open a round',
      profile: 'Profile',
      contacts: 'Contacts',
      notes: 'Notes',
      unsaid: 'not said',
      noProfile: 'Nothing is said about the company yet.',
      archived: (day: string) => `Put aside on ${day}`,
      archivedLead: 'Lists leave this client out. Its rounds and figures stay.',
      archive: 'Put the client aside',
      archiveHint: 'Lists leave it out; nothing is deleted, and you can take it up again.',
      restore: 'Take it up again',
      rounds: 'Rounds',
      noRounds: 'No rounds yet',
      noRoundsLead:
        'A round asks the people below by their own links, or anybody you give the open link.',
      noRoundsNobody:
        'A round asks the people of the company. Add them below, or hand round one open link.',
      columns: { round: 'Round', state: 'State', answers: 'Answers', index: 'Index' },
      answers: (submitted: number, invited: number) =>
        invited > 0 ? `${submitted} of ${Math.max(invited, submitted)}` : String(submitted),
      scorecard: 'Scorecard',
      hidden: '–'
    },
    people: {
      heading: (n: number) =>
        n === 0
          ? 'Nobody to ask yet'
          : count('en', n, { one: 'person to ask', many: 'people to ask' }),
      lead: 'They are asked in every round, each by a link of their own.',
      none: 'Add those whose view counts: marketing, sales, service, the management.',
      add: 'Add a person',
      addButton: 'Add',
      name: 'Name',
      email: 'E-mail',
      emailHint: 'For the invitation. Without it you hand the link over yourself.',
      role: 'Role',
      unsaid: 'Not said',
      language: 'Language',
      edit: 'Edit',
      editWho: (name: string) => `Edit ${name}`,
      editing: 'Change',
      save: 'Save',
      cancel: 'Cancel',
      remove: 'Take off the list',
      removeHint: 'Asked no more; answers already given stay in their rounds.',
      noEmail: 'no e-mail',
      optedOut: 'no reminders, at their own wish',
      left: (n: number) => `No longer asked: ${n}`,
      restore: 'Put back',
      restoreWho: (name: string) => `Put ${name} back`,
      sameEmail: 'Somebody of this company has this address already.',
      tooMany: 'There are as many people as a company can have. Use an open link for more.',
      stale: 'Meanwhile somebody else has changed this. To keep what stands here, save once more.'
    }
  },
  ru: {
    title: 'Клиенты',
    list: {
      heading: (n) => ruClients(n),
      headingArchived: (n) => `${ruClients(n)} в архиве`,
      headingFound: (n) =>
        n === 0
          ? 'Таких клиентов нет'
          : `${n % 10 === 1 && n % 100 !== 11 ? 'Найден' : 'Найдено'} ${ruClients(n)}`,
      add: 'Добавить клиента',
      import: 'Загрузить из таблицы',
      search: 'Название',
      industry: 'Отрасль',
      size: 'Размер',
      all: 'Все',
      state: 'Состояние',
      states: { active: 'В работе', archived: 'В архиве' },
      sort: 'Порядок',
      sorts: {
        name: 'По названию',
        index: 'Сначала низкий индекс',
        '-index': 'Сначала высокий индекс',
        round: 'Дольше всех без раунда',
        '-round': 'Сначала недавний раунд',
        attention: 'Сначала требующие внимания'
      },
      show: 'Показать',
      clear: 'Сбросить отбор',
      caption: (from, to, total) => `${from}–${to} из ${total}`,
      columns: {
        client: 'Клиент',
        index: 'Индекс',
        trend: 'Последние кварталы',
        round: 'Последний раунд',
        status: 'Состояние'
      },
      noIndex: 'индекса ещё нет',
      trend: (points) => `Индекс по кварталам: ${points}`,
      point: (quarter, index) => `${quarter} — ${index}`,
      noneLead: 'Попробуйте другую часть названия или другой отбор.',
      empty: 'Добавьте первого клиента',
      emptyLead:
        'У клиента есть описание и люди. Потом вы открываете раунд: каждый отвечает по своей ссылке, и карта зрелости складывается сама.',
      emptyViewer: 'Клиентов здесь пока нет. Добавить их могут редакторы и владельцы.',
      noneArchived: 'В архиве никого нет',
      noneArchivedLead: 'Клиент, отправленный в архив, остаётся здесь со всеми раундами.'
    },
    status: {
      none: 'Раундов ещё не было',
      scheduled: (day) => `Откроется ${day}`,
      collecting: (submitted, invited) =>
        invited > 0
          ? `Идёт сбор: ${submitted} из ${Math.max(invited, submitted)}`
          : `Идёт сбор: ${count('ru', submitted, { one: 'ответ', few: 'ответа', many: 'ответов' })}`,
      closed: 'Открытых раундов нет',
      reported: 'Отчёт выпущен',
      archived: 'В архиве'
    },
    form: {
      newTitle: 'Новый клиент',
      newHeading: 'Добавьте клиента',
      newLead: 'Обязательно только название, остальное можно дописать позже.',
      editTitle: (name) => `${name}: описание`,
      profile: 'Описание',
      profileHint: 'По отрасли и размеру компании можно сравнивать между собой.',
      name: 'Название',
      industry: 'Отрасль',
      size: 'Сколько людей в компании',
      unsaid: 'Не указано',
      contacts: 'Контакты',
      contactsHint: 'С кем вы общаетесь. Отвечать на вопросы контактам не предлагают.',
      contact: (n) => `Контакт ${n}`,
      firstContact: 'Добавить контакт',
      oneMore: 'Ещё один контакт',
      contactName: 'Имя',
      email: 'Почта',
      phone: 'Телефон',
      purpose: 'По каким вопросам',
      notes: 'Заметки',
      notesHint: 'Их видят только участники этого рабочего пространства.',
      add: 'Добавить клиента',
      save: 'Сохранить',
      cancel: 'Отмена',
      namesakes: (n) =>
        n === 1 ? 'Клиент с таким названием уже есть:' : 'Клиенты с таким названием уже есть:',
      namesakesAgain: 'Если это другой клиент, нажмите кнопку ещё раз.',
      archivedNote: 'в архиве',
      stale: 'Тем временем описание изменил кто-то другой.',
      staleAgain:
        'Ваша правка не потеряна. Чтобы осталось то, что стоит здесь, нажмите «Сохранить» ещё раз.',
      staleNow: (field, value) => `${field} — сейчас: ${value}`,
      nothing: 'пусто'
    },
    page: {
      edit: 'Изменить описание',
      newRound: 'Открыть раунд',
      profile: 'Описание',
      contacts: 'Контакты',
      notes: 'Заметки',
      unsaid: 'не указано',
      noProfile: 'О компании пока ничего не сказано.',
      archived: (day) => `В архиве с ${day}`,
      archivedLead: 'В списках этого клиента нет. Его раунды и показатели сохранены.',
      archive: 'Отправить в архив',
      archiveHint: 'Из списков клиент уйдёт, но ничего не удалится, и его можно будет вернуть.',
      restore: 'Вернуть из архива',
      rounds: 'Раунды',
      noRounds: 'Раундов ещё не было',
      noRoundsLead:
        'В раунде люди из списка ниже отвечают по личным ссылкам, а все остальные — по открытой.',
      noRoundsNobody:
        'В раунде отвечают люди компании. Добавьте их ниже или раздайте одну открытую ссылку.',
      columns: { round: 'Раунд', state: 'Состояние', answers: 'Ответы', index: 'Индекс' },
      answers: (submitted, invited) =>
        invited > 0 ? `${submitted} из ${Math.max(invited, submitted)}` : String(submitted),
      scorecard: 'Карта зрелости',
      hidden: '–'
    },
    people: {
      heading: (n) =>
        n === 0
          ? 'Спросить пока некого'
          : `Отвечать ${n === 1 ? 'будет' : 'будут'} ${count('ru', n, { one: 'человек', few: 'человека', many: 'человек' })}`,
      lead: 'Их спрашивают в каждом раунде, каждого по личной ссылке.',
      none: 'Добавьте тех, чей взгляд важен: маркетинг, продажи, сервис, руководство.',
      add: 'Добавить человека',
      addButton: 'Добавить',
      name: 'Имя',
      email: 'Почта',
      emailHint: 'Для приглашения. Без почты ссылку вы передаёте сами.',
      role: 'Роль',
      unsaid: 'Не указана',
      language: 'Язык',
      edit: 'Изменить',
      editWho: (name) => `Изменить: ${name}`,
      editing: 'Изменение',
      save: 'Сохранить',
      cancel: 'Отмена',
      remove: 'Убрать из списка',
      removeHint: 'Больше спрашивать не будут; данные ответы останутся в своих раундах.',
      noEmail: 'без почты',
      optedOut: 'без напоминаний, по собственной просьбе',
      left: (n) => `Больше не спрашивают: ${n}`,
      restore: 'Вернуть',
      restoreWho: (name) => `Вернуть в список: ${name}`,
      sameEmail: 'Такой адрес в этой компании уже есть.',
      tooMany: 'Больше людей у одной компании быть не может. Дайте остальным открытую ссылку.',
      stale:
        'Тем временем это изменил кто-то другой. Чтобы осталось то, что здесь, сохраните ещё раз.'
    }
  }
});
