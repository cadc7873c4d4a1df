import { count } from './format.ts';
import { messages } from './messages.ts';

/** Deleting a workspace, and having it back. */
export const deleteWorkspace = messages({
  en: {
    title: 'Deletion',
    heading: (name: string) => `Delete ${name}`,
    lead: 'From the next moment on nobody sees it, its links lead nowhere, and no mail goes out. An owner can have it back for a week; then it is erased for good, from the database file too.',
    lost: 'What goes with it',
    companies: (n: number) => count('en', n, { one: 'company', many: 'companies' }),
    people: (n: number) => count('en', n, { one: 'person', many: 'people' }),
    rounds: (n: number) => count('en', n, { one: 'round', many: 'rounds' }),
    responses: (n: number) => count('en', n, { one: 'response', many: 'responses' }),
    members: (n: number) => count('en', n, { one: 'member', many: 'members' }),
    trail: 'The audit trail goes, too.',
    stays: 'Accounts of members stay: they are their owners’ own.',
    ask: (name: string) => `Type the name to confirm: ${name}`,
    wrong: 'This is not the name of the workspace.',
    confirm: 'Delete the workspace',
    deletedHeading: 'Deleted within the last week',
    until: (day: string) => `can be had back until ${day}`,
    restore: 'Bring back',
    restoreOf: (name: string) => `Bring back ${name}`
  },
  ru: {
    title: 'Удаление',
    heading: (name) => `Удалить пространство «${name}»`,
    lead: 'С этой минуты пространства никто не увидит, ссылки перестанут открываться, письма — уходить. Неделю владелец может его вернуть, потом оно стирается навсегда, и из файла базы тоже.',
    lost: 'Что пропадёт вместе с ним',
    companies: (n) => count('ru', n, { one: 'компания', few: 'компании', many: 'компаний' }),
    people: (n) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' }),
    rounds: (n) => count('ru', n, { one: 'раунд', few: 'раунда', many: 'раундов' }),
    responses: (n) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' }),
    members: (n) => count('ru', n, { one: 'участник', few: 'участника', many: 'участников' }),
    trail: 'Пропадёт и журнал действий.',
    stays: 'Учётные записи участников останутся: они принадлежат им самим.',
    ask: (name) => `Для подтверждения введите название: ${name}`,
    wrong: 'Это не название пространства.',
    confirm: 'Удалить пространство',
    deletedHeading: 'Удалено за последнюю неделю',
    until: (day) => `можно вернуть до ${day}`,
    restore: 'Вернуть',
    restoreOf: (name) => `Вернуть «${name}»`
  }
});
