import type { Direction, Text } from './types.ts';

/** Joins the actions of step brand.1-2, first, when a baseline criterion of brand is answered no. */
export const BASELINE_ACTION: Text = {
  en: 'Complete the visual identity and the brand platform',
  ru: 'Доделать фирменный стиль и бренд-платформу'
};

export const brand: Direction = {
  id: 'brand',
  name: { en: 'Brand', ru: 'Бренд' },
  short: { en: 'Brand', ru: 'Бренд' },
  about: {
    en: 'How the company looks, what it promises, and whether people see it everywhere.',
    ru: 'Как компания выглядит, что обещает и везде ли это заметно.'
  },
  terms: ['nps', 'pr'],
  cells: [
    {
      level: 1,
      summary: {
        en: 'There is a basic visual identity, and the brand platform is in use.',
        ru: 'Базовый фирменный стиль есть, бренд-платформа применяется в работе.'
      },
      limits: {
        en: 'Key messages are not developed in communications.',
        ru: 'Ключевые сообщения в коммуникациях не раскрываются.'
      },
      criteria: [
        {
          id: 'brand.1.a',
          kind: 'baseline',
          text: { en: 'There is a basic visual identity', ru: 'Есть базовый фирменный стиль' },
          evidence: {
            en: 'logo, colours and fonts in one place',
            ru: 'логотип, цвета и шрифты в одном месте'
          }
        },
        {
          id: 'brand.1.b',
          kind: 'baseline',
          text: {
            en: 'The brand platform is used in the work',
            ru: 'Бренд-платформа применяется в работе'
          },
          evidence: {
            en: 'the platform document and one example of its use',
            ru: 'документ платформы и пример его применения'
          }
        },
        {
          id: 'brand.1.c',
          kind: 'limit',
          text: {
            en: 'Key messages are not developed in communications',
            ru: 'Ключевые сообщения в коммуникациях не раскрываются'
          },
          evidence: {
            en: 'the latest materials have no key messages',
            ru: 'в последних материалах нет ключевых сообщений'
          }
        }
      ]
    },
    {
      level: 2,
      summary: {
        en: 'Communications convey the brand’s benefits and make use of customer reviews.',
        ru: 'В коммуникациях раскрываются преимущества бренда и используются отзывы клиентов.'
      },
      limits: {
        en: 'On the site the benefits do not set the brand apart from competitors.',
        ru: 'На сайте преимущества не отличают бренд от конкурентов.'
      },
      criteria: [
        {
          id: 'brand.2.a',
          kind: 'practice',
          text: {
            en: 'Communications convey the brand’s benefits',
            ru: 'В коммуникациях раскрываются преимущества бренда'
          },
          evidence: {
            en: 'three recent materials with the benefits marked',
            ru: 'три свежих материала с отмеченными преимуществами'
          }
        },
        {
          id: 'brand.2.b',
          kind: 'practice',
          text: {
            en: 'Communications make use of customer reviews',
            ru: 'В коммуникациях используются отзывы клиентов'
          },
          evidence: { en: 'pages or posts with reviews', ru: 'страницы или публикации с отзывами' }
        },
        {
          id: 'brand.2.c',
          kind: 'limit',
          text: {
            en: 'On the site the benefits do not set the brand apart from competitors',
            ru: 'На сайте преимущества не отличают бренд от конкурентов'
          },
          evidence: {
            en: 'the home page reads like a competitor’s',
            ru: 'главная страница читается как у конкурента'
          }
        }
      ]
    },
    {
      level: 3,
      summary: {
        en: 'Every touchpoint matches the brand’s positioning. Content marketing works to develop the brand.',
        ru: 'Каждая точка контакта соответствует позиционированию бренда. Контент-маркетинг работает на развитие бренда.'
      },
      criteria: [
        {
          id: 'brand.3.a',
          kind: 'practice',
          text: {
            en: 'Every touchpoint matches the brand’s positioning',
            ru: 'Каждая точка контакта соответствует позиционированию бренда'
          },
          evidence: {
            en: 'an audit of touchpoints with the share that match',
            ru: 'аудит точек контакта с долей соответствующих'
          }
        },
        {
          id: 'brand.3.b',
          kind: 'practice',
          text: {
            en: 'Content marketing develops the brand by plan',
            ru: 'Контент-маркетинг развивает бренд по плану'
          },
          evidence: {
            en: 'a content plan with the brand’s messages',
            ru: 'контент-план с сообщениями бренда'
          }
        }
      ]
    },
    {
      level: 4,
      summary: {
        en: 'The brand’s health is studied regularly, at least every half-year.',
        ru: '«Здоровье бренда» исследуется регулярно, не реже раза в полгода.'
      },
      criteria: [
        {
          id: 'brand.4.a',
          kind: 'practice',
          text: {
            en: 'The brand’s health (awareness, consideration, image, NPS) is measured regularly, at least every half-year',
            ru: '«Здоровье бренда» (знание, рассмотрение, образ, NPS) измеряется регулярно, не реже раза в полгода'
          },
          evidence: {
            en: 'the last two waves with the number of answers',
            ru: 'две последние волны с числом ответов'
          }
        }
      ]
    },
    {
      level: 5,
      summary: {
        en: 'Work on the brand, PR included, is run as one system and rests on data.',
        ru: 'Работа над брендом, в том числе PR, ведётся как единая система и опирается на данные.'
      },
      criteria: [
        {
          id: 'brand.5.a',
          kind: 'practice',
          text: {
            en: 'Work on the brand and PR follows one plan',
            ru: 'Работа над брендом и PR ведётся по единому плану'
          },
          evidence: {
            en: 'an annual brand and PR plan with an owner',
            ru: 'годовой план бренда и PR с ответственным'
          }
        },
        {
          id: 'brand.5.b',
          kind: 'practice',
          text: {
            en: 'Brand and PR decisions rest on data',
            ru: 'Решения по бренду и PR принимаются на основе данных'
          },
          evidence: {
            en: 'decisions that refer to research or media metrics',
            ru: 'решения со ссылкой на исследования или медиаметрики'
          }
        }
      ]
    }
  ],
  steps: [
    {
      id: 'brand.1-2',
      outcome: {
        en: 'The brand’s benefits and customers’ reviews reach the buyer',
        ru: 'Преимущества бренда и отзывы клиентов доходят до покупателя'
      },
      actions: [
        {
          en: 'Put the identity guide and the brand platform on one page',
          ru: 'Собрать гайд по фирменному стилю и бренд-платформу на одной странице'
        },
        {
          en: 'Write three to five key messages with proof',
          ru: 'Сформулировать 3–5 ключевых сообщений с доказательствами'
        },
        {
          en: 'Collect and publish reviews and case studies',
          ru: 'Собрать и опубликовать отзывы и кейсы'
        }
      ],
      metric: {
        name: {
          en: 'share of materials with a key message; number and rating of reviews',
          ru: 'доля материалов с ключевым сообщением; число и оценка отзывов'
        },
        formula: {
          en: 'share of materials with a key message = materials with a message / materials checked',
          ru: 'доля материалов с ключевым сообщением = материалы с сообщением / проверенные материалы'
        },
        doneWhen: {
          en: 'at least 80% of the last 20 materials carry a key message, there are 20 fresh reviews or more',
          ru: 'ключевое сообщение есть не меньше чем в 80 % последних 20 материалов, свежих отзывов 20 и больше'
        }
      },
      effort: 'S',
      weeks: [3, 6],
      owner: { en: 'brand manager', ru: 'бренд-менеджер' },
      support: { en: 'SMM, sales', ru: 'SMM, отдел продаж' },
      prerequisites: [],
      martech: ['r1c3', 'r1c4', 'r4c3'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [
        'touchpoint.evaluation.1',
        'touchpoint.evaluation.2',
        'touchpoint.evaluation.4'
      ],
      questions: ['question.insight.3', 'question.evaluation.2']
    },
    {
      id: 'brand.2-3',
      outcome: {
        en: 'Every touchpoint says the same, and content grows the brand',
        ru: 'Все точки контакта говорят одно и то же, контент развивает бренд'
      },
      actions: [
        {
          en: 'State the positioning and the online value proposition against competitors',
          ru: 'Сформулировать позиционирование и ценностное предложение в интернете относительно конкурентов'
        },
        {
          en: 'Audit all touchpoints and fix those that do not match',
          ru: 'Провести аудит всех точек контакта и исправить те, что не соответствуют'
        },
        {
          en: 'Set the site apart: why us, proof, comparison',
          ru: 'Показать отличия на сайте: почему мы, доказательства, сравнение'
        },
        {
          en: 'Put brand rubrics into the content plan',
          ru: 'Включить рубрики о бренде в контент-план'
        }
      ],
      metric: {
        name: {
          en: 'share of touchpoints aligned with the positioning; volume of branded searches',
          ru: 'доля точек контакта, выровненных с позиционированием; число поисковых запросов с названием бренда'
        },
        formula: {
          en: 'share of aligned touchpoints = aligned touchpoints / audited touchpoints',
          ru: 'доля выровненных точек контакта = выровненные точки контакта / проверенные точки контакта'
        },
        doneWhen: {
          en: 'at least 90% of touchpoints are aligned, the content plan has brand rubrics for three months',
          ru: 'выровнено не меньше 90 % точек контакта, в контент-плане есть рубрики о бренде на три месяца'
        }
      },
      effort: 'M',
      weeks: [8, 14],
      owner: { en: 'brand manager', ru: 'бренд-менеджер' },
      support: { en: 'content, HR, sales', ru: 'контент, служба персонала, отдел продаж' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 2,
          why: { en: 'goals and priorities come first', ru: 'сначала нужны цели и приоритеты' }
        },
        {
          direction: 'evaluation',
          minLevel: 2,
          why: {
            en: 'segments and choice factors must be known',
            ru: 'должны быть известны сегменты и факторы выбора'
          }
        }
      ],
      martech: ['r1c4', 'r5c3', 'r6c4', 'r2c3'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [
        'touchpoint.insight.1',
        'touchpoint.evaluation.1',
        'touchpoint.evaluation.2',
        'touchpoint.deal.4',
        'touchpoint.experience.2'
      ],
      questions: ['question.insight.2', 'question.insight.3', 'question.evaluation.1']
    },
    {
      id: 'brand.3-4',
      outcome: {
        en: 'The brand’s health is known wave by wave',
        ru: '«Здоровье бренда» известно от волны к волне'
      },
      actions: [
        {
          en: 'Choose the metrics: awareness, consideration, preference, image, NPS',
          ru: 'Выбрать метрики: знание, рассмотрение, предпочтение, образ, NPS'
        },
        {
          en: 'Run a first wave (at least 200 people, or the whole base if it is small) and repeat it every half-year',
          ru: 'Провести первую волну (не меньше 200 человек или вся база, если она мала) и повторять раз в полгода'
        },
        {
          en: 'Compare with the strength of competitors’ brands',
          ru: 'Сравнить с «силой брендов» конкурентов'
        }
      ],
      metric: {
        name: {
          en: 'prompted awareness; consideration',
          ru: 'знание с подсказкой; готовность рассмотреть'
        },
        formula: {
          en: 'prompted awareness = those who know the brand when prompted / all those asked, with a confidence interval',
          ru: 'знание с подсказкой = те, кто знает бренд с подсказкой / все опрошенные, с доверительным интервалом'
        },
        doneWhen: {
          en: 'two waves on the same questionnaire are complete',
          ru: 'проведены две волны по одной и той же анкете'
        }
      },
      effort: 'M',
      weeks: [6, 12],
      owner: {
        en: 'brand manager with a researcher',
        ru: 'бренд-менеджер вместе с исследователем'
      },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 2,
          why: { en: 'the habit of reporting is needed', ru: 'нужна привычка к отчётам' }
        }
      ],
      martech: ['r4c4', 'r4c3'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: ['touchpoint.insight.2', 'touchpoint.evaluation.4'],
      questions: ['question.insight.3', 'question.evaluation.1']
    },
    {
      id: 'brand.4-5',
      outcome: {
        en: 'Brand and PR are run as one system on data',
        ru: 'Бренд и PR ведутся как одна система на основе данных'
      },
      actions: [
        {
          en: 'Make one annual plan for brand and PR with a budget and metrics',
          ru: 'Составить единый годовой план бренда и PR с бюджетом и метриками'
        },
        {
          en: 'Tie brand metrics to demand and sales, allowing for the delay',
          ru: 'Связать метрики бренда со спросом и продажами с учётом запаздывания'
        },
        {
          en: 'Track the media (share of voice, tone) and react by set rules',
          ru: 'Следить за медиа (доля голоса, тональность) и реагировать по правилам'
        }
      ],
      metric: {
        name: {
          en: 'share of voice; link between brand metrics and sales',
          ru: 'доля голоса; связь метрик бренда с продажами'
        },
        formula: {
          en: 'share of voice = own mentions / all mentions in the category',
          ru: 'доля голоса = свои упоминания / все упоминания в категории'
        },
        doneWhen: {
          en: 'plan and fact are compared every quarter, each research wave has led to at least one decision',
          ru: 'план и факт сверяются каждый квартал, по каждой волне исследования принято хотя бы одно решение'
        }
      },
      effort: 'L',
      weeks: [16, 32],
      owner: { en: 'head of brand or PR', ru: 'руководитель бренда или PR' },
      support: { en: 'head of marketing', ru: 'руководитель маркетинга' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 4,
          why: { en: 'quarterly plans must be audited', ru: 'нужен аудит квартальных планов' }
        },
        {
          direction: 'need',
          minLevel: 3,
          why: {
            en: 'earned channels must be managed',
            ru: 'заработанные каналы должны быть под управлением'
          }
        }
      ],
      martech: ['r2c3', 'r4c3', 'r2c1', 'r4c6'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: ['touchpoint.insight.2', 'touchpoint.insight.5', 'touchpoint.evaluation.4'],
      questions: ['question.insight.3']
    }
  ]
};
