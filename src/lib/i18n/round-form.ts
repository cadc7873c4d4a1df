import type { Locale } from '#lib/domain/model/types.ts';
import { count, formats } from './format.ts';
import { messages } from './messages.ts';

const clients = {
  en: (n: number) => count('en', n, { one: 'client', many: 'clients' }),
  ru: (n: number) => count('ru', n, { one: 'клиент', few: 'клиента', many: 'клиентов' })
};

/** Opening a round and changing one: whom, what, when, who sees what, the first words. */
export const roundForm = messages({
  en: {
    newTitle: 'Open a round',
    newHeading: 'Open a round',
    newHeadingFor: (company: string) => `Open a round for ${company}`,
    newLead:
      'Everything below is filled in the way most rounds need it. Read it through, change what you want, and open.',
    open: 'Open the round',
    openMany: 'Open a round for each',
    editTitle: 'Change the round',
    editHeading: 'Change the round',
    cancel: 'Back without saving',
    whom: {
      heading: 'Whom',
      hint: 'Each client gets a round of its own: nobody sees another’s.',
      clients: 'Clients',
      find: 'Find a client',
      look: 'Find',
      chooseShown: 'Choose all shown',
      chosen: (n: number) => (n === 0 ? 'Nobody is chosen yet' : `${clients.en(n)} chosen`),
      shown: (shown: number, all: number) => `${shown} of ${all} shown. Search to see others.`,
      nothingFound: 'No client has such a name.',
      several: 'Ask several clients at once',
      people: 'Personal links',
      peopleHint: 'Each of them gets a link of their own, and you see who has answered.',
      nobody:
        'Nobody is listed with this company yet. The open link is enough to begin; people can be added later.',
      addPeople: 'Add people first',
      everyone: 'A personal link for everybody listed with the client',
      openLink: 'One open link for whoever gets it',
      openLinkHint: 'For a meeting, a chat or a poster with a QR code.'
    },
    what: {
      heading: 'What',
      mode: 'How they answer',
      quick: 'Quick',
      quickHint: '4–6 minutes: one choice in each of the seven directions.',
      detailed: 'Detailed',
      detailedHint: '15–25 minutes: practice by practice, with a more exact score.',
      asksTarget: 'Ask which level they want to reach',
      asksTargetHint: 'After each direction. The median becomes a proposal for the targets.',
      roles: 'Roles to choose from',
      rolesHint:
        'The difference between roles is a finding of its own. With none ticked nobody is asked.'
    },
    when: {
      heading: 'When',
      quarter: 'Quarter',
      opensOn: 'First day',
      closesOn: 'Last day',
      closesOnHint: (zone: string) =>
        `The last day ends by the clocks of the workspace (${zone}). Left empty: the round takes answers until you close it.`,
      repeats: 'Repeat every quarter',
      repeatsHint: 'The next round opens by itself three months later: same people, same settings.'
    },
    who: {
      heading: 'Who sees what',
      anonymous: 'Are names attached',
      named: 'With names',
      namedHint: 'You see who answered what. Figures appear from the first answer.',
      anonymousOption: 'Anonymous',
      anonymousHint:
        'Nobody can tell who answered what, not even you. Figures appear at the close, from three answers on.',
      shows: 'What respondents see afterwards',
      thanks: 'A thank-you only',
      thanksHint: 'You present the results yourself.',
      own: 'Their own scorecard',
      ownHint: 'At once, after they have submitted.',
      team: 'The team’s scorecard',
      teamHint: 'By the same link, once the round is closed; until then a thank-you.'
    },
    welcome: {
      heading: 'The first page',
      hint: 'Who asks, what for, who sees the answers and how long it takes stands there anyway. A sentence of your own makes people answer.',
      own: { en: 'Your words in English', ru: 'Your words in Russian' },
      preview: 'What respondents will read',
      refresh: 'Show with my changes',
      anyCompany: 'the client'
    },
    edit: {
      settled:
        'Somebody has begun to answer, so the way of answering, the names, the question about targets and the first day are settled.',
      closing: 'Closing and going on',
      isOpen: 'The round takes answers.',
      isScheduled: 'The round has not opened yet.',
      isClosed: 'The round is closed and takes no answers.',
      close: 'Close the round now',
      closeHint: 'People who have not submitted can no longer do so. You can extend it later.',
      extend: 'Open it again until',
      extendHint: 'Left empty: until you close it.',
      extendButton: 'Extend the round',
      repeat: 'Repeat in the next quarter',
      repeatHint: (quarter: string) => `Opens the round of ${quarter}: same people, same settings.`,
      repeated: 'To the round that repeats this one',
      remove: 'Delete the round',
      stale:
        'Somebody else has changed this round meanwhile. What stands here now is theirs: enter your changes once more.'
    },
    wrong: {
      unknown: 'A client or a person has been put away meanwhile. Look through the choice again.',
      nobodyAsked: (companies: string) =>
        `Nobody would get a link: ${companies}. Tick the open link, or add people there.`,
      closesBeforeOpening: 'The last day lies before the first.',
      closesInThePast: 'This day is already over.',
      elsewhere:
        'This round came from another installation without its answers: new ones could not be counted with them. Open a new round.',
      archived: 'This client is archived. Restore it to repeat the round.'
    }
  },
  ru: {
    newTitle: 'Открыть раунд',
    newHeading: 'Открыть раунд',
    newHeadingFor: (company) => `Раунд: ${company}`,
    newLead:
      'Ниже всё заполнено так, как нужно чаще всего. Прочитайте, поправьте, что хотите, и открывайте.',
    open: 'Открыть раунд',
    openMany: 'Открыть раунд у каждого',
    editTitle: 'Изменить раунд',
    editHeading: 'Изменить раунд',
    cancel: 'Вернуться, не сохраняя',
    whom: {
      heading: 'Кого спросить',
      hint: 'У каждого клиента будет свой раунд: чужого никто не увидит.',
      clients: 'Клиенты',
      find: 'Найти клиента',
      look: 'Найти',
      chooseShown: 'Выбрать всех показанных',
      chosen: (n) => (n === 0 ? 'Пока никто не выбран' : `Выбрано: ${clients.ru(n)}`),
      shown: (shown, all) => `Показано ${shown} из ${all}. Остальных найдёт поиск.`,
      nothingFound: 'Клиента с таким названием нет.',
      several: 'Спросить сразу нескольких клиентов',
      people: 'Личные ссылки',
      peopleHint: 'У каждого будет своя ссылка, и вы увидите, кто ответил.',
      nobody:
        'В списке этой компании пока никого нет. Для начала хватит общей ссылки, людей можно добавить потом.',
      addPeople: 'Сначала добавить людей',
      everyone: 'Личная ссылка каждому, кто есть в списке клиента',
      openLink: 'Общая ссылка для всех, кому её дадут',
      openLinkHint: 'Для встречи, чата или плаката с QR-кодом.'
    },
    what: {
      heading: 'О чём',
      mode: 'Как отвечают',
      quick: 'Быстро',
      quickHint: '4–6 минут: по одному выбору в каждом из семи направлений.',
      detailed: 'Подробно',
      detailedHint: '15–25 минут: практика за практикой, балл точнее.',
      asksTarget: 'Спросить, какого уровня хочется достичь',
      asksTargetHint: 'После каждого направления. Медиана станет предложением для целей.',
      roles: 'Роли на выбор',
      rolesHint:
        'То, как расходятся взгляды ролей, — отдельный вывод. Если не отмечать ни одной, о роли не спросят.'
    },
    when: {
      heading: 'Когда',
      quarter: 'Квартал',
      opensOn: 'Первый день',
      closesOn: 'Последний день',
      closesOnHint: (zone) =>
        `Последний день кончается по часам рабочего пространства (${zone}). Если его не указать, раунд идёт, пока вы его не закроете.`,
      repeats: 'Повторять каждый квартал',
      repeatsHint: 'Через три месяца следующий раунд откроется сам: те же люди, те же настройки.'
    },
    who: {
      heading: 'Кто что увидит',
      anonymous: 'Видны ли имена',
      named: 'С именами',
      namedHint: 'Вы видите, кто что ответил. Баллы видны с первого ответа.',
      anonymousOption: 'Анонимно',
      anonymousHint:
        'Кто что ответил, не узнает никто, и вы тоже. Баллы появятся после закрытия, если ответов не меньше трёх.',
      shows: 'Что увидят респонденты потом',
      thanks: 'Только благодарность',
      thanksHint: 'Результаты вы покажете сами.',
      own: 'Свою карту зрелости',
      ownHint: 'Сразу, как только отправят ответы.',
      team: 'Карту зрелости команды',
      teamHint: 'По той же ссылке, когда раунд закроется; до этого — благодарность.'
    },
    welcome: {
      heading: 'Первая страница',
      hint: 'Кто спрашивает, зачем, кто увидит ответы и сколько это займёт, там сказано и так. Но охотнее отвечают на слова от вас.',
      own: { en: 'Ваши слова по-английски', ru: 'Ваши слова по-русски' },
      preview: 'Что прочтут респонденты',
      refresh: 'Показать с моими правками',
      anyCompany: 'клиента'
    },
    edit: {
      settled:
        'Кто-то уже начал отвечать, поэтому способ ответа, имена, вопрос о целях и первый день не изменить.',
      closing: 'Закрыть или продолжить',
      isOpen: 'Раунд принимает ответы.',
      isScheduled: 'Раунд ещё не открылся.',
      isClosed: 'Раунд закрыт и ответов не принимает.',
      close: 'Закрыть раунд сейчас',
      closeHint: 'Кто не отправил ответы, больше не сможет. Позже раунд можно продлить.',
      extend: 'Снова открыть до',
      extendHint: 'Если не указать, раунд идёт, пока вы его не закроете.',
      extendButton: 'Продлить раунд',
      repeat: 'Повторить в следующем квартале',
      repeatHint: (quarter) => `Откроет раунд: ${quarter}. Те же люди, те же настройки.`,
      repeated: 'К раунду, который повторяет этот',
      remove: 'Удалить раунд',
      stale:
        'Тем временем раунд изменил кто-то другой. Здесь показано то, что сохранил он: внесите свои правки ещё раз.'
    },
    wrong: {
      unknown: 'Кого-то из клиентов или людей тем временем убрали. Проверьте выбор ещё раз.',
      nobodyAsked: (companies) =>
        `Ни одной ссылки не будет: ${companies}. Отметьте общую ссылку или добавьте там людей.`,
      closesBeforeOpening: 'Последний день раньше первого.',
      closesInThePast: 'Этот день уже прошёл.',
      elsewhere:
        'Этот раунд перенесён из другой установки без ответов: новые с ними не сложить. Откройте новый раунд.',
      archived: 'Клиент в архиве. Верните его, чтобы повторить раунд.'
    }
  }
});

type Refusal =
  | { refused: 'unknown' | 'closesBeforeOpening' | 'closesInThePast' | 'elsewhere' }
  | { refused: 'nobodyAsked'; companies: readonly string[] };

/** A refused round, said beside the field where it can be mended. */
export function roundProblem(
  refusal: Refusal,
  locale: Locale
): Partial<Record<'company' | 'person' | 'closesOn', string>> {
  const t = roundForm[locale].wrong;
  switch (refusal.refused) {
    case 'unknown':
      return { company: t.unknown };
    case 'nobodyAsked':
      return { company: t.nobodyAsked(formats(locale).list(refusal.companies.slice(0, 10))) };
    default:
      return { closesOn: t[refusal.refused] };
  }
}
