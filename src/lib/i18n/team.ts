import { MOST_NAMED } from '#lib/domain/finding.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import type { PriorityWord } from '#lib/domain/roadmap.ts';
import type { Dispute } from '#lib/domain/talk-about.ts';
import { capitalised, NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats, pluralForm } from './format.ts';
import { messages } from './messages.ts';

const answers = {
  en: (n: number) => count('en', n, { one: 'answer', many: 'answers' }),
  ru: (n: number) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' })
};

/** The team's scorecard, and one person's within it. */
export const teamWords = messages({
  en: {
    title: (company: string, quarter: string) => `Scorecard: ${company}, ${quarter}`,
    eyebrow: (company: string, quarter: string) => `Marketing maturity, ${company}, ${quarter}`,
    actions: 'About this scorecard',
    toRound: 'Round',
    toRoundPage: 'Go to the round',
    toConsensus: 'Consensus session',
    toExternal: 'External view',
    showNames: 'Show names',
    hideNames: 'Hide names',
    empty: {
      none: 'Nobody has answered yet',
      noneLead:
        'The scorecard appears with the first answer. Who has started shows on the round’s page.',
      waits: (n: number) =>
        n === 0
          ? 'Answers show when the round closes'
          : `${capitalised(answers.en(n))} so far: shown when the round closes`,
      waitsLead:
        'The round is anonymous: its answers show together, once it is closed and at least three are in. So nobody’s can be told by when it came.',
      few: (n: number) => (n === 0 ? 'Nobody has answered' : `${answers.en(n)}: shown from three`),
      fewLead:
        'In an anonymous round one or two answers would tell who gave them. Extend the round and ask for more.'
    },
    held: (n: number) =>
      `${answers.en(n)} more came after the round was extended. Fewer than three at once are held back, because the difference would tell whose they are.`,
    fewNamed: (n: number): string =>
      n === 1
        ? 'One person’s view so far. Agreement and its spread are said from three answers.'
        : 'Two answers so far. Agreement and its spread are said from three.',
    elsewhere:
      'This round came from another installation with its figures. The answers and what people wrote stayed there.',
    fewAnonymous:
      'Three or four answers: in an anonymous round the median and agreement in a word. Spread, evidence and comments show from five.',
    open: 'The round is still open: figures can change.',
    talk: {
      heading: (n: number): string =>
        n === 1 ? 'Talk about this first' : 'Talk about these first',
      none: 'Opinions are close: nothing to settle first',
      noneText: 'No direction has low or moderate agreement, so the steps can begin.',
      order: 'By how far opinions lie apart, by weight and by the priority of the step',
      why: {
        low: 'opinions lie far apart',
        moderate: 'opinions differ',
        wide: 'most are close, but the middle half of the answers is a level wide or more'
      },
      range: (min: string, max: string) => `answers from ${min} to ${max}`,
      priority: {
        high: 'a step of high priority waits for it',
        medium: 'a step of medium priority waits for it',
        lower: ''
      },
      heavy: 'it weighs more than the others',
      settled: (score: string) => `agreed on ${score}`,
      session: 'Settle them together'
    },
    answers: {
      heading: 'How the answers lie',
      named: 'Each dot is one person’s answer',
      counted: 'How many answers lie at each half level',
      median: 'median',
      agreed: 'agreed',
      outside: 'agency',
      said: (name: string, score: string) => `${name} ${score}`,
      counts: (n: number, score: string) => `${n} at ${score}`,
      hidden: 'Fewer than three answers: hidden',
      fromFive: 'Shown from five answers',
      noName: 'no name'
    },
    roles: {
      heading: (names: string, n: number) =>
        n > MOST_NAMED
          ? `Roles see ${n} directions differently`
          : `Roles see it differently: ${names}`,
      names: {
        owner: 'owner',
        director: 'director',
        marketing: 'marketing',
        sales: 'sales',
        product: 'product',
        finance: 'finance',
        service: 'customer service',
        it: 'IT',
        other: 'other'
      },
      close: 'Roles see it alike',
      note: 'Median of each role',
      noteAnonymous: 'Median of each role with three answers or more',
      apart: (by: string, high: string, above: string, low: string, below: string) =>
        `${high} ${above}, ${low} ${below}: ${by} apart`,
      people: (n: number) => count('en', n, { one: 'person', many: 'people' }),
      hidden:
        'Roles are not shown: answers that came after an extension could be worked out from them.'
    },
    outside: {
      apart: (names: string, n: number) =>
        n > MOST_NAMED
          ? `The agency sees ${n} directions differently`
          : `The agency sees it differently: ${names}`,
      close: 'The agency sees it much the same',
      note: 'The agency’s own rating is never counted with the client’s answers',
      compare: (direction: string, inside: string, outside: string) =>
        `${direction}: client ${inside}, agency ${outside}`
    },
    remarks: {
      heading: 'In their own words',
      named: 'By direction, with names',
      anonymous: 'By direction, without names, in no order',
      kinds: { comment: '', reason: 'Why it does not apply', evidence: 'Evidence' }
    },
    respondents: {
      heading: 'Who answered'
    },
    facts: {
      named: 'Answers with names',
      anonymous: 'Anonymous, shown from three answers',
      weights: (list: string) => `Weights: ${list}`,
      open: 'Round open',
      closed: 'Round closed'
    },
    shared: {
      few: 'Too few answered to show the team’s scorecard',
      fewLead: 'It is shown from three answers, so that nobody’s own can be worked out.'
    },
    response: {
      eyebrow: (quarter: string, day: string) => `${quarter}, answered on ${day}`,
      someone: 'Somebody without a name',
      toTeam: 'The team’s scorecard',
      lead: 'One person’s answers and the scorecard they make by themselves. The team’s is the median of all.'
    }
  },
  ru: {
    title: (company, quarter) => `Карта зрелости: ${company}, ${quarter}`,
    eyebrow: (company, quarter) => `Зрелость маркетинга, ${company}, ${quarter}`,
    actions: 'Об этой карте',
    toRound: 'Раунд',
    toRoundPage: 'Перейти к раунду',
    toConsensus: 'Согласовать вместе',
    toExternal: 'Взгляд со стороны',
    showNames: 'Показать имена',
    hideNames: 'Скрыть имена',
    empty: {
      none: 'Пока никто не ответил',
      noneLead: 'Карта появится с первым ответом. Кто уже начал, видно на странице раунда.',
      waits: (n) =>
        n === 0
          ? 'Ответы покажем, когда раунд закроется'
          : `Пока ${answers.ru(n)}: покажем, когда раунд закроется`,
      waitsLead:
        'Раунд анонимный: ответы показываются все сразу, когда он закрыт и их не меньше трёх. Так по времени не узнать, чей это ответ.',
      few: (n) => (n === 0 ? 'Никто не ответил' : `${answers.ru(n)}: показываем от трёх`),
      fewLead:
        'В анонимном раунде по одному или двум ответам было бы ясно, кто их дал. Продлите раунд и попросите ответить ещё.'
    },
    held: (n) =>
      `После продления ${pluralForm('ru', n, { one: 'добавился', many: 'добавилось' })} ещё ${answers.ru(n)}. Меньше трёх за раз не показываем: по разнице было бы видно, чьи они.`,
    fewNamed: (n) =>
      n === 1
        ? 'Пока это взгляд одного человека. О согласованности и разбросе можно говорить от трёх ответов.'
        : 'Пока два ответа. О согласованности и разбросе можно говорить от трёх.',
    elsewhere:
      'Этот раунд перенесён из другой установки вместе с показателями. Ответы и всё, что написали люди, остались там.',
    fewAnonymous:
      'Ответов три или четыре: в анонимном раунде это медиана и согласованность одним словом. Разброс, подтверждения и комментарии видны от пяти.',
    open: 'Раунд ещё открыт, показатели могут измениться.',
    talk: {
      heading: (n) =>
        n === 1 ? 'Сначала поговорите об этом' : 'Сначала поговорите об этих направлениях',
      none: 'Мнения близки: договариваться не о чем',
      noneText:
        'Ни по одному направлению согласованность не низкая и не умеренная: можно начинать шаги.',
      order: 'По расхождению мнений, весу и приоритету шага',
      why: {
        low: 'мнения далеки друг от друга',
        moderate: 'мнения расходятся',
        wide: 'большинство близко, но средняя половина ответов занимает уровень или больше'
      },
      range: (min, max) => `ответы от ${min} до ${max}`,
      priority: {
        high: 'от этого зависит шаг высокого приоритета',
        medium: 'от этого зависит шаг среднего приоритета',
        lower: ''
      },
      heavy: 'вес больше, чем у других',
      settled: (score) => `договорились: ${score}`,
      session: 'Согласовать вместе'
    },
    answers: {
      heading: 'Как распределились ответы',
      named: 'Точка — ответ одного человека',
      counted: 'Сколько ответов на каждой половине уровня',
      median: 'медиана',
      agreed: 'договорились',
      outside: 'агентство',
      said: (name, score) => `${name} ${score}`,
      counts: (n, score) => `${n} на ${score}`,
      hidden: 'Меньше трёх ответов: скрыто',
      fromFive: 'Видно от пяти ответов',
      noName: 'без имени'
    },
    roles: {
      heading: (names, n) =>
        n > MOST_NAMED
          ? `Роли видят по-разному ${count('ru', n, { one: 'направление', few: 'направления', many: 'направлений' })}`
          : `Роли видят по-разному: ${names}`,
      names: {
        owner: 'собственник',
        director: 'директор',
        marketing: 'маркетинг',
        sales: 'продажи',
        product: 'продукт',
        finance: 'финансы',
        service: 'работа с клиентами',
        it: 'ИТ',
        other: 'другая роль'
      },
      close: 'Роли видят одинаково',
      note: 'Медиана каждой роли',
      noteAnonymous: 'Медиана каждой роли, где ответов не меньше трёх',
      apart: (by, high, above, low, below) => `${high} ${above}, ${low} ${below}: разница ${by}`,
      people: (n) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' }),
      hidden: 'Роли не показаны: по ним можно было бы вычислить ответы, пришедшие после продления.'
    },
    outside: {
      apart: (names, n) =>
        n > MOST_NAMED
          ? `Агентство видит по-другому ${count('ru', n, { one: 'направление', few: 'направления', many: 'направлений' })}`
          : `Агентство видит по-другому: ${names}`,
      close: 'Агентство видит почти так же',
      note: 'Оценка агентства никогда не смешивается с ответами клиента',
      compare: (direction, inside, outside) =>
        `${direction}: клиент ${inside}, агентство ${outside}`
    },
    remarks: {
      heading: 'Своими словами',
      named: 'По направлениям, с именами',
      anonymous: 'По направлениям, без имён, вразбивку',
      kinds: { comment: '', reason: 'Почему не применимо', evidence: 'Подтверждение' }
    },
    respondents: {
      heading: 'Кто ответил'
    },
    facts: {
      named: 'Ответы с именами',
      anonymous: 'Анонимно, показываем от трёх ответов',
      weights: (list) => `Веса: ${list}`,
      open: 'Раунд открыт',
      closed: 'Раунд закрыт'
    },
    shared: {
      few: 'Ответов слишком мало, чтобы показать карту команды',
      fewLead: 'Она видна от трёх ответов: так нельзя вычислить, кто что ответил.'
    },
    response: {
      eyebrow: (quarter, day) => `${quarter}, ответ от ${day}`,
      someone: 'Кто-то без имени',
      toTeam: 'Карта команды',
      lead: 'Ответы одного человека и карта, которую дают они одни. У команды балл — медиана всех.'
    }
  }
});

/** Why a direction is worth a talk, in one sentence without a full stop. */
export function sayDispute(
  about: { why: Dispute; priority: PriorityWord | null; heavy: boolean },
  range: { min: number | null; max: number | null },
  locale: Locale
): string {
  const t = teamWords[locale].talk;
  const { score } = formats(locale);
  const from =
    range.min === null || range.max === null ? '' : t.range(score(range.min), score(range.max));
  const parts = [
    [t.why[about.why], from].filter(Boolean).join(': '),
    about.priority ? t.priority[about.priority] : '',
    about.heavy ? t.heavy : ''
  ];
  return parts.filter(Boolean).join('; ');
}

/** Directions as a heading lists them. */
export function sayDirections(ids: readonly DirectionId[], locale: Locale): string {
  return formats(locale).list(ids.map((id) => NAMES_IN_TEXT[locale][id].inList));
}
