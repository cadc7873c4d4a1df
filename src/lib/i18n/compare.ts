import type { ComparisonMark } from '#lib/domain/scorecard-types.ts';
import { count, pluralForm } from './format.ts';
import { messages } from './messages.ts';

const answers = {
  en: (n: number) => count('en', n, { one: 'answer', many: 'answers' }),
  ru: (n: number) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' })
};

/** Two rounds side by side. */
export const compareWords = messages({
  en: {
    title: (company: string) => `Comparison: ${company}`,
    choose: {
      heading: 'Rounds to compare',
      before: 'Before',
      now: 'Now',
      button: 'Compare',
      round: (quarter: string, n: number, mode: string) =>
        [quarter, answers.en(n), mode].filter(Boolean).join(', '),
      open: (round: string) => `${round}, still open`,
      modes: { quick: 'quick', detailed: 'detailed' }
    },
    empty: {
      none: 'There is nothing to compare yet',
      noneLead: 'A comparison takes two rounds with answers, and there is none so far.',
      one: 'One round so far: the second makes the comparison',
      oneLead: (quarter: string) =>
        `The figures of ${quarter} are there. Repeat the round next quarter with the same people, and this page shows what has changed.`,
      toRounds: 'To the rounds'
    },
    misasked: {
      unknown:
        'The company has no such round with answers, or it was deleted. These are its latest rounds instead.',
      same: 'The same round was chosen twice. Choose another one to hold it against.'
    },
    sameHeading: 'One round is not a comparison',
    lead: (before: string, n: number, now: string, m: number) =>
      `Before: ${before}, ${answers.en(n)}. Now: ${now}, ${answers.en(m)}.`,
    counts: {
      index: 'Maturity index',
      of: (before: string, quarter: string) => `from ${before} in ${quarter}`,
      noIndex: 'Fewer than five directions have a score both times: there is no index to compare.',
      otherMode: 'No comparison: one round was quick, the other detailed.',
      improved: 'Rose',
      slipped: 'Fell',
      within: 'Within the margin',
      none: 'none',
      notComparable: 'Cannot be compared'
    },
    verdict: {
      change: (threshold: string) => `a change: no less than the margin of ${threshold}`,
      noise: (threshold: string) => `within the margin of ${threshold}`,
      same: 'no difference',
      wide: 'wider because answers lie apart'
    },
    short: {
      change: 'change',
      noise: 'within the margin',
      notComparable: 'not compared'
    },
    notScored: (quarter: string, status: string) => `${quarter}: ${status}`,
    reading: {
      heading: 'Before you read on',
      otherMode:
        'One round was quick and the other detailed. Detailed scoring is stricter: a level counts only when all below it are complete. So the figures stand side by side, but their difference says nothing.',
      otherDirections: (n: number, names: string) =>
        `Both indexes are of the ${n} directions that have a score both times, without: ${names}.`,
      open: (quarter: string) => `The round of ${quarter} is still open: its figures can change.`,
      anonymous:
        'An anonymous round does not tell who answered: whether they are the same people nobody knows.',
      fewWords: 'Fewer than five anonymous answers: what people wrote is not shown.'
    },
    marks: {
      fewRespondents:
        'Fewer than three people answered one of the rounds: one person’s change of mind looks like a change of the company.',
      differentPeople:
        'Fewer than half of the people answered both times: part of the difference may lie between people, not between quarters.',
      otherWeights:
        'The directions had other weights then. Both indexes here are computed with the current ones.',
      otherModelVersion:
        'The rounds used different versions of the matrix: the same level may ask for something else.'
    } as Record<ComparisonMark, string>,
    profile: {
      heading: 'Profile then and now',
      label: (before: string, now: string, list: string) =>
        `Profile of ${now} over that of ${before}. ${list}`,
      axis: (name: string, before: string, now: string) => `${name}: ${before}, now ${now}`
    },
    moves: {
      heading: 'From score to score',
      note: 'The band is the margin around the former score',
      from: (before: string, now: string) => `${before} to ${now}`
    },
    table: {
      heading: 'Seven directions',
      note: 'A difference counts from half a level up, and from more where the answers lie apart',
      direction: 'Direction',
      difference: 'Difference',
      margin: 'Margin',
      verdict: 'Verdict',
      answers: 'Answers',
      index: 'Index',
      nOf: (before: number, now: number) => `${before} and ${now}`
    },
    behind: {
      heading: 'What lies behind it',
      note: 'Practices and what people wrote',
      gained: 'In place now, not before',
      lost: 'In place before, not now',
      asked: (quarter: string) => `Asked only in ${quarter}, so not compared`,
      level: (level: number) => `Level ${level} says`,
      practices: (gained: number, lost: number) =>
        [
          gained > 0 ? `${count('en', gained, { one: 'practice', many: 'practices' })} more` : '',
          lost > 0 ? `${count('en', lost, { one: 'practice', many: 'practices' })} fewer` : ''
        ]
          .filter(Boolean)
          .join(', '),
      remarks: (n: number) => count('en', n, { one: 'remark', many: 'remarks' })
    },
    people: {
      heading: (both: number, all: number) =>
        both === 0
          ? 'Nobody answered both times'
          : both === all
            ? 'The same people answered both times'
            : `${both} of ${count('en', all, { one: 'person', many: 'people' })} answered both times`,
      both: 'Both times',
      onlyBefore: 'Only the first time',
      onlyNow: 'Only the second time'
    },
    help: {
      heading: 'How to read a comparison',
      items: [
        {
          name: 'Extremes drift back to the middle',
          text: 'A very low or very high score is partly chance, and the next one is likely to lie nearer to the middle even if nothing was done. Look at three quarters before you call it a trend.'
        },
        {
          name: 'Who learns, judges more strictly',
          text: 'After a training or a first project people see what they did not know, and rate the same practice lower. A small fall then is a sign of learning, not of failure.'
        },
        {
          name: 'The margin is a rule, not a proof',
          text: 'Half a level is one person’s one judgement. With three to seven answers no statistical test would tell more, so a difference counts from half a level up, and from more where the answers lie apart.'
        },
        {
          name: 'The matrix may have changed',
          text: 'Practices keep their ids while they mean the same, whatever their words, and so are held against each other. What only one of the versions asks about is named, and a direction that is measured by other practices is pointed out.'
        }
      ]
    },
    toQuarters: 'All rounds as lines',
    since: {
      with: (quarter: string) => `Compared with ${quarter}:`,
      index: (delta: string, verdict: string) => `index ${delta}, ${verdict}`,
      change: 'more than the margin',
      noise: 'within the margin',
      same: 'index unchanged',
      otherMode: 'the other way of assessing, so not comparable',
      noIndex: 'too few directions have a score both times',
      link: 'See what changed'
    }
  },
  ru: {
    title: (company) => `Сравнение: ${company}`,
    choose: {
      heading: 'Какие раунды сравнить',
      before: 'Раньше',
      now: 'Теперь',
      button: 'Сравнить',
      round: (quarter, n, mode) => [quarter, answers.ru(n), mode].filter(Boolean).join(', '),
      open: (round) => `${round}, ещё открыт`,
      modes: { quick: 'быстрый', detailed: 'подробный' }
    },
    empty: {
      none: 'Сравнивать пока нечего',
      noneLead: 'Для сравнения нужны два раунда с ответами, а пока нет ни одного.',
      one: 'Пока один раунд: сравнение появится со вторым',
      oneLead: (quarter) =>
        `Показатели за ${quarter} уже есть. Повторите раунд в следующем квартале с теми же людьми, и здесь будет видно, что изменилось.`,
      toRounds: 'К раундам'
    },
    misasked: {
      unknown:
        'Такого раунда с ответами у компании нет, или его удалили. Вместо него показаны последние раунды.',
      same: 'Дважды выбран один и тот же раунд. Выберите, с каким его сравнить.'
    },
    sameHeading: 'Один раунд не с чем сравнить',
    lead: (before, n, now, m) =>
      `Раньше: ${before}, ${answers.ru(n)}. Теперь: ${now}, ${answers.ru(m)}.`,
    counts: {
      index: 'Индекс зрелости',
      of: (before, quarter) => `было ${before}, ${quarter}`,
      noIndex: 'Балл оба раза есть меньше чем у пяти направлений: сравнить индекс нельзя.',
      otherMode: 'Сравнения нет: один раунд быстрый, другой подробный.',
      improved: 'Выросли',
      slipped: 'Снизились',
      within: 'В пределах погрешности',
      none: 'нет',
      notComparable: 'Не сравнить'
    },
    verdict: {
      change: (threshold) => `изменение: не меньше погрешности ${threshold}`,
      noise: (threshold) => `в пределах погрешности ${threshold}`,
      same: 'разницы нет',
      wide: 'более широкой из-за разброса ответов'
    },
    short: {
      change: 'изменение',
      noise: 'в пределах погрешности',
      notComparable: 'не сравнить'
    },
    notScored: (quarter, status) => `${quarter}: ${status}`,
    reading: {
      heading: 'Прежде чем читать дальше',
      otherMode:
        'Один раунд быстрый, другой подробный. Подробная оценка строже: уровень засчитывается, только когда выполнены все предыдущие. Поэтому показатели стоят рядом, но их разница ни о чём не говорит.',
      otherDirections: (n, names) =>
        `Оба индекса посчитаны по направлениям, у которых балл есть оба раза: их ${n}. Не вошли: ${names}.`,
      open: (quarter) => `Раунд за ${quarter} ещё открыт, его показатели могут измениться.`,
      anonymous:
        'Анонимный раунд не хранит, кто ответил: те же это люди или другие, не знает никто.',
      fewWords: 'Анонимных ответов меньше пяти: что люди написали, не показываем.'
    },
    marks: {
      fewRespondents:
        'В одном из раундов ответили меньше трёх человек: если один передумал, это выглядит как перемена во всей компании.',
      differentPeople:
        'И тогда, и теперь ответили меньше половины людей: часть разницы может быть между людьми, а не между кварталами.',
      otherWeights:
        'Раньше у направлений были другие веса. Оба индекса здесь посчитаны с нынешними.',
      otherModelVersion:
        'Раунды прошли по разным версиям матрицы: тот же уровень мог требовать другого.'
    },
    profile: {
      heading: 'Профиль тогда и теперь',
      label: (before, now, list) => `Профиль за ${now} поверх профиля за ${before}. ${list}`,
      axis: (name, before, now) => `${name}: было ${before}, стало ${now}`
    },
    moves: {
      heading: 'От балла к баллу',
      note: 'Полоса — погрешность вокруг прежнего балла',
      from: (before, now) => `с ${before} до ${now}`
    },
    table: {
      heading: 'Семь направлений',
      note: 'Разница считается изменением от половины уровня, а если ответы расходились, то и от большего',
      direction: 'Направление',
      difference: 'Разница',
      margin: 'Погрешность',
      verdict: 'Вывод',
      answers: 'Ответов',
      index: 'Индекс',
      nOf: (before, now) => `${before} и ${now}`
    },
    behind: {
      heading: 'Что за этим стоит',
      note: 'Практики и слова самих людей',
      gained: 'Теперь есть, раньше не было',
      lost: 'Раньше было, теперь нет',
      asked: (quarter) => `Спрашивали только в раунде за ${quarter}, сравнить не с чем`,
      level: (level) => `Уровень ${level} — это`,
      practices: (gained, lost) => {
        const n = (k: number) =>
          count('ru', k, { one: 'практика', few: 'практики', many: 'практик' });
        return [gained > 0 ? `добавилось: ${n(gained)}` : '', lost > 0 ? `пропало: ${n(lost)}` : '']
          .filter(Boolean)
          .join(', ');
      },
      remarks: (n) => count('ru', n, { one: 'замечание', few: 'замечания', many: 'замечаний' })
    },
    people: {
      heading: (both, all) =>
        both === 0
          ? 'Оба раза не отвечал никто'
          : both === all
            ? 'Оба раза ответили одни и те же люди'
            : `Оба раза ${pluralForm('ru', both, { one: 'ответил', many: 'ответили' })} ${both} из ${count('ru', all, { one: 'человека', many: 'человек' })}`,
      both: 'Оба раза',
      onlyBefore: 'Только в первый раз',
      onlyNow: 'Только во второй раз'
    },
    help: {
      heading: 'Как читать сравнение',
      items: [
        {
          name: 'Крайности тянутся к середине',
          text: 'Очень низкий или очень высокий балл — отчасти случайность, и следующий, скорее всего, окажется ближе к середине, даже если ничего не делать. Смотрите на три квартала, прежде чем говорить о тенденции.'
        },
        {
          name: 'Кто учится, судит строже',
          text: 'После обучения или первого проекта люди видят, чего раньше не знали, и ту же практику оценивают ниже. Небольшое снижение тогда — признак роста, а не провала.'
        },
        {
          name: 'Погрешность — это правило, а не доказательство',
          text: 'Пол-уровня — это одно решение одного человека. На трёх–семи ответах ни один статистический критерий не скажет больше, поэтому разница считается изменением от половины уровня, а если ответы расходились, то и от большего.'
        },
        {
          name: 'Матрица могла измениться',
          text: 'Практика хранит свой код, пока хранит смысл, как бы её ни назвали, и потому сравнивается сама с собой. О чём спрашивала только одна из версий, названо, а направления, которые измерены другими практиками, отмечены.'
        }
      ]
    },
    toQuarters: 'Все раунды на графиках',
    since: {
      with: (quarter) => `К прошлому разу (${quarter}):`,
      index: (delta, verdict) => `индекс ${delta}, ${verdict}`,
      change: 'больше погрешности',
      noise: 'в пределах погрешности',
      same: 'индекс не изменился',
      otherMode: 'оценивали другим способом, сравнить нельзя',
      noIndex: 'балл оба раза есть у слишком немногих направлений',
      link: 'Посмотреть, что изменилось'
    }
  }
});
