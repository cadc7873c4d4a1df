import type { Direction } from './types.ts';

export const evaluation: Direction = {
  id: 'evaluation',
  name: { en: 'Evaluation and choice', ru: 'Оценка и выбор' },
  short: { en: 'Evaluation', ru: 'Оценка' },
  about: {
    en: 'How the company helps those who are comparing and choosing: content, pages and offers made for their task.',
    ru: 'Чем компания помогает тем, кто сравнивает и выбирает: материалы, страницы и предложения под их задачу.'
  },
  terms: ['jtbd', 'cta', 'ab', 'mvt'],
  cells: [
    {
      level: 1,
      summary: {
        en: 'If the customer journey and JTBD were ever researched, no conclusions were drawn and nothing in the work changed.',
        ru: 'Если путь клиента и JTBD когда-то исследовали, то выводов не сделали и в работе ничего не изменили.'
      },
      criteria: [
        {
          id: 'evaluation.1.a',
          kind: 'limit',
          text: {
            en: 'There are no conclusions from research into the customer journey and JTBD, or no such research',
            ru: 'Выводов из исследований пути клиента и JTBD нет, или нет самих исследований'
          },
          evidence: {
            en: 'no customer journey map and no description of JTBD',
            ru: 'нет ни карты пути клиента, ни описания JTBD'
          }
        },
        {
          id: 'evaluation.1.b',
          kind: 'limit',
          text: {
            en: 'Research into the customer journey and JTBD has changed nothing in the work',
            ru: 'По итогам исследований пути клиента и JTBD в работе ничего не изменилось'
          },
          evidence: {
            en: 'no decision refers to the research',
            ru: 'нет решений со ссылкой на исследование'
          }
        }
      ]
    },
    {
      level: 2,
      summary: {
        en: 'Promotion is built by narrow segments: each has its own CTAs, creatives, capture forms, materials and landing pages.',
        ru: 'Продвижение строят по узким сегментам: у каждого свои призывы (CTA), креативы, формы захвата, материалы и посадочные страницы.'
      },
      criteria: [
        {
          id: 'evaluation.2.a',
          kind: 'practice',
          text: {
            en: 'Promotion is planned by narrow segments',
            ru: 'Продвижение планируют по узким сегментам'
          },
          evidence: {
            en: 'the list of segments used in current campaigns',
            ru: 'список сегментов, на которые идут текущие кампании'
          }
        },
        {
          id: 'evaluation.2.b',
          kind: 'practice',
          text: {
            en: 'Calls to action (CTA) and creatives differ by segment',
            ru: 'Призывы к действию (CTA) и креативы у разных сегментов разные'
          },
          evidence: {
            en: 'sets of creatives by segment',
            ru: 'наборы креативов по сегментам'
          }
        },
        {
          id: 'evaluation.2.c',
          kind: 'practice',
          text: {
            en: 'Capture forms, materials and landing pages differ by segment',
            ru: 'Формы захвата, материалы и посадочные страницы у разных сегментов разные'
          },
          evidence: {
            en: 'addresses of landing pages by segment',
            ru: 'адреса посадочных страниц по сегментам'
          }
        }
      ]
    },
    {
      level: 3,
      summary: {
        en: 'Content is tied to the customer journey and personalised by hand. Its effectiveness is judged by data.',
        ru: 'Контент привязан к пути клиента и персонализирован вручную. Его эффективность оценивают по данным.'
      },
      criteria: [
        {
          id: 'evaluation.3.a',
          kind: 'practice',
          text: {
            en: 'Every piece of content is tied to a stage of the customer journey',
            ru: 'Каждый материал привязан к этапу пути клиента'
          },
          evidence: {
            en: 'a content plan with a column for the journey stage',
            ru: 'контент-план с графой этапа пути клиента'
          }
        },
        {
          id: 'evaluation.3.b',
          kind: 'practice',
          text: {
            en: 'Content is personalised, at least by hand, for a segment or its task (JTBD)',
            ru: 'Контент персонализируют, хотя бы вручную, под сегмент или его задачу (JTBD)'
          },
          evidence: {
            en: 'versions of one piece for at least two segments',
            ru: 'варианты одного материала для двух сегментов и больше'
          }
        },
        {
          id: 'evaluation.3.c',
          kind: 'practice',
          text: {
            en: 'The effectiveness of content is judged by data',
            ru: 'Эффективность контента оценивают по данным'
          },
          evidence: {
            en: 'a report on content: reach, leads, conversion',
            ru: 'отчёт по контенту: охват, лиды, конверсия'
          }
        }
      ]
    },
    {
      level: 4,
      summary: {
        en: 'Personalisation runs automatically, by rules. Approaches are tested, and the results decide which one each segment gets.',
        ru: 'Персонализация работает автоматически, по правилам. Подходы проверяют тестами и по итогам выбирают для каждого сегмента свой.'
      },
      criteria: [
        {
          id: 'evaluation.4.a',
          kind: 'practice',
          text: {
            en: 'Personalisation is applied automatically, by rules or algorithms',
            ru: 'Персонализация работает автоматически, по правилам или алгоритмам'
          },
          evidence: {
            en: 'the rules on the site and in mailings, the share of personalised sessions',
            ru: 'правила на сайте и в рассылках, доля персонализированных сеансов'
          }
        },
        {
          id: 'evaluation.4.b',
          kind: 'practice',
          text: {
            en: 'Approaches are compared in A/B tests at least monthly',
            ru: 'Подходы сравнивают в A/B-тестах не реже раза в месяц'
          },
          evidence: {
            en: 'a log of A/B tests for the last quarter',
            ru: 'журнал A/B-тестов за последний квартал'
          }
        },
        {
          id: 'evaluation.4.c',
          kind: 'practice',
          text: {
            en: 'The approach to each segment is chosen by test results',
            ru: 'Подход к каждому сегменту выбирают по итогам тестов'
          },
          evidence: {
            en: 'decisions taken after tests',
            ru: 'решения, принятые по итогам тестов'
          }
        }
      ]
    },
    {
      level: 5,
      summary: {
        en: 'Multivariate tests (MVT) are run. Content is produced to the highest quality: by a written standard and with a check.',
        ru: 'Проводят мультивариативные тесты (MVT). Контент делают с наивысшим качеством: по письменному стандарту и с проверкой.'
      },
      criteria: [
        {
          id: 'evaluation.5.a',
          kind: 'practice',
          text: {
            en: 'Multivariate tests (MVT) are run with the sample size calculated beforehand',
            ru: 'Проводят мультивариативные тесты (MVT) с заранее рассчитанной выборкой'
          },
          evidence: {
            en: 'a report on a multivariate test with the sample size',
            ru: 'отчёт о мультивариативном тесте с размером выборки'
          }
        },
        {
          id: 'evaluation.5.b',
          kind: 'practice',
          text: {
            en: 'Content is checked against a written quality standard before release',
            ru: 'Контент перед выпуском проверяют по письменному стандарту качества'
          },
          evidence: {
            en: 'the standard, the checklist and the share of pieces accepted first time',
            ru: 'стандарт, чек-лист и доля материалов, принятых с первого раза'
          }
        }
      ]
    }
  ],
  steps: [
    {
      id: 'evaluation.1-2',
      outcome: {
        en: 'From research into the customer journey to promotion by narrow segments',
        ru: 'От исследования пути клиента к продвижению по узким сегментам'
      },
      actions: [
        {
          en: 'Hold 8–12 customer interviews, describe JTBD and the factors of choice',
          ru: 'Провести 8–12 интервью с клиентами, описать JTBD и факторы выбора'
        },
        {
          en: 'Draw the customer journey and note the barrier at each stage',
          ru: 'Построить путь клиента и отметить барьер на каждом этапе'
        },
        {
          en: 'Make a CTA, a creative, a form and a page for each main segment',
          ru: 'Сделать CTA, креатив, форму и страницу под каждый главный сегмент'
        }
      ],
      metric: {
        name: {
          en: 'segments with their own page; conversion to lead',
          ru: 'сегменты со своей страницей; конверсия в лид'
        },
        formula: {
          en: 'conversion to lead = leads / visits to the page',
          ru: 'конверсия в лид = лиды / визиты на страницу'
        },
        doneWhen: {
          en: 'the interviews and the journey map are dated; there are at least three segments, each with its own CTA, form and page',
          ru: 'интервью и карта пути датированы; три сегмента и больше, у каждого свои CTA, форма и страница'
        }
      },
      effort: 'M',
      weeks: [4, 8],
      owner: { en: 'product marketer', ru: 'продуктовый маркетолог' },
      support: { en: 'researcher', ru: 'исследователь' },
      prerequisites: [],
      martech: ['r4c4', 'r3c4', 'r1c4', 'r3c3'],
      stages: ['evaluation'],
      touchpoints: [
        'touchpoint.evaluation.2',
        'touchpoint.evaluation.3',
        'touchpoint.evaluation.4'
      ],
      questions: ['question.evaluation.1', 'question.evaluation.3']
    },
    {
      id: 'evaluation.2-3',
      outcome: {
        en: 'Content is tied to journey stages, personalised and measured',
        ru: 'Контент привязан к этапам пути клиента, персонализирован и измеряется'
      },
      actions: [
        {
          en: 'Fill in a content plan by rubric: goal, stage, trigger, format, frequency, audience (JTBD)',
          ru: 'Заполнить контент-план по рубрикам: цель, этап, триггер, формат, частота, аудитория (JTBD)'
        },
        {
          en: 'Make versions of key pieces for a segment or task',
          ru: 'Сделать варианты ключевых материалов под сегмент или задачу'
        },
        {
          en: 'Count reach, leads and conversion for every piece',
          ru: 'Считать охват, лиды и конверсию по каждому материалу'
        }
      ],
      metric: {
        name: {
          en: 'share of content with a stage and JTBD; leads that each piece helped to win',
          ru: 'доля контента с этапом и JTBD; лиды, которых помог получить каждый материал'
        },
        formula: {
          en: 'pieces with a stage and JTBD / all pieces',
          ru: 'материалы с этапом и JTBD / все материалы'
        },
        doneWhen: {
          en: 'all content has a stage and JTBD, and conversion is known for the top 20 pieces',
          ru: 'этап и JTBD указаны у всего контента, конверсия известна для 20 главных материалов'
        }
      },
      effort: 'M',
      weeks: [6, 10],
      owner: { en: 'head of content', ru: 'руководитель контент-маркетинга' },
      support: { en: 'analyst', ru: 'аналитик' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 2,
          why: {
            en: 'effectiveness needs regular reports',
            ru: 'для оценки эффективности нужны регулярные отчёты'
          }
        }
      ],
      martech: ['r5c3', 'r6c4', 'r1c6', 'r2c4'],
      stages: ['evaluation'],
      touchpoints: [
        'touchpoint.evaluation.1',
        'touchpoint.evaluation.2',
        'touchpoint.evaluation.3'
      ],
      questions: ['question.evaluation.2', 'question.evaluation.3']
    },
    {
      id: 'evaluation.3-4',
      outcome: {
        en: 'Personalisation runs by rules and is proved by tests',
        ru: 'Персонализация работает по правилам и подтверждена тестами'
      },
      actions: [
        {
          en: 'Set rules for site blocks and mailings by segment and source',
          ru: 'Задать правила для блоков сайта и рассылок по сегменту и источнику'
        },
        {
          en: 'Run at least two A/B tests a month with a calculated sample size',
          ru: 'Проводить не меньше двух A/B-тестов в месяц с расчётом выборки'
        },
        {
          en: 'Roll out the winning versions by segment and keep a log of decisions',
          ru: 'Внедрять победившие варианты по сегментам и вести журнал решений'
        }
      ],
      metric: {
        name: {
          en: 'share of sessions with automatic personalisation; uplift from tests',
          ru: 'доля сеансов с автоматической персонализацией; прирост по тестам'
        },
        formula: {
          en: 'uplift = (conversion of B − conversion of A) / conversion of A, with a 95% confidence interval',
          ru: 'прирост = (конверсия B − конверсия A) / конверсия A, с доверительным интервалом 95 %'
        },
        doneWhen: {
          en: 'at least 30% of sessions are personalised automatically, and at least two valid tests a month are run',
          ru: 'автоматически персонализированы 30 % сеансов и больше, за месяц проходит не меньше двух корректных тестов'
        }
      },
      effort: 'M',
      weeks: [8, 14],
      owner: {
        en: 'conversion or product manager',
        ru: 'менеджер по конверсии или менеджер продукта'
      },
      support: { en: 'developer', ru: 'разработчик' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 3,
          why: {
            en: 'tests need live data',
            ru: 'тестам нужны живые данные'
          }
        },
        {
          direction: 'strategy',
          minLevel: 3,
          why: {
            en: 'the acquisition model gives the value of a lead',
            ru: 'ценность лида даёт модель привлечения'
          }
        }
      ],
      martech: ['r3c4', 'r2c5', 'r2c6', 'r5c4'],
      stages: ['evaluation'],
      touchpoints: ['touchpoint.evaluation.2', 'touchpoint.evaluation.3'],
      questions: ['question.evaluation.1']
    },
    {
      id: 'evaluation.4-5',
      outcome: {
        en: 'Multivariate tests and a quality standard for content',
        ru: 'Мультивариативные тесты и стандарт качества контента'
      },
      actions: [
        {
          en: 'Move pages with high traffic to multivariate tests',
          ru: 'Перевести страницы с большим трафиком на мультивариативные тесты'
        },
        {
          en: 'Write a content quality standard and a release checklist',
          ru: 'Написать стандарт качества контента и чек-лист выпуска'
        },
        {
          en: 'Test key pieces on the audience before release',
          ru: 'Проверять ключевые материалы на аудитории до выпуска'
        }
      ],
      metric: {
        name: {
          en: 'multivariate tests per quarter; share of pieces accepted first time',
          ru: 'мультивариативные тесты за квартал; доля материалов, принятых с первого раза'
        },
        formula: {
          en: 'pieces accepted first time / pieces produced',
          ru: 'материалы, принятые с первого раза / все сделанные материалы'
        },
        doneWhen: {
          en: 'at least one multivariate test a quarter has enough traffic, and at least 90% of pieces are accepted first time',
          ru: 'за квартал не меньше одного мультивариативного теста с достаточным трафиком, с первого раза принимают 90 % материалов и больше'
        }
      },
      effort: 'L',
      weeks: [12, 24],
      owner: {
        en: 'conversion manager with the creative director',
        ru: 'менеджер по конверсии вместе с креативным директором'
      },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 4,
          why: {
            en: 'the value of tests is judged by financial KPIs',
            ru: 'ценность тестов оценивают по финансовым КПЭ'
          }
        },
        {
          direction: 'need',
          minLevel: 3,
          why: {
            en: 'managed channels bring enough traffic',
            ru: 'управляемые каналы дают достаточно трафика'
          }
        }
      ],
      martech: ['r3c4', 'r3c5', 'r6c5', 'r4c6'],
      stages: ['evaluation'],
      touchpoints: ['touchpoint.evaluation.2', 'touchpoint.evaluation.3'],
      questions: ['question.evaluation.1', 'question.evaluation.4']
    }
  ]
};
