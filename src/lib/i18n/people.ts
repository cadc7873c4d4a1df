import { count } from './format.ts';
import { messages } from './messages.ts';

/** What is kept of a person: found, handed over, erased. */
export const people = messages({
  en: {
    title: 'People’s data',
    heading: 'What is kept of somebody',
    lead: 'Whoever was asked here may see what is kept of them, and have it erased. Find them by name or address.',
    search: 'Name or e-mail',
    find: 'Find',
    found: (n: number) => count('en', n, { one: 'person found', many: 'people found' }),
    foundMost: 'More than fifty: type more of the name.',
    none: 'Nobody here has such a name or address. Answers given anonymously are not searched: nothing tells whose they are.',
    kept: 'What is kept',
    responses: (n: number) =>
      n ? count('en', n, { one: 'named response', many: 'named responses' }) : 'No named response',
    links: (n: number) =>
      n ? count('en', n, { one: 'personal link', many: 'personal links' }) : 'No personal link',
    mails: (n: number) => (n ? count('en', n, { one: 'mail', many: 'mails' }) : 'No mail'),
    contacts: (n: number) =>
      n
        ? `Contact of ${count('en', n, { one: 'company', many: 'companies' })}`
        : 'Not a contact of any company',
    anonymous:
      'Answers that this person gave in anonymous rounds are not among them. They cannot be found, exported or erased: nothing ties them to anybody.',
    exportHeading: 'Hand it over',
    exportText: 'One file in JSON with everything listed above, answers included.',
    export: 'Download the data',
    eraseHeading: 'Erase it',
    eraseText:
      'All of it goes, from the database file too: the entry on lists of people, links, mails, named responses with their answers. Figures of the rounds are counted anew without them. There is no way back.',
    ask: (name: string) => `Type the name to confirm: ${name}`,
    wrong: 'This is not the name.',
    erase: 'Erase for good',
    back: 'Back to the search',
    account: 'Members’ accounts are their own: each deletes theirs on the page of the account.'
  },
  ru: {
    title: 'Данные людей',
    heading: 'Что хранится о человеке',
    lead: 'Тот, кого здесь опрашивали, вправе узнать, что о нём хранится, и попросить это стереть. Найдите его по имени или почте.',
    search: 'Имя или почта',
    find: 'Найти',
    found: (n) =>
      count('ru', n, { one: 'человек найден', few: 'человека найдены', many: 'человек найдено' }),
    foundMost: 'Больше пятидесяти: уточните имя.',
    none: 'Здесь никого нет с таким именем или адресом. Среди анонимных ответов не ищем: по ним нельзя узнать, чьи они.',
    kept: 'Что хранится',
    responses: (n) =>
      n
        ? count('ru', n, {
            one: 'именной ответ',
            few: 'именных ответа',
            many: 'именных ответов'
          })
        : 'Именных ответов нет',
    links: (n) =>
      n
        ? count('ru', n, { one: 'личная ссылка', few: 'личные ссылки', many: 'личных ссылок' })
        : 'Личных ссылок нет',
    mails: (n) =>
      n ? count('ru', n, { one: 'письмо', few: 'письма', many: 'писем' }) : 'Писем нет',
    contacts: (n) =>
      n
        ? `Контакт у ${count('ru', n, { one: 'компании', many: 'компаний' })}`
        : 'Не контакт ни у одной компании',
    anonymous:
      'Ответов, которые этот человек дал в анонимных раундах, среди них нет. Их нельзя ни найти, ни выгрузить, ни стереть: ничто не связывает их с людьми.',
    exportHeading: 'Передать',
    exportText: 'Один файл в формате JSON: всё перечисленное выше, вместе с ответами.',
    export: 'Скачать данные',
    eraseHeading: 'Стереть',
    eraseText:
      'Исчезнет всё, и из файла базы тоже: запись в списках людей, ссылки, письма, именные ответы. Показатели раундов будут пересчитаны без них. Вернуть ничего не получится.',
    ask: (name) => `Для подтверждения введите имя: ${name}`,
    wrong: 'Это другое имя.',
    erase: 'Стереть навсегда',
    back: 'Назад к поиску',
    account:
      'Учётные записи участников принадлежат им самим: каждый удаляет свою на странице учётной записи.'
  }
});
