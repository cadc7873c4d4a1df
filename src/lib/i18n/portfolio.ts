import { DIRECTION_IDS, type DirectionId, type Locale } from '#lib/domain/model/types.ts';
import { capitalised, NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats, pluralForm } from './format.ts';
import { messages } from './messages.ts';

const enClients = (n: number) => count('en', n, { one: 'client', many: 'clients' });
/** «у 3 клиентов» */
const ruOf = (n: number) => count('ru', n, { one: 'клиента', few: 'клиентов', many: 'клиентов' });
const ruClients = (n: number) =>
  count('ru', n, { one: 'клиент', few: 'клиента', many: 'клиентов' });

/** An agency's clients by directions. */
export const portfolio = messages({
  en: {
    title: 'Portfolio',
    eyebrow: (quarter: string) => `Portfolio, ${quarter}`,
    weakest: (names: string, several: boolean, n: number, of: number) =>
      of === 1
        ? `${names} ${several ? 'are the weakest directions' : 'is the weakest direction'} of the one client measured`
        : `${names} ${several ? 'are the weakest directions' : 'is the weakest direction'}, alone or tied, for ${n} of ${of} clients${several ? ' each' : ''}`,
    noWeakest: (of: number) => `${enClients(of)}, and no direction is the weak one of most`,
    moved: (quarter: string, of: number, up: number, down: number) =>
      up > 0
        ? `Since their round before, the index of ${up} of ${enClients(of)} asked in ${quarter} rose by more than the margin, and ${down > 0 ? `that of ${down} fell` : 'none fell'}.`
        : down > 0
          ? `Since their round before, the index of ${down} of ${enClients(of)} asked in ${quarter} fell by more than the margin, and none rose.`
          : `Since their round before, nobody’s index moved by more than the margin among ${enClients(of)} asked in ${quarter}.`,
    unmeasured: (n: number) => `${enClients(n)} ${n === 1 ? 'has' : 'have'} no index yet.`,
    empty: 'The portfolio begins with the first client',
    emptyLead:
      'Every client gets a row here: seven directions, the index, how it moved, what comes next.',
    addClient: 'Add a client',
    unasked: 'Nothing has been measured yet',
    unaskedLead: 'Open a round for your clients: their scores fill the table as they answer.',
    unaskedViewer: 'The scores fill the table as soon as clients have answered a round.',
    openFirst: 'Open a round',
    filters: {
      industry: 'Industry',
      gap: 'Biggest gap',
      gaps: { '1': 'One level or more', '2': 'Two levels or more', '3': 'Three levels or more' },
      move: 'Change',
      moves: {
        improved: 'Something improved',
        slipped: 'Something slipped',
        still: 'Nothing changed'
      },
      staleness: 'Last round',
      ages: {
        '1': 'Not this quarter',
        '2': 'Two quarters ago or longer',
        '4': 'A year ago or longer'
      },
      sort: 'Order',
      sorts: {
        name: 'By name',
        index: 'Lowest index first',
        '-index': 'Highest index first',
        change: 'Fell most first',
        '-change': 'Rose most first',
        gap: 'Smallest gap first',
        '-gap': 'Biggest gap first',
        staleness: 'Asked lately first',
        '-staleness': 'Asked longest ago first'
      },
      lowest: (direction: string) => `${direction}, lowest first`,
      highest: (direction: string) => `${direction}, highest first`,
      all: 'All',
      any: 'Any',
      show: 'Show',
      clear: 'Clear the filters',
      needing: (step: string) => `Who needs this step next: ${step}`
    },
    levels: 'Levels',
    caption: (from: number, to: number, total: number) =>
      `Clients ${from}–${to} of ${total} by seven directions, scores from 1 to 5`,
    found: (n: number) => `${enClients(n)} found`,
    none: 'No client matches',
    noneLead: 'Try other filters.',
    columns: {
      choose: 'Choose',
      client: 'Client',
      index: 'Index',
      change: 'Change',
      gap: 'Biggest gap',
      gapNarrow: 'Gap',
      trend: 'Five quarters',
      status: 'Status'
    },
    short: {
      strategy: 'Strategy',
      need: 'Need',
      evaluation: 'Evaluation',
      deal: 'Deal',
      loyalty: 'Loyalty',
      brand: 'Brand',
      management: 'Mgmt'
    },
    narrow: {
      strategy: 'Strat.',
      need: 'Need',
      evaluation: 'Eval.',
      deal: 'Deal',
      loyalty: 'Loyal.',
      brand: 'Brand',
      management: 'Mgmt'
    },
    sortBy: (column: string) => `${column}: change the order`,
    choose: (client: string) => `Choose ${client}`,
    cells: {
      none: 'not measured yet',
      notApplicable: 'n/\u2060a',
      notApplicableSaid: 'does not apply',
      unknown: 'not known',
      hidden: 'hidden: too few answers',
      incomplete: 'not answered',
      improved: 'improved',
      slipped: 'slipped'
    },
    noise: 'within margin',
    otherMode: 'other mode',
    notComparable: 'no comparison',
    first: 'first round',
    noGap: 'at target',
    noTrend: 'no rounds yet',
    asOf: (quarter: string) => `as of ${quarter}`,
    median: (n: number) => `Median of ${enClients(n)}`,
    medianOf: {
      quick: 'private benchmark, quick rounds',
      detailed: 'private benchmark, detailed rounds'
    },
    note: 'Scores are medians of each client’s respondents in its latest round. A change counts when it is larger than the margin of both rounds; a triangle marks the directions that changed. “n/\u2060a” is a direction that does not apply and is left out of the index.',
    choice: {
      open: 'Open a round for those chosen',
      all: (n: number) => `Open a round for all ${n}`,
      first: (most: number, n: number) => `Open a round for the first ${most} of ${n}, by name`,
      firstHint: (most: number) => `One opening takes ${most} clients at most.`
    },
    moves: {
      heading: (up: string, down: string) =>
        up && down
          ? `${up} improved most often, ${down} slipped`
          : up
            ? `${up} improved most often, nothing slipped`
            : down
              ? `${down} slipped most often, nothing improved`
              : 'Nothing moved by more than the margin',
      lead: (quarter: string, n: number) =>
        `${enClients(n)} with a round in ${quarter} and one before it. Changes within the margin are not counted.`,
      direction: 'Direction',
      index: 'Index',
      improved: 'Improved',
      slipped: 'Slipped',
      who: {
        improved: 'Clients where something improved',
        slipped: 'Clients where something slipped'
      }
    },
    steps: {
      heading: (direction: string, n: number) =>
        n === 1
          ? `One client’s next step: ${direction}`
          : `Needed most: a step in ${direction}, by ${enClients(n)}`,
      lead: 'The next step of every direction that is below its target.',
      way: (direction: string, from: number, to: number) =>
        `${direction}, from level ${from} to level ${to}`,
      need: (n: number) => `${enClients(n)} ${n === 1 ? 'needs' : 'need'} it`,
      ready: (ready: number, n: number) =>
        ready === 0
          ? 'none can begin yet'
          : ready === n
            ? n === 1
              ? 'it can begin now'
              : 'all can begin now'
            : `${ready} can begin now`,
      waits: 'waits for another step',
      more: (n: number) => `and ${n} more`,
      all: (n: number) => `All ${n} in the table`
    }
  },
  ru: {
    title: 'Портфель',
    eyebrow: (quarter) => `Портфель, ${quarter}`,
    weakest: (names, several, n, of) =>
      of === 1
        ? `${several ? 'Слабые звенья' : 'Слабое звено'} единственного измеренного клиента — ${names}`
        : several
          ? `Чаще всего слабые звенья — ${names}: каждое у ${n} из ${ruOf(of)}`
          : `Чаще всего слабое звено — ${names}: у ${n} из ${ruOf(of)}`,
    noWeakest: (of) => `Измерено: ${ruClients(of)}, общего слабого звена нет`,
    moved: (quarter, of, up, down) =>
      up > 0
        ? `С прошлого раунда индекс заметно вырос у ${up} из ${ruOf(of)}, которых спрашивали за ${quarter}, ${down > 0 ? `и снизился у ${down}` : 'и ни у кого не снизился'}.`
        : down > 0
          ? `С прошлого раунда индекс заметно снизился у ${down} из ${ruOf(of)}, которых спрашивали за ${quarter}, и ни у кого не вырос.`
          : `С прошлого раунда индекс ни у кого не изменился больше, чем на погрешность: за ${quarter} и раньше спрашивали ${of === 1 ? 'одного клиента' : ruOf(of)}.`,
    unmeasured: (n) => `Пока без индекса: ${ruClients(n)}.`,
    empty: 'Портфель начинается с первого клиента',
    emptyLead:
      'У каждого клиента здесь будет строка: семь направлений, индекс, его изменение и следующий шаг.',
    addClient: 'Добавить клиента',
    unasked: 'Пока ничего не измерено',
    unaskedLead: 'Откройте раунд для клиентов: баллы появятся в таблице, как только они ответят.',
    unaskedViewer: 'Баллы появятся в таблице, как только клиенты ответят на вопросы раунда.',
    openFirst: 'Открыть раунд',
    filters: {
      industry: 'Отрасль',
      gap: 'Наибольший разрыв',
      gaps: { '1': 'От одного уровня', '2': 'От двух уровней', '3': 'От трёх уровней' },
      move: 'Изменение',
      moves: { improved: 'Что-то выросло', slipped: 'Что-то снизилось', still: 'Без изменений' },
      staleness: 'Последний раунд',
      ages: {
        '1': 'Не в этом квартале',
        '2': 'Два квартала назад и раньше',
        '4': 'Год назад и раньше'
      },
      sort: 'Порядок',
      sorts: {
        name: 'По названию',
        index: 'Сначала низкий индекс',
        '-index': 'Сначала высокий индекс',
        change: 'Сначала снизившиеся',
        '-change': 'Сначала выросшие',
        gap: 'Сначала малый разрыв',
        '-gap': 'Сначала большой разрыв',
        staleness: 'Сначала недавние раунды',
        '-staleness': 'Сначала давние раунды'
      },
      lowest: (direction) => `${direction}: сначала низкий балл`,
      highest: (direction) => `${direction}: сначала высокий балл`,
      all: 'Все',
      any: 'Любое',
      show: 'Показать',
      clear: 'Сбросить фильтры',
      needing: (step) => `Кому нужен этот шаг: ${step}`
    },
    levels: 'Уровни',
    caption: (from, to, total) =>
      `Клиенты ${from}–${to} из ${total} по семи направлениям, баллы от 1 до 5`,
    found: (n) => `Найдено: ${ruClients(n)}`,
    none: 'Таких клиентов нет',
    noneLead: 'Попробуйте другие фильтры.',
    columns: {
      choose: 'Выбор',
      client: 'Клиент',
      index: 'Индекс',
      change: 'Изменение',
      gap: 'Разрыв',
      gapNarrow: 'Разрыв',
      trend: 'Пять кварталов',
      status: 'Состояние'
    },
    short: {
      strategy: 'Стратегия',
      need: 'Потребн.',
      evaluation: 'Оценка',
      deal: 'Сделка',
      loyalty: 'Лояльн.',
      brand: 'Бренд',
      management: 'Управл.'
    },
    narrow: {
      strategy: 'Страт.',
      need: 'Потр.',
      evaluation: 'Оцен.',
      deal: 'Сдел.',
      loyalty: 'Лоял.',
      brand: 'Бренд',
      management: 'Упр.'
    },
    sortBy: (column) => `${column}: изменить порядок`,
    choose: (client) => `Выбрать: ${client}`,
    cells: {
      none: 'ещё не измерено',
      notApplicable: 'н/\u2060п',
      notApplicableSaid: 'не применимо',
      unknown: 'неизвестно',
      hidden: 'скрыто: слишком мало ответов',
      incomplete: 'нет ответа',
      improved: 'выросло',
      slipped: 'снизилось'
    },
    noise: 'погрешность',
    otherMode: 'другой режим',
    notComparable: 'не сравнить',
    first: 'первый раунд',
    noGap: 'цель достигнута',
    noTrend: 'раундов ещё нет',
    asOf: (quarter) => `на ${quarter}`,
    median: (n) => `Медиана ${ruOf(n)}`,
    medianOf: {
      quick: 'сравнение между своими, быстрые раунды',
      detailed: 'сравнение между своими, подробные раунды'
    },
    note: 'Балл — медиана ответов респондентов клиента в его последнем раунде. Изменение считается, если оно больше погрешности обоих раундов; треугольником отмечены изменившиеся направления. «н/\u2060п» — направление, которое к клиенту не применимо: в индекс оно не входит.',
    choice: {
      open: 'Открыть раунд для выбранных',
      all: (n) => `Открыть раунд для всех: ${n}`,
      first: (most, n) => `Открыть раунд для первых ${most} из ${n} по названию`,
      firstHint: (most) => `За один раз раунд открывают не больше чем для ${most} клиентов.`
    },
    moves: {
      heading: (up, down) =>
        up && down
          ? `Чаще всего рост — ${up}, снижение — ${down}`
          : up
            ? `Чаще всего рост — ${up}, снижений нет`
            : down
              ? `Чаще всего снижение — ${down}, роста нет`
              : 'Ничего не изменилось заметнее погрешности',
      lead: (quarter, n) =>
        `${ruClients(n)} с раундом за ${quarter} и ещё одним до него. Изменения в пределах погрешности не считаются.`,
      direction: 'Направление',
      index: 'Индекс',
      improved: 'Рост',
      slipped: 'Снижение',
      who: {
        improved: 'Клиенты, у которых что-то выросло',
        slipped: 'Клиенты, у которых что-то снизилось'
      }
    },
    steps: {
      heading: (direction, n) =>
        n === 1
          ? `Следующий шаг единственного клиента — ${direction}`
          : `Чаще всего следующий шаг — ${direction}: у ${ruOf(n)}`,
      lead: 'Следующий шаг каждого направления, которое ниже своей цели.',
      way: (direction, from, to) => `${direction}, с уровня ${from} на уровень ${to}`,
      need: (n) => `Нужен ${count('ru', n, { one: 'клиенту', few: 'клиентам', many: 'клиентам' })}`,
      ready: (ready, n) =>
        ready === 0
          ? 'начать пока никто не может'
          : ready === n
            ? n === 1
              ? 'начать можно сейчас'
              : 'все могут начать сейчас'
            : `начать сейчас ${pluralForm('ru', ready, { one: 'может', few: 'могут', many: 'могут' })} ${ready}`,
      waits: 'ждёт другого шага',
      more: (n) => `и ещё ${n}`,
      all: (n) => `Все ${n} в таблице`
    }
  }
});

