import type { StepId } from '#lib/domain/model/types.ts';
import { stepParts } from '#lib/domain/step-id.ts';
import { app } from './app.ts';
import { NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats } from './format.ts';
import { messages } from './messages.ts';
import { stepWords } from './steps.ts';

/** What an entry of the audit trail tells beside its action: names and small figures. */
export interface Told {
  /** What it was done to. */
  subject: string;
  role?: keyof (typeof app)['en']['roles'];
  /** The role before. */
  before?: keyof (typeof app)['en']['roles'];
  /** 2026-Q4. */
  quarter?: string;
  /** The quarter of the round that was repeated. */
  repeats?: string;
  /** A day. */
  until?: string;
  people?: number;
  submitted?: number;
  count?: number;
  /** Of a report. */
  number?: number;
  /** A planned step: "strategy.1-2". */
  step?: string;
  /** How far a key of the API reaches. */
  scope?: 'read' | 'write';
  /** What left as a file, and the file's ending. */
  what?: keyof (typeof files)['en'];
  format?: string;
  /** The part of the workspace where something was refused. */
  place?: string;
}

const rolesOf = { en: app.en.roles, ru: app.ru.roles };
const role = (locale: 'en' | 'ru', name: Told['role']) =>
  name ? rolesOf[locale][name].toLowerCase() : '';
const en = formats('en');
const ru = formats('ru');

/** "Lighthouse, Q4 2026": a round is named by its company and quarter. */
const round = {
  en: ({ subject, quarter }: Told) => (quarter ? `${subject}, ${en.quarter(quarter)}` : subject),
  ru: ({ subject, quarter }: Told) =>
    quarter ? `«${subject}», ${ru.quarter(quarter)}` : `«${subject}»`
};
const people = {
  en: (n = 0) => count('en', n, { one: 'person', many: 'people' }),
  ru: (n = 0) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' })
};
const answers = {
  en: (n = 0) => count('en', n, { one: 'response', many: 'responses' }),
  ru: (n = 0) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' })
};
const clients = {
  en: (n = 0) => count('en', n, { one: 'client', many: 'clients' }),
  ru: (n = 0) => count('ru', n, { one: 'клиент', few: 'клиента', many: 'клиентов' })
};
/** "Lighthouse: strategy to level 2": a planned step, and whose. */
const planned = {
  en: ({ subject, step }: Told) => (step ? `${subject}: ${stepName('en', step)}` : subject),
  ru: ({ subject, step }: Told) => (step ? `«${subject}»: ${stepName('ru', step)}` : `«${subject}»`)
};
function stepName(locale: 'en' | 'ru', id: string): string {
  const { direction, to } = stepParts(id as StepId);
  return stepWords[locale].prerequisite(NAMES_IN_TEXT[locale][direction].subject, to);
}
const steps = {
  en: (n = 0) => count('en', n, { one: 'step', many: 'steps' }),
  ru: (n = 0) => count('ru', n, { one: 'шаг', few: 'шага', many: 'шагов' })
};
const files = {
  en: {
    ...{ scorecard: 'the scorecard', answers: 'the answers', company: 'all rounds' },
    ...{ portfolio: 'the portfolio', radar: 'the radar', bars: 'the bars' },
    report: 'a report'
  },
  ru: {
    ...{ scorecard: 'карта зрелости', answers: 'ответы', company: 'все раунды' },
    ...{ portfolio: 'портфель', radar: 'радар', bars: 'разрывы' },
    report: 'отчёт'
  }
};
/** "the scorecard of Lighthouse, Q4 2026, XLSX" */
const file = {
  en: (t: Told) =>
    [
      `${t.what ? files.en[t.what] : ''}${t.subject ? ` of ${round.en(t)}` : ''}`,
      t.format?.toUpperCase()
    ].join(', '),
  ru: (t: Told) =>
    [t.what && files.ru[t.what], t.subject && round.ru(t), t.format?.toUpperCase()]
      .filter(Boolean)
      .join(', ')
};
const rounds = {
  en: (n = 0) => count('en', n, { one: 'round', many: 'rounds' }),
  ru: (n = 0) => count('ru', n, { one: 'раунд', few: 'раунда', many: 'раундов' })
};
const withFigure = (text: string, n: number | undefined, figure: (n: number) => string) =>
  n ? `${text}: ${figure(n)}` : text;

