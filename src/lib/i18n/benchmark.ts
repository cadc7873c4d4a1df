import { count } from './format.ts';
import { messages } from './messages.ts';

/** A company beside its peers. */
export const benchmarkWords = messages({
  en: {
    title: (company: string) => `${company}: benchmark`,
    heading: {
      both: (ahead: string, behind: string) =>
        `Ahead of the others in ${ahead}, behind in ${behind}`,
      ahead: (ahead: string) => `Ahead of the others in ${ahead}, nowhere far behind`,
      behind: (behind: string) => `Behind the others in ${behind}, nowhere far ahead`,
      level: 'Close to the others in every direction',
      none: 'The others have scores, this company has none yet',
      directions: (n: number) => `${n} directions`
    },
    lead: {
      industry: 'of the same industry',
      size: 'of the same size',
      both: 'of the same industry and size',
      all: 'of all industries and sizes',
      market: (companies: string, who: string, quarter: string) =>
        `${companies} ${who}, as published for the calendar quarter ${quarter}.`,
      clients: (clients: string) =>
        `${clients} of your own, by their latest rounds as of today. Only this workspace sees this.`,
      own: (mode: string, version: string, quarter: string) =>
        `${mode}, matrix version ${version}; the company’s own scores are of its round ${quarter}.`
    },
    companies: (n: number) => count('en', n, { one: 'other company', many: 'other companies' }),
    clients: (n: number) => count('en', n, { one: 'other client', many: 'other clients' }),
    groups: {
      heading: 'Compared with',
      both: 'Same industry and size',
      industry: 'Same industry',
      size: 'Same size',
      all: 'All companies',
      clients: 'Your own clients'
    },
    rounds: {
      heading: 'Round compared',
      round: (quarter: string, mode: string) => `${quarter}, ${mode}`
    },
    index: 'Maturity index',
    indexNote: 'with equal weights',
    others: 'Median of the others',
    key: {
      own: 'this company',
      median: 'median of the others',
      middle: 'middle half of the others'
    },
    directions: 'Seven directions',
    place: (below: number, of: number) =>
      below === 0
        ? `better than none of ${of}`
        : below === of
          ? `better than all ${of}`
          : `better than ${below} of ${of}`,
    level: (equal: number) => `, level with ${equal}`,
    tooFewHere: 'too few others',
    noOwn: 'no score',
    figures: 'In figures',
    table: {
      direction: 'Direction',
      own: 'Score',
      median: 'Median',
      difference: 'Difference',
      middle: 'Middle half',
      place: 'Better than',
      n: 'Others',
      since: 'As of',
      placeOf: (below: number, of: number) => `${below} of ${of}`,
      now: 'today'
    },
    nothing: {
      workspaceDoesNot: {
        heading: 'Share your scores to see those of others',
        lead: 'The benchmark is made by those who take part in it, and shown to them. This workspace does not take part: nothing of it is shared.'
      },
      leftOut: {
        heading: 'This client takes no part in the benchmark',
        lead: 'An owner has left it out: nothing of it is shared, and nothing of others is shown beside it.'
      },
      archived: {
        heading: 'An archived client takes no part',
        lead: 'Take the client up again, and it is counted from the next publication on.'
      },
      noRound: {
        heading: 'No round to compare yet',
        lead: 'The benchmark takes the latest closed round of a company, at most four quarters old.'
      },
      unpublished: {
        heading: 'Nothing has been published yet',
        lead: (day: string) => `The benchmark is published once a quarter. The next time is ${day}.`
      },
      tooFew: {
        heading: 'Too few companies to compare with',
        lead: (day: string) =>
          `A figure is shown when at least five other companies stand behind it and none of them can be made out. So far that is not so. The next publication is on ${day}.`
      }
    },
    market: {
      heading: 'And the market?',
      workspaceDoesNot:
        'Beside other companies on this server you see it when the workspace takes part.',
      leftOut: 'This client is left out of sharing, so it is not shown beside other companies.',
      archived: 'An archived client takes no part in the benchmark of the market.',
      shares: (day: string) =>
        `There are too few other companies to show so far. The next publication is on ${day}.`
    },
    askOwner: 'Whether it does, its owners decide.',
    toSharing: 'What sharing means',
    toRounds: 'Rounds of the company',
    how: 'How these figures come about',
    next: (day: string) => `Next publication: ${day}`,
    points: [
      {
        name: 'Who is counted',
        text: 'Companies on this server that share their scores, each once, with its latest closed round of the same mode and matrix version, at most four quarters old.'
      },
      {
        name: 'When',
        text: 'Once a calendar quarter, all at once, when the quarter is over. A round belongs to the quarter in which it closed. The company’s own score beside them is always its latest.'
      },
      {
        name: 'How many',
        text: 'Five other companies at least; from ten on the middle half and the place. With fewer the comparison widens to all companies, or there is none.'
      },
      {
        name: 'Nobody stands out',
        text: 'New figures appear only when whatever has changed since any earlier ones is the doing of five companies at least; until then the old ones stand, for four quarters. What one workspace holds more than three fifths of is not shown.'
      }
    ],
    clientsPoints: [
      {
        name: 'Who is counted',
        text: 'Your other clients that are not archived, each with its latest closed round of the same mode and matrix version, at most four quarters old.'
      },
      {
        name: 'How many',
        text: 'Five at least; from ten on the middle half and the place. Nobody outside this workspace sees these figures, and none of them is published.'
      }
    ],
    leaveOut: 'Leave this client out of the benchmark',
    leaveOutHint:
      'It is not counted from the next publication on, and nothing of others is shown here.',
    takeIn: 'Let this client take part',
    takeInHint: 'Its scores are counted from the next publication on.'
  },
  ru: {
    title: (company) => `${company}: сравнение с рынком`,
    heading: {
      both: (ahead, behind) => `${ahead} сильнее, чем у других, ${behind} слабее`,
      ahead: (ahead) => `${ahead} сильнее, чем у других, больших отставаний нет`,
      behind: (behind) => `${behind} слабее, чем у других, больших преимуществ нет`,
      level: 'По всем направлениям примерно как у других',
      none: 'У других баллы есть, у этой компании пока нет',
      directions: (n) =>
        count('ru', n, { one: 'направление', few: 'направления', many: 'направлений' })
    },
    lead: {
      industry: 'той же отрасли',
      size: 'того же размера',
      both: 'той же отрасли и того же размера',
      all: 'всех отраслей и размеров',
      market: (companies, who, quarter) =>
        `${companies} ${who}, опубликовано за календарный ${quarter}.`,
      clients: (clients) =>
        `${clients} агентства, по последним раундам на сегодня. Это видит только ваше пространство.`,
      own: (mode, version, quarter) =>
        `${mode}, версия матрицы ${version}; баллы самой компании — из раунда за ${quarter}.`
    },
    companies: (n) =>
      count('ru', n, { one: 'другая компания', few: 'другие компании', many: 'других компаний' }),
    clients: (n) =>
      count('ru', n, { one: 'другой клиент', few: 'других клиента', many: 'других клиентов' }),
    groups: {
      heading: 'С кем сравнить',
      both: 'Та же отрасль и размер',
      industry: 'Та же отрасль',
      size: 'Тот же размер',
      all: 'Все компании',
      clients: 'Ваши клиенты'
    },
    rounds: { heading: 'Какой раунд', round: (quarter, mode) => `${quarter}, ${mode}` },
    index: 'Индекс зрелости',
    indexNote: 'с равными весами',
    others: 'Медиана других',
    key: { own: 'эта компания', median: 'медиана других', middle: 'средняя половина других' },
    directions: 'Семь направлений',
    place: (below, of) =>
      below === 0
        ? `не лучше ни одной из ${of}`
        : below === of
          ? `лучше, чем у всех ${of}`
          : `лучше, чем у ${below} из ${of}`,
    level: (equal) => `, наравне с ${equal}`,
    tooFewHere: 'мало других',
    noOwn: 'нет балла',
    figures: 'В цифрах',
    table: {
      direction: 'Направление',
      own: 'Балл',
      median: 'Медиана',
      difference: 'Разница',
      middle: 'Средняя половина',
      place: 'Лучше, чем у',
      n: 'Других',
      since: 'За период',
      placeOf: (below, of) => `${below} из ${of}`,
      now: 'сегодня'
    },
    nothing: {
      workspaceDoesNot: {
        heading: 'Чтобы видеть баллы других, поделитесь своими',
        lead: 'Сравнение с рынком складывается из баллов тех, кто в нём участвует, и показывается им же. Ваше рабочее пространство не участвует: его баллы никому не передаются.'
      },
      leftOut: {
        heading: 'Этот клиент не участвует в сравнении с рынком',
        lead: 'Так решил владелец: баллы этого клиента не передаются, и баллы других рядом с ними не показываются.'
      },
      archived: {
        heading: 'Клиент из архива не участвует',
        lead: 'Верните клиента из архива, и он войдёт в следующую публикацию.'
      },
      noRound: {
        heading: 'Сравнивать пока нечего',
        lead: 'Для сравнения берётся последний закрытый раунд компании, не старше четырёх кварталов.'
      },
      unpublished: {
        heading: 'Пока ничего не опубликовано',
        lead: (day) =>
          `Сравнение с рынком публикуется раз в квартал. Ближайшая публикация — ${day}.`
      },
      tooFew: {
        heading: 'Пока слишком мало компаний для сравнения',
        lead: (day) =>
          `Цифра показывается, если за ней стоят хотя бы пять других компаний и ни одну из них нельзя узнать. Пока это не так. Ближайшая публикация — ${day}.`
      }
    },
    market: {
      heading: 'А рынок?',
      workspaceDoesNot:
        'Рядом с другими компаниями на этом сервере вы увидите клиента, когда рабочее пространство начнёт участвовать в сравнении.',
      leftOut: 'Этот клиент не участвует в сравнении, поэтому рядом с другими компаниями его нет.',
      archived: 'Клиент из архива не участвует в сравнении с рынком.',
      shares: (day) => `Других компаний пока слишком мало. Ближайшая публикация — ${day}.`
    },
    askOwner: 'Участвовать ли, решают владельцы.',
    toSharing: 'Что значит участвовать',
    toRounds: 'Раунды компании',
    how: 'Откуда эти цифры',
    next: (day) => `Ближайшая публикация: ${day}`,
    points: [
      {
        name: 'Кто учтён',
        text: 'Компании на этом сервере, которые делятся баллами: каждая один раз, по последнему закрытому раунду в том же режиме и с той же версией матрицы, не старше четырёх кварталов.'
      },
      {
        name: 'Когда',
        text: 'Раз в календарный квартал, всё сразу, когда квартал закончился. Раунд относится к тому кварталу, в котором закрылся. Собственный балл компании рядом с опубликованными всегда последний.'
      },
      {
        name: 'Сколько',
        text: 'Не меньше пяти других компаний; от десяти видны средняя половина и место. Если их меньше, сравнение расширяется до всех компаний или не показывается.'
      },
      {
        name: 'Никого не узнать',
        text: 'Новые цифры появляются, только если всё, что изменилось по сравнению с любыми прежними, — дело хотя бы пяти компаний; до того остаются старые, не дольше четырёх кварталов. Если больше трёх пятых приходится на одно рабочее пространство, цифры не показываются.'
      }
    ],
    clientsPoints: [
      {
        name: 'Кто учтён',
        text: 'Другие ваши клиенты, кроме архивных: каждый по последнему закрытому раунду в том же режиме и с той же версией матрицы, не старше четырёх кварталов.'
      },
      {
        name: 'Сколько',
        text: 'Не меньше пяти; от десяти видны средняя половина и место. За пределами вашего пространства этих цифр никто не видит, и они не публикуются.'
      }
    ],
    leaveOut: 'Не включать этого клиента в сравнение',
    leaveOutHint:
      'Со следующей публикации он не учитывается, а баллы других здесь больше не показываются.',
    takeIn: 'Включить этого клиента в сравнение',
    takeInHint: 'Его баллы войдут в следующую публикацию.'
  }
});
