import { count } from './format.ts';
import { messages } from './messages.ts';

/** The scorecard: figures, radar, bars and table. Its headline is in finding.ts, its steps in steps.ts. */
export const scorecardWords = messages({
  en: {
    title: 'Scorecard',
    titleOf: (company: string) => `Scorecard: ${company}`,
    eyebrow: (day: string) => `Marketing maturity scorecard, ${day}`,
    former: (day: string) => `Former version of ${day}`,
    toCurrent: 'To the current version',
    print: 'Print',
    figures: {
      index: 'Maturity index',
      way: (percent: string) => `${percent} of the way from 1 to 5`,
      noIndex: 'too few scores',
      ofFive: 'of 5',
      of: (n: number) => `of ${n}`,
      staged: 'Staged level',
      stagedText: 'set by the weakest direction',
      stagedNone: 'needs a score in every direction',
      spread: 'Spread',
      weakest: (names: string) => `weakest: ${names}`,
      uneven: 'the profile is uneven',
      even: 'between the directions',
      equal: 'all directions are equal',
      agreement: 'Agreement',
      agreementText: 'directions where opinions are close',
      agreementHidden: 'known from three answers',
      confirmed: 'Confirmed',
      confirmedText: {
        quick: 'directions above level 1 with evidence',
        detailed: 'practices in place with evidence'
      },
      confirmedAnswers: 'answers above level 1 with evidence',
      nothingToConfirm: 'nothing to confirm yet',
      claimsHidden: {
        few: 'shown from five answers',
        elsewhere: 'evidence stayed with the answers'
      }
    },
    profile: {
      heading: 'Profile',
      now: 'now',
      target: 'target',
      confirmed: 'confirmed',
      declared: 'declared',
      outside: 'external view',
      picture: 'Radar chart of the seven directions, levels 1 to 5',
      axis: (name: string, score: string, target: string) => `${name} ${score}, target ${target}`,
      axisNone: (name: string, why: string) => `${name}: ${why}`
    },
    bars: {
      heading: 'Gap to the target',
      band: 'the band goes from the lowest answer to the highest',
      middle:
        'the band is the middle half of the answers, the line goes from the lowest to the highest',
      gap: 'gap',
      score: (score: string, target: string) => `score ${score}, target ${target}, gap`,
      reached: 'reached'
    },
    priority: { high: 'high', medium: 'medium', lower: 'lower' },
    status: {
      scored: '',
      notApplicable: 'not applicable',
      unknown: 'don’t know',
      incomplete: 'not finished',
      hidden: 'hidden'
    },
    table: {
      heading: 'Seven directions',
      oneView: 'Scores from 1 to 5, one person’s view',
      median: (n: number) =>
        `The score is the median of ${count('en', n, { one: 'answer', many: 'answers' })}`,
      direction: 'Direction',
      level: 'Level',
      score: 'Score',
      target: 'Target',
      gap: 'Gap',
      range: 'From and to',
      agreement: 'Agreement',
      answers: 'Answers',
      outside: 'External',
      agreed: 'Agreed',
      evidence: 'Evidence',
      upTo: (score: string) => `up to ${score}`,
      index: 'Index',
      staged: 'staged level',
      agreementWord: { high: 'high', moderate: 'moderate', low: 'low' },
      evidenceOf: (confirmed: number, claimed: number) => `${confirmed} of ${claimed}`,
      yes: 'yes',
      no: 'no',
      status: {
        scored: '',
        notApplicable: 'Not applicable to this company: it does not count',
        unknown: 'No score: the answer was “don’t know”',
        incomplete: 'No score: the answer is not finished',
        hidden: 'Hidden: fewer than three answers'
      }
    },
    facts: {
      respondents: (n: number) => count('en', n, { one: 'respondent', many: 'respondents' }),
      equalWeights: 'Directions weigh the same'
    },
    formerVersions: 'Former versions'
  },
  ru: {
    title: 'Карта зрелости',
    titleOf: (company) => `Карта зрелости: ${company}`,
    eyebrow: (day) => `Карта зрелости маркетинга, ${day}`,
    former: (day) => `Прежняя версия от ${day}`,
    toCurrent: 'К нынешней версии',
    print: 'Напечатать',
    figures: {
      index: 'Индекс зрелости',
      way: (percent) => `${percent} пути от 1 до 5`,
      noIndex: 'слишком мало баллов',
      ofFive: 'из 5',
      of: (n) => `из ${n}`,
      staged: 'Ступень',
      stagedText: 'по самому слабому направлению',
      stagedNone: 'нужен балл в каждом направлении',
      spread: 'Размах',
      weakest: (names) => `слабее всех: ${names}`,
      uneven: 'профиль неровный',
      even: 'между направлениями',
      equal: 'все направления равны',
      agreement: 'Согласованность',
      agreementText: 'направлений с близкими мнениями',
      agreementHidden: 'известна от трёх ответов',
      confirmed: 'Подтверждено',
      confirmedText: {
        quick: 'направлений выше уровня 1',
        detailed: 'практик, которые уже есть'
      },
      confirmedAnswers: 'ответов выше уровня 1',
      nothingToConfirm: 'пока нечего подтверждать',
      claimsHidden: {
        few: 'видно от пяти ответов',
        elsewhere: 'подтверждения остались вместе с ответами'
      }
    },
    profile: {
      heading: 'Профиль',
      now: 'сейчас',
      target: 'цель',
      confirmed: 'подтверждено',
      declared: 'со слов',
      outside: 'взгляд со стороны',
      picture: 'Диаграмма семи направлений, уровни от 1 до 5',
      axis: (name, score, target) => `${name} ${score}, цель ${target}`,
      axisNone: (name, why) => `${name}: ${why}`
    },
    bars: {
      heading: 'Разрыв до цели',
      band: 'полоса — от низшего ответа до высшего',
      middle: 'полоса — средняя половина ответов, черта — все',
      gap: 'разрыв',
      score: (score, target) => `балл ${score}, цель ${target}, разрыв`,
      reached: 'цель есть'
    },
    priority: { high: 'высокий', medium: 'средний', lower: 'ниже' },
    status: {
      scored: '',
      notApplicable: 'не применимо',
      unknown: 'не знаю',
      incomplete: 'не закончено',
      hidden: 'скрыто'
    },
    table: {
      heading: 'Семь направлений',
      oneView: 'Баллы от 1 до 5, взгляд одного человека',
      median: (n) =>
        `Балл — медиана ${count('ru', n, { one: 'ответа', few: 'ответов', many: 'ответов' })}`,
      direction: 'Направление',
      level: 'Уровень',
      score: 'Балл',
      target: 'Цель',
      gap: 'Разрыв',
      range: 'От и до',
      agreement: 'Согласованность',
      answers: 'Ответов',
      outside: 'Со стороны',
      agreed: 'Договорились',
      evidence: 'Подтверждено',
      upTo: (score) => `до ${score}`,
      index: 'Индекс',
      staged: 'ступень',
      agreementWord: { high: 'высокая', moderate: 'умеренная', low: 'низкая' },
      evidenceOf: (confirmed, claimed) => `${confirmed} из ${claimed}`,
      yes: 'да',
      no: 'нет',
      status: {
        scored: '',
        notApplicable: 'К компании не применимо, в индекс не входит',
        unknown: 'Балла нет: ответ «не знаю»',
        incomplete: 'Балла нет: ответ не закончен',
        hidden: 'Скрыто: меньше трёх ответов'
      }
    },
    facts: {
      respondents: (n) =>
        count('ru', n, { one: 'респондент', few: 'респондента', many: 'респондентов' }),
      equalWeights: 'Веса направлений равные'
    },
    formerVersions: 'Прежние версии'
  }
});