/** What was done, a sentence for each action; who did it stands beside it. */
export const deeds = messages({
  en: {
    signedIn: () => 'Signed in',
    signInRefused: () => 'A sign-in was refused',
    passwordChanged: () => 'Changed the password',
    emailChanged: () => 'Changed the e-mail address',
    workspaceCreated: (t: Told) => `Created the workspace ${t.subject}`,
    workspaceChanged: () => 'Changed the settings of the workspace',
    workspaceDeleted: () => 'Deleted the workspace',
    workspaceRestored: () => 'Brought the workspace back',
    modelTaken: (t: Told) => `Took version ${t.subject} of the matrix`,
    modelChosen: (t: Told) => `Went on with version ${t.subject} of the matrix`,
    brandChanged: (t: Told) =>
      t.subject ? `Changed the branding of ${t.subject}` : 'Changed the branding',
    logoSet: (t: Told) => (t.subject ? `Set a logo for ${t.subject}` : 'Set a logo'),
    logoRemoved: (t: Told) =>
      t.subject ? `Took the logo of ${t.subject} away` : 'Took the logo away',
    memberInvited: (t: Told) => `Invited ${t.subject} as ${role('en', t.role)}`,
    memberInvitationRevoked: (t: Told) => `Withdrew the invitation of ${t.subject}`,
    memberJoined: (t: Told) => `Joined as ${role('en', t.role)}`,
    memberRoleChanged: (t: Told) =>
      `Changed the role of ${t.subject}: ${role('en', t.before)} → ${role('en', t.role)}`,
    memberRemoved: (t: Told) => `${t.subject} (${role('en', t.role)}) is no longer a member`,
    ownershipHandedOver: (t: Told) => `Handed ownership over to ${t.subject}`,
    clientCreated: (t: Told) => `Added ${t.subject}`,
    clientChanged: (t: Told) => `Changed the profile of ${t.subject}`,
    clientArchived: (t: Told) => `Archived ${t.subject}`,
    clientRestored: (t: Told) => `Brought ${t.subject} back from the archive`,
    clientsImported: (t: Told) => withFigure('Imported clients', t.count, clients.en),
    companyImported: (t: Told) =>
      withFigure(`Imported ${t.subject} from another installation`, t.count, rounds.en),
    targetsSet: (t: Told) => `Set targets: ${round.en(t)}`,
    weightsSet: (t: Told) => `Weighed the directions of ${t.subject}`,
    personAdded: (t: Told) => `Added a person of ${t.subject}`,
    personChanged: (t: Told) => `Changed a person of ${t.subject}`,
    personRemoved: (t: Told) => `Took a person of ${t.subject} off the list`,
    personRestored: (t: Told) => `Put a person of ${t.subject} back on the list`,
    roundOpened: (t: Told) =>
      `Opened a round: ${round.en(t)}${t.repeats ? `, repeating ${en.quarter(t.repeats)}` : ''}`,
    roundChanged: (t: Told) => `Changed the round: ${round.en(t)}`,
    roundClosed: (t: Told) => `Closed the round: ${round.en(t)}`,
    roundExtended: (t: Told) =>
      `Extended the round: ${round.en(t)}${t.until ? `, until ${en.day(t.until)}` : ''}`,
    roundDeleted: (t: Told) =>
      `Deleted the round: ${round.en(t)}${t.submitted ? `, with ${answers.en(t.submitted)}` : ''}`,
    roundRestored: (t: Told) => `Brought the round back: ${round.en(t)}`,
    reportReleased: (t: Told) => `Released report no. ${t.number} on ${t.subject}`,
    reportShared: (t: Told) => `Made a link to report no. ${t.number} on ${t.subject}`,
    reportUnshared: (t: Told) => `Ended a link to report no. ${t.number} on ${t.subject}`,
    roundErased: (t: Told) => `Erased the round for good: ${round.en(t)}`,
    responseReopened: (t: Told) => `Reopened a response: ${round.en(t)}`,
    linkCreated: (t: Told) => withFigure(`Made links into ${round.en(t)}`, t.people, people.en),
    linkRevoked: (t: Told) => `Revoked a link into ${round.en(t)}`,
    linkReissued: (t: Told) => `Reissued a link into ${round.en(t)}`,
    linksSent: (t: Told) => withFigure(`Sent links into ${round.en(t)}`, t.count, people.en),
    responseClaimed: (t: Told) => `Took a private assessment over: ${round.en(t)}`,
    externalViewGiven: (t: Told) => `Gave the external view: ${round.en(t)}`,
    consensusAgreed: (t: Told) => `Wrote down what the team agreed on: ${round.en(t)}`,
    planStepAdded: (t: Told) =>
      `Planned a step of ${planned.en(t)}${t.quarter ? `, ${en.quarter(t.quarter)}` : ''}`,
    planStepMoved: (t: Told) =>
      `Moved a step of ${planned.en(t)}${t.quarter ? `, ${en.quarter(t.quarter)}` : ''}`,
    planStepChanged: (t: Told) => `Changed a planned step of ${planned.en(t)}`,
    planStepRemoved: (t: Told) => `Took a step off the plan of ${planned.en(t)}`,
    planStepRestored: (t: Told) => `Put a step back into the plan of ${planned.en(t)}`,
    planMended: (t: Told) => `Put the order of the plan right: ${planned.en(t)}`,
    planCapacityChanged: (t: Told) => `Changed how much a quarter of ${t.subject} can hold`,
    planTakenOver: (t: Told) =>
      withFigure(`Took a suggestion over into the plan of ${t.subject}`, t.count, steps.en),
    benchmarkJoined: () => 'Joined the benchmark: figures are shared from now on',
    benchmarkLeft: () => 'Left the benchmark',
    clientLeftOut: (t: Told) => `Left ${t.subject} out of the benchmark`,
    clientTakenIn: (t: Told) => `Let ${t.subject} take part in the benchmark`,
    apiKeyMade: (t: Told) =>
      t.scope === 'write'
        ? `Made the API key ${t.subject}, which may make changes`
        : `Made the API key ${t.subject}`,
    apiKeyRevoked: (t: Told) => `Revoked the API key ${t.subject}`,
    webhookAdded: (t: Told) => `Added the webhook to ${t.subject}`,
    webhookRemoved: (t: Told) => `Removed the webhook to ${t.subject}`,
    webhookPaused: (t: Told) => `Paused the webhook to ${t.subject}`,
    webhookResumed: (t: Told) => `Resumed the webhook to ${t.subject}`,
    webhookSecretRenewed: (t: Told) => `Renewed the secret of the webhook to ${t.subject}`,
    exported: (t: Told) => `Downloaded ${file.en(t)}`,
    personExported: () => 'Exported the data of a person',
    personErased: (t: Told) => withFigure('Erased the data of a person', t.count, answers.en),
    denied: (t: Told) => `Tried what the role does not allow: ${t.place}`
  },
  ru: {
    signedIn: () => 'Вход',
    signInRefused: () => 'Во входе отказано',
    passwordChanged: () => 'Пароль изменён',
    emailChanged: () => 'Адрес почты изменён',
    workspaceCreated: (t) => `Создано пространство «${t.subject}»`,
    workspaceChanged: () => 'Изменены настройки пространства',
    workspaceDeleted: () => 'Пространство удалено',
    workspaceRestored: () => 'Пространство возвращено',
    modelTaken: (t) => `Принята версия матрицы: ${t.subject}`,
    modelChosen: (t) => `Выбрана версия матрицы: ${t.subject}`,
    brandChanged: (t) =>
      t.subject ? `Изменено оформление: «${t.subject}»` : 'Изменено оформление',
    logoSet: (t) => (t.subject ? `Загружен логотип: «${t.subject}»` : 'Загружен логотип'),
    logoRemoved: (t) => (t.subject ? `Логотип убран: «${t.subject}»` : 'Логотип убран'),
    memberInvited: (t) => `Приглашение для ${t.subject}, роль: ${role('ru', t.role)}`,
    memberInvitationRevoked: (t) => `Приглашение для ${t.subject} отозвано`,
    memberJoined: (t) => `Новый участник, роль: ${role('ru', t.role)}`,
    memberRoleChanged: (t) =>
      `Роль изменена: ${t.subject}, ${role('ru', t.before)} → ${role('ru', t.role)}`,
    memberRemoved: (t) => `Больше не участник: ${t.subject} (${role('ru', t.role)})`,
    ownershipHandedOver: (t) => `Владение передано: ${t.subject}`,
    clientCreated: (t) => `Клиент добавлен: «${t.subject}»`,
    clientChanged: (t) => `Профиль изменён: «${t.subject}»`,
    clientArchived: (t) => `Клиент убран в архив: «${t.subject}»`,
    clientRestored: (t) => `Клиент возвращён из архива: «${t.subject}»`,
    clientsImported: (t) => withFigure('Загружен список клиентов', t.count, clients.ru),
    companyImported: (t) =>
      withFigure(`Перенесена компания «${t.subject}» из другой установки`, t.count, rounds.ru),
    targetsSet: (t) => `Поставлены цели: ${round.ru(t)}`,
    weightsSet: (t) => `Изменены веса направлений: «${t.subject}»`,
    personAdded: (t) => `В список людей «${t.subject}» добавлен человек`,
    personChanged: (t) => `Изменены сведения о человеке из «${t.subject}»`,
    personRemoved: (t) => `Человек убран из списка людей «${t.subject}»`,
    personRestored: (t) => `Человек возвращён в список людей «${t.subject}»`,
    roundOpened: (t) =>
      `Раунд открыт: ${round.ru(t)}${t.repeats ? `, повторяет ${ru.quarter(t.repeats)}` : ''}`,
    roundChanged: (t) => `Раунд изменён: ${round.ru(t)}`,
    roundClosed: (t) => `Раунд закрыт: ${round.ru(t)}`,
    roundExtended: (t) =>
      `Раунд продлён: ${round.ru(t)}${t.until ? `, до ${ru.day(t.until)}` : ''}`,
    roundDeleted: (t) =>
      `Раунд удалён: ${round.ru(t)}${t.submitted ? `, в нём ${answers.ru(t.submitted)}` : ''}`,
    roundRestored: (t) => `Раунд возвращён: ${round.ru(t)}`,
    reportReleased: (t) => `Выпущен отчёт № ${t.number}: «${t.subject}»`,
    reportShared: (t) => `Создана ссылка на отчёт № ${t.number}: «${t.subject}»`,
    reportUnshared: (t) => `Закрыта ссылка на отчёт № ${t.number}: «${t.subject}»`,
    roundErased: (t) => `Раунд стёрт навсегда: ${round.ru(t)}`,
    responseReopened: (t) => `Ответ снова открыт: ${round.ru(t)}`,
    linkCreated: (t) => withFigure(`Созданы ссылки, раунд ${round.ru(t)}`, t.people, people.ru),
    linkRevoked: (t) => `Ссылка отозвана, раунд ${round.ru(t)}`,
    linkReissued: (t) => `Выпущена новая ссылка, раунд ${round.ru(t)}`,
    linksSent: (t) => withFigure(`Отправлены ссылки, раунд ${round.ru(t)}`, t.count, people.ru),
    responseClaimed: (t) => `Закреплена частная оценка: ${round.ru(t)}`,
    externalViewGiven: (t) => `Дан взгляд со стороны: ${round.ru(t)}`,
    consensusAgreed: (t) => `Записано, о чём договорилась команда: ${round.ru(t)}`,
    planStepAdded: (t) =>
      `Шаг запланирован: ${planned.ru(t)}${t.quarter ? `, ${ru.quarter(t.quarter)}` : ''}`,
    planStepMoved: (t) =>
      `Шаг плана перенесён: ${planned.ru(t)}${t.quarter ? `, ${ru.quarter(t.quarter)}` : ''}`,
    planStepChanged: (t) => `Шаг плана изменён: ${planned.ru(t)}`,
    planStepRemoved: (t) => `Шаг убран из плана: ${planned.ru(t)}`,
    planStepRestored: (t) => `Шаг возвращён в план: ${planned.ru(t)}`,
    planMended: (t) => `Порядок шагов исправлен: ${planned.ru(t)}`,
    planCapacityChanged: (t) => `Изменено, сколько вмещает квартал плана: «${t.subject}»`,
    planTakenOver: (t) =>
      withFigure(`В план «${t.subject}» перенесено предложение`, t.count, steps.ru),
    benchmarkJoined: () => 'Пространство участвует в сравнении с рынком',
    benchmarkLeft: () => 'Пространство больше не участвует в сравнении с рынком',
    clientLeftOut: (t) => `Не участвует в сравнении с рынком: «${t.subject}»`,
    clientTakenIn: (t) => `Участвует в сравнении с рынком: «${t.subject}»`,
    apiKeyMade: (t) =>
      t.scope === 'write'
        ? `Создан ключ API «${t.subject}», ему можно вносить изменения`
        : `Создан ключ API «${t.subject}»`,
    apiKeyRevoked: (t) => `Отозван ключ API «${t.subject}»`,
    webhookAdded: (t) => `Добавлен вебхук: ${t.subject}`,
    webhookRemoved: (t) => `Удалён вебхук: ${t.subject}`,
    webhookPaused: (t) => `Вебхук остановлен: ${t.subject}`,
    webhookResumed: (t) => `Вебхук снова работает: ${t.subject}`,
    webhookSecretRenewed: (t) => `Новый секрет у вебхука: ${t.subject}`,
    exported: (t) => `Скачан файл: ${file.ru(t)}`,
    personExported: () => 'Выгружены данные человека',
    personErased: (t) => withFigure('Данные человека стёрты', t.count, answers.ru),
    denied: (t) => `Отказано: роль этого не позволяет (${t.place})`
  }
});

