import { count, formats } from './format.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { messages } from './messages.ts';

const directions = {
  en: (n: number) => count('en', n, { one: 'direction', many: 'directions' }),
  ru: (n: number) =>
    count('ru', n, { one: 'направлению', few: 'направлениям', many: 'направлениям' })
};

/** The first page of a workspace. */
export const overview = messages({
  en: {
    agency: {
      eyebrow: 'Overview',
      heading: (needing: number, total: number) =>
        needing === 0
          ? 'Nothing needs your attention'
          : `${needing} of ${count('en', total, { one: 'client', many: 'clients' })} ${needing === 1 ? 'needs' : 'need'} attention`,
      lead: (open: number, total: number) =>
        `${open === 0 ? 'No round is open' : count('en', open, { one: 'round is open', many: 'rounds are open' })} for ${count('en', total, { one: 'client', many: 'clients' })}.`,
      needs: 'What needs attention',
      more: (n: number) => `and ${count('en', n, { one: 'more client', many: 'more clients' })}`,
      latest: 'Clients with the latest rounds',
      all: (n: number) => `All ${n} clients`,
      allFew: 'All clients'
    },
    company: {
      eyebrow: (quarter: string) => `Overview, ${quarter}`,
      scorecard: 'Open the scorecard',
      index: 'Index',
      from: (quarter: string, respondents: string) => `${quarter}, ${respondents}`,
      respondents: (n: number) => count('en', n, { one: 'answer', many: 'answers' }),
      ofFive: 'of 5',
      radar: 'The seven directions',
      axis: (name: string, score: string) => `${name}: ${score}`,
      steps: 'What to do next',
      allSteps: 'All steps, with their reasons',
      done: 'The targets are reached. Set higher ones in the next round.',
      stepTo: (direction: string, level: number) => `${direction}, to level ${level}`,
      round: 'The open round',
      scheduledRound: 'The next round',
      answered: (submitted: number, invited: number) =>
        invited > 0
          ? `${submitted} of ${Math.max(invited, submitted)} have answered`
          : submitted === 1
            ? '1 person has answered'
            : `${submitted} people have answered`,
      begun: (n: number) => `${n} under way`,
      until: (day: string) => `Answers are taken until ${day}`,
      untilClosed: 'Answers are taken until you close it',
      opens: (day: string) => `Opens ${day}`,
      board: 'Who has answered',
      noRound: 'No round is open',
      noRoundText: 'Measured every quarter, the work of a quarter shows.',
      newRound: 'Open a round',
      trend: 'Index by quarter',
      waiting: 'The scorecard comes with the answers',
      waitingText:
        'As soon as enough people have answered, the index, the weakest link and the first steps stand here.'
    },
    start: {
      heading: 'Three steps to the first scorecard',
      headingViewer: 'Nothing has been measured here yet',
      leadViewer: 'Editors and owners open rounds; then the scorecards stand here.',
      client: {
        name: 'Add a client',
        text: 'Its name is enough to begin with; the people to ask follow on its page.',
        do: 'Add a client',
        or: 'or import many from a table'
      },
      people: {
        name: 'Name the people to ask',
        text: 'Marketing, sales, service, the management: three or more give a picture.',
        do: 'Add people'
      },
      round: {
        name: 'Open a round',
        text: 'Choose quick or detailed, named or anonymous, and a closing date.',
        do: 'Open a round'
      },
      link: {
        name: 'Share the links',
        text: 'By mail, as a QR code or copied. Answers come in here as they are given.'
      },
      done: 'done'
    },
    needs: {
      closing: (day: string, answers: string) => `Closes ${day}: ${answers}`,
      unsent: (n: number) =>
        `${count('en', n, { one: 'invitation is', many: 'invitations are' })} ready and not sent`,
      unopened: 'Nobody has begun to answer',
      apart: (n: number) => `Opinions differ strongly on ${directions.en(n)}: talk before acting`,
      stale: (n: number) => `No round for ${count('en', n, { one: 'quarter', many: 'quarters' })}`,
      never: 'Still without a first round',
      of: (submitted: number, invited: number) =>
        invited > 0
          ? `${submitted} of ${Math.max(invited, submitted)} answered`
          : `${count('en', submitted, { one: 'answer', many: 'answers' })} so far`,
      board: 'To the round',
      scorecard: 'To the scorecard',
      newRound: 'Open a round'
    }
  },
  ru: {
    agency: {
      eyebrow: 'Обзор',
      heading: (needing, total) =>
        needing === 0
          ? 'Ничто не требует внимания'
          : `${needing === 1 ? 'Требует' : 'Требуют'} внимания ${count('ru', needing, { one: 'клиент', few: 'клиента', many: 'клиентов' })} из ${total}`,
      lead: (open, total) =>
        `${open === 0 ? 'Открытых раундов нет' : `Открытых раундов: ${open}`}, клиентов: ${total}.`,
      needs: 'Что требует внимания',
      more: (n) => `и ещё ${count('ru', n, { one: 'клиент', few: 'клиента', many: 'клиентов' })}`,
      latest: 'Клиенты с последними раундами',
      all: (n) => `Все клиенты: ${n}`,
      allFew: 'Все клиенты'
    },
    company: {
      eyebrow: (quarter) => `Обзор, ${quarter}`,
      scorecard: 'Открыть карту зрелости',
      index: 'Индекс',
      from: (quarter, respondents) => `${quarter}, ${respondents}`,
      respondents: (n) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' }),
      ofFive: 'из 5',
      radar: 'Семь направлений',
      axis: (name, score) => `${name}: ${score}`,
      steps: 'Что делать дальше',
      allSteps: 'Все шаги с объяснениями',
      done: 'Цели достигнуты. В следующем раунде поставьте новые.',
      stepTo: (direction, level) => `${direction}, до уровня ${level}`,
      round: 'Открытый раунд',
      scheduledRound: 'Следующий раунд',
      answered: (submitted, invited) =>
        invited > 0
          ? `${submitted === 1 ? 'Ответил' : 'Ответили'} ${submitted} из ${Math.max(invited, submitted)}`
          : `${submitted === 1 ? 'Ответил' : 'Ответили'} ${count('ru', submitted, { one: 'человек', few: 'человека', many: 'человек' })}`,
      begun: (n) => `отвечают сейчас: ${n}`,
      until: (day) => `Ответы принимаются до ${day}`,
      untilClosed: 'Ответы принимаются, пока вы не закроете раунд',
      opens: (day) => `Откроется ${day}`,
      board: 'Кто ответил',
      noRound: 'Открытого раунда нет',
      noRoundText: 'Если измерять каждый квартал, видно, что дала работа за квартал.',
      newRound: 'Открыть раунд',
      trend: 'Индекс по кварталам',
      waiting: 'Карта зрелости появится вместе с ответами',
      waitingText:
        'Как только ответит достаточно людей, здесь будут индекс, слабое звено и первые шаги.'
    },
    start: {
      heading: 'Три шага до первой карты зрелости',
      headingViewer: 'Здесь ещё ничего не измеряли',
      leadViewer: 'Раунды открывают редакторы и владельцы; карты зрелости появятся здесь.',
      client: {
        name: 'Добавьте клиента',
        text: 'Для начала достаточно названия; кого спросить, добавите на его странице.',
        do: 'Добавить клиента',
        or: 'или загрузите сразу многих из таблицы'
      },
      people: {
        name: 'Назовите, кого спросить',
        text: 'Маркетинг, продажи, сервис, руководство: трое и больше дают картину.',
        do: 'Добавить людей'
      },
      round: {
        name: 'Откройте раунд',
        text: 'Быстрый или подробный, с именами или анонимный, с датой закрытия.',
        do: 'Открыть раунд'
      },
      link: {
        name: 'Раздайте ссылки',
        text: 'По почте, QR-кодом или вручную. Ответы появляются здесь, как только их дали.'
      },
      done: 'готово'
    },
    needs: {
      closing: (day, answers) => `Закроется ${day}: ${answers}`,
      unsent: (n) =>
        `${count('ru', n, { one: 'приглашение готово', few: 'приглашения готовы', many: 'приглашений готовы' })} и не ${n === 1 ? 'отправлено' : 'отправлены'}`,
      unopened: 'Никто не начал отвечать',
      apart: (n) =>
        `По ${directions.ru(n)} мнения сильно расходятся: поговорите, прежде чем решать`,
      stale: (n) =>
        `Без раунда уже ${count('ru', n, { one: 'квартал', few: 'квартала', many: 'кварталов' })}`,
      never: 'Первого раунда всё ещё не было',
      of: (submitted, invited) =>
        invited > 0
          ? `${submitted === 1 ? 'ответил' : 'ответили'} ${submitted} из ${Math.max(invited, submitted)}`
          : `пока ${count('ru', submitted, { one: 'ответ', few: 'ответа', many: 'ответов' })}`,
      board: 'К раунду',
      scorecard: 'К карте зрелости',
      newRound: 'Открыть раунд'
    }
  }
});

/** As much of a need as its sentence takes. */
interface SaidRound {
  id: string;
  closesOn: string | null;
  invited: number;
  submitted: number;
}
export type SaidNeed =
  | { kind: 'closing' | 'unsent' | 'unopened'; round: SaidRound }
  | { kind: 'apart'; roundId: string; directions: number }
  | { kind: 'stale'; quarters: number; last: string | null };

/** Why a client needs attention, in a sentence without its full stop. */
export function sayNeed(need: SaidNeed, locale: Locale): string {
  const t = overview[locale].needs;
  switch (need.kind) {
    case 'closing': {
      const { closesOn, submitted, invited } = need.round;
      return t.closing(formats(locale).day(closesOn ?? ''), t.of(submitted, invited));
    }
    case 'unsent':
      return t.unsent(need.round.invited);
    case 'unopened':
      return t.unopened;
    case 'apart':
      return t.apart(need.directions);
    case 'stale':
      return need.last === null ? t.never : t.stale(need.quarters);
  }
}