/** More directions than this make no headline: they are no weak link, they are the rule. */
const MOST_NAMED = 2;

/** What the portfolio finds, in its heading. */
export function sayWeakest(
  {
    clients,
    weakest
  }: { clients: number; weakest: readonly { direction: DirectionId; clients: number }[] },
  locale: Locale
): string {
  const t = portfolio[locale];
  const most = weakest[0]?.clients ?? 0;
  const names = weakest
    .filter(({ clients }) => clients === most)
    .map(({ direction }) => NAMES_IN_TEXT[locale][direction]);
  if (names.length > MOST_NAMED || names.length === 0) return t.noWeakest(clients);
  const several = names.length > 1;
  const said = formats(locale).list(names.map((name) => (several ? name.inList : name.subject)));
  return t.weakest(locale === 'en' ? capitalised(said) : said, several, most, clients);
}

type Moves = Readonly<Record<DirectionId, { improved: number; slipped: number }>>;

/** Which directions moved most often each way, by their names. */
export function sayMoves(moves: Moves, locale: Locale): string {
  const often = (way: 'improved' | 'slipped') => {
    const most = Math.max(...DIRECTION_IDS.map((id) => moves[id][way]));
    const [first] = DIRECTION_IDS.filter((id) => most > 0 && moves[id][way] === most);
    return first ? NAMES_IN_TEXT[locale][first].inList : '';
  };
  const [up, down] = [often('improved'), often('slipped')];
  return portfolio[locale].moves.heading(
    locale === 'en' ? capitalised(up) : up,
    locale === 'en' && !up ? capitalised(down) : down
  );
}