/** The page that shows it. */
export const auditWords = messages({
  en: {
    title: 'Audit trail',
    heading: 'Who did what here',
    lead: 'Nothing in this list can be changed or removed; it goes only with the workspace.',
    filter: 'What is shown',
    who: 'Who',
    anybody: 'Anybody',
    what: 'What',
    anything: 'Anything',
    kinds: {
      members: 'Members and settings',
      clients: 'Clients and people',
      rounds: 'Rounds',
      links: 'Links',
      answers: 'Responses and results',
      plans: 'Plans',
      privacy: 'Data and sharing',
      refusals: 'Refused attempts'
    },
    from: 'From',
    to: 'Until',
    show: 'Show',
    all: 'Show everything',
    when: 'When',
    none: 'Nothing here yet.',
    noneSuch: 'Nothing like that has happened.',
    older: 'Older',
    newest: 'Newest',
    itself: 'The server',
    key: (name: string) => `${name}, API key`,
    places: {
      ...{ home: 'Overview', clients: 'Clients', rounds: 'Rounds', settings: 'Settings' },
      api: 'API'
    }
  },
  ru: {
    title: 'Журнал действий',
    heading: 'Кто и что здесь делал',
    lead: 'Ничего из этого списка нельзя ни изменить, ни убрать; он исчезает только вместе с пространством.',
    filter: 'Что показать',
    who: 'Кто',
    anybody: 'Все',
    what: 'Что',
    anything: 'Всё',
    kinds: {
      members: 'Участники и настройки',
      clients: 'Клиенты и люди',
      rounds: 'Раунды',
      links: 'Ссылки',
      answers: 'Ответы и результаты',
      plans: 'Планы',
      privacy: 'Данные и их передача',
      refusals: 'Отказы'
    },
    from: 'С',
    to: 'По',
    show: 'Показать',
    all: 'Показать всё',
    when: 'Когда',
    none: 'Пока ничего нет.',
    noneSuch: 'Ничего такого не было.',
    older: 'Раньше',
    newest: 'К последним',
    itself: 'Сервер',
    key: (name) => `${name}, ключ API`,
    places: {
      ...{ home: 'Обзор', clients: 'Клиенты', rounds: 'Раунды', settings: 'Настройки' },
      api: 'API'
    }
  }
});
