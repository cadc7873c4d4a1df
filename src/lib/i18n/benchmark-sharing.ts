import { count, pluralForm } from './format.ts';
import { messages } from './messages.ts';

/** The setting that decides whether a workspace takes part in the benchmark. */
export const sharingWords = messages({
  en: {
    title: 'Benchmark',
    off: 'Nothing is shared',
    on: 'Your scores are part of the benchmark',
    lead: {
      company:
        'Companies on this server can compare themselves with each other, if they share their scores. Whoever shares sees; whoever does not, does not.',
      agency:
        'Companies on this server can be compared with each other, if their workspaces share their scores. Whoever shares sees; whoever does not, does not. The comparison of your clients with each other needs no sharing.'
    },
    takesPart: (since: string, next: string) =>
      `The workspace takes part since ${since}. The next publication is on ${next}.`,
    join: 'Take part',
    leave: 'Take part no longer',
    next: (day: string) => `The scores are counted for the first time on ${day}.`,
    meaning: 'What that means',
    points: {
      what: {
        name: 'What is shared',
        company:
          'The index and the scores of the seven directions of your latest closed rounds, with industry and size. No name, no answer, no comment, no person.',
        agency:
          'The index and the scores of the seven directions of each client’s latest closed rounds, with industry and size. No name, no answer, no comment, no person. Ask your clients whether you may.'
      },
      whom: {
        name: 'With whom',
        text: 'With the other workspaces on this server that share. They see medians, quartiles and numbers of companies, never the figure of one company, and never fewer than five others.'
      },
      when: {
        name: 'From when',
        text: 'You see what is published at once. Your scores are counted from the next publication on, which comes once a calendar quarter.'
      },
      leaving: {
        name: 'If you leave',
        text: 'You see no more of the others at once. From the next publication on nothing new of yours is counted.'
      },
      stays: {
        name: 'What cannot be taken back',
        text: 'A median that others have seen has counted you. Published figures stay until the next that can replace them, for four quarters at most. Behind them the scores are kept under a random key, because only so can it be made sure that no later figure gives you away; when the workspace, a client or its data are deleted, nothing leads from the key to you any more.'
      }
    },
    leftOut: 'Clients left out',
    leftOutNone:
      'All clients take part. On its own page under “Benchmark” a client can be left out.',
    leftOutLead: (n: number) =>
      `${count('en', n, { one: 'client takes', many: 'clients take' })} no part. Others are left out on their own page under “Benchmark”.`,
    takeIn: 'Let take part'
  },
  ru: {
    title: 'Сравнение с рынком',
    off: 'Баллы никому не передаются',
    on: 'Ваши баллы участвуют в сравнении с рынком',
    lead: {
      company:
        'Компании на этом сервере могут сравнивать себя друг с другом, если делятся баллами. Кто делится, тот и видит других.',
      agency:
        'Компании на этом сервере можно сравнивать друг с другом, если их рабочие пространства делятся баллами. Кто делится, тот и видит других. Чтобы сравнить ваших клиентов между собой, делиться не нужно.'
    },
    takesPart: (since, next) =>
      `Пространство участвует с ${since}. Ближайшая публикация — ${next}.`,
    join: 'Участвовать',
    leave: 'Больше не участвовать',
    next: (day) => `Впервые баллы будут учтены ${day}.`,
    meaning: 'Что это значит',
    points: {
      what: {
        name: 'Что передаётся',
        company:
          'Индекс и баллы семи направлений из ваших последних закрытых раундов, отрасль и размер. Ни названия, ни ответов, ни комментариев, ни людей.',
        agency:
          'Индекс и баллы семи направлений из последних закрытых раундов каждого клиента, отрасль и размер. Ни названия, ни ответов, ни комментариев, ни людей. Спросите клиентов, можно ли это.'
      },
      whom: {
        name: 'Кому',
        text: 'Другим рабочим пространствам на этом сервере, которые тоже делятся. Они видят медианы, квартили и число компаний, но никогда не балл одной компании, и всегда не меньше пяти других.'
      },
      when: {
        name: 'С какого времени',
        text: 'Опубликованное вы видите сразу. Ваши баллы учитываются со следующей публикации, она бывает раз в календарный квартал.'
      },
      leaving: {
        name: 'Если вы передумаете',
        text: 'Вы сразу перестанете видеть других. Со следующей публикации ничего нового из ваших баллов не учитывается.'
      },
      stays: {
        name: 'Что нельзя вернуть',
        text: 'В медиане, которую другие уже видели, вы учтены. Опубликованные цифры остаются, пока их не сменят новые, но не дольше четырёх кварталов. Баллы, из которых они сложились, хранятся под случайным ключом: только так можно убедиться, что вас не выдаст и ни одна из следующих цифр. Если удалить пространство, клиента или его данные, от ключа к вам больше ничего не ведёт.'
      }
    },
    leftOut: 'Кто не участвует',
    leftOutNone:
      'Участвуют все клиенты. Исключить клиента можно на его странице «Сравнение с рынком».',
    leftOutLead: (n) =>
      `Не ${pluralForm('ru', n, { one: 'участвует', many: 'участвуют' })} ${count('ru', n, { one: 'клиент', few: 'клиента', many: 'клиентов' })}. Исключить других можно на их страницах «Сравнение с рынком».`,
    takeIn: 'Включить'
  }
});
