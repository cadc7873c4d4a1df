import { count } from './format.ts';
import { messages } from './messages.ts';

const answered = {
  en: (n: number) => count('en', n, { one: 'answer', many: 'answers' }),
  ru: (n: number) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' })
};
const links = {
  en: (n: number) => count('en', n, { one: 'link', many: 'links' }),
  ru: (n: number) => count('ru', n, { one: 'ссылка', few: 'ссылки', many: 'ссылок' })
};

/** Rounds in lists, their states, and taking leave of one. */
export const rounds = messages({
  en: {
    title: 'Rounds',
    status: { scheduled: 'Scheduled', open: 'Open', closed: 'Closed', deleted: 'Deleted' },
    anonymous: 'anonymous',
    named: 'named',
    modes: { quick: 'Quick', detailed: 'Detailed' },
    opens: (day: string) => `opens ${day}`,
    until: (day: string) => `until ${day}`,
    untilClosed: 'until you close it',
    repeats: 'repeats every quarter',
    list: {
      heading: (open: number) =>
        open === 0
          ? 'No round is open'
          : count('en', open, { one: 'round is open', many: 'rounds are open' }),
      open: 'Open a round',
      search: 'Client',
      status: 'State',
      quarter: 'Quarter',
      all: 'All',
      show: 'Show',
      clear: 'Clear the filters',
      caption: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
      columns: {
        company: 'Client',
        round: 'Round',
        state: 'State',
        answers: 'Answers'
      },
      answers: (submitted: number, invited: number) =>
        invited > 0 ? `${submitted} of ${Math.max(invited, submitted)}` : String(submitted),
      begun: (n: number) => `${n} under way`,
      previous: 'Previous',
      next: 'Next',
      pages: 'Pages',
      page: (page: number, pages: number) => `Page ${page} of ${pages}`,
      none: 'No round matches',
      noneLead: 'Try another name, state or quarter.',
      empty: 'The first round takes a minute to open',
      emptyLead:
        'A round asks the people of a company the same seven directions, once a quarter. You share one link or send each person their own, and watch the answers come in.',
      emptyViewer: 'Nobody has opened a round here yet. Editors and owners can.',
      noClients: 'A round asks a client: add the first one, and then open a round for it.',
      addClient: 'Add a client'
    },
    remove: {
      title: 'Delete the round',
      heading: 'Delete this round?',
      lead: 'Its links stop working at once, and its figures no longer count anywhere. You have a week to change your mind; after that it is erased for good.',
      lost: 'What goes with it',
      submitted: (n: number) => `${answered.en(n)} submitted`,
      drafts: (n: number) => `${answered.en(n)} not finished`,
      links: (n: number) => `${links.en(n)} that people may hold`,
      agreed: (n: number) =>
        `${count('en', n, { one: 'direction', many: 'directions' })} the group has agreed on`,
      nothing: 'Nobody has answered, and nobody holds a link.',
      chain: 'The rounds of the next quarters, which would have opened by themselves',
      confirm: 'Delete the round',
      keep: 'Keep it',
      deletedHeading: 'The round is deleted',
      deletedLead: (day: string) =>
        `It can be brought back until ${day}, with everything in it. After that it is erased for good.`,
      tooLate: 'The week is over: this round can no longer be brought back.',
      restore: 'Bring it back',
      back: 'To the rounds'
    }
  },
  ru: {
    title: 'Раунды',
    status: { scheduled: 'Запланирован', open: 'Открыт', closed: 'Закрыт', deleted: 'Удалён' },
    anonymous: 'анонимный',
    named: 'с именами',
    modes: { quick: 'Быстрый', detailed: 'Подробный' },
    opens: (day) => `откроется ${day}`,
    until: (day) => `до ${day}`,
    untilClosed: 'пока не закроете',
    repeats: 'повторяется каждый квартал',
    list: {
      heading: (open) =>
        open === 0
          ? 'Открытых раундов нет'
          : `${open % 10 === 1 && open % 100 !== 11 ? 'Открыт' : 'Открыто'} ${count('ru', open, { one: 'раунд', few: 'раунда', many: 'раундов' })}`,
      open: 'Открыть раунд',
      search: 'Клиент',
      status: 'Состояние',
      quarter: 'Квартал',
      all: 'Все',
      show: 'Показать',
      clear: 'Сбросить отбор',
      caption: (from, to, total) => `${from}–${to} из ${total}`,
      columns: {
        company: 'Клиент',
        round: 'Раунд',
        state: 'Состояние',
        answers: 'Ответы'
      },
      answers: (submitted, invited) =>
        invited > 0 ? `${submitted} из ${Math.max(invited, submitted)}` : String(submitted),
      begun: (n) => `ещё отвечают: ${n}`,
      previous: 'Назад',
      next: 'Вперёд',
      pages: 'Страницы',
      page: (page, pages) => `Страница ${page} из ${pages}`,
      none: 'Таких раундов нет',
      noneLead: 'Попробуйте другое название, состояние или квартал.',
      empty: 'Первый раунд можно открыть за минуту',
      emptyLead:
        'В раунде люди одной компании раз в квартал отвечают о тех же семи направлениях. Вы даёте всем одну ссылку или каждому свою и видите, как приходят ответы.',
      emptyViewer: 'Раундов здесь пока не открывали. Это могут сделать редакторы и владельцы.',
      noClients: 'Раунд проводят у клиента: добавьте первого и откройте раунд для него.',
      addClient: 'Добавить клиента'
    },
    remove: {
      title: 'Удалить раунд',
      heading: 'Удалить этот раунд?',
      lead: 'Его ссылки сразу перестанут работать, а баллы — учитываться. Неделю раунд можно вернуть, потом он сотрётся навсегда.',
      lost: 'Что уйдёт вместе с ним',
      submitted: (n) => `Отправлено: ${answered.ru(n)}`,
      drafts: (n) => `Не закончено: ${answered.ru(n)}`,
      links: (n) => `На руках у людей: ${links.ru(n)}`,
      agreed: (n) =>
        `Группа договорилась: ${count('ru', n, { one: 'направление', few: 'направления', many: 'направлений' })}`,
      nothing: 'Никто не отвечал, и ссылок ни у кого нет.',
      chain: 'Раунды следующих кварталов, которые открылись бы сами',
      confirm: 'Удалить раунд',
      keep: 'Оставить',
      deletedHeading: 'Раунд удалён',
      deletedLead: (day) =>
        `До ${day} его можно вернуть со всем, что в нём есть. Потом он сотрётся навсегда.`,
      tooLate: 'Неделя прошла: этот раунд уже не вернуть.',
      restore: 'Вернуть раунд',
      back: 'К раундам'
    }
  }
});
