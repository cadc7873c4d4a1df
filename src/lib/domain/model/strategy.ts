import type { Direction } from './types.ts';

export const strategy: Direction = {
  id: 'strategy',
  name: { en: 'Strategy', ru: 'Стратегия' },
  short: { en: 'Strategy', ru: 'Стратегия' },
  about: {
    en: 'Where marketing is heading: its goals, what comes first and whether the money comes back.',
    ru: 'Куда идёт маркетинг: какие у него цели, что важнее и возвращаются ли вложенные деньги.'
  },
  terms: ['martech', 'cac', 'ltv', 'romi'],
  cells: [
    {
      level: 1,
      summary: {
        en: 'There is no written marketing strategy. Goals are not set, or it is not clear which of them matter most.',
        ru: 'Письменной стратегии маркетинга нет. Цели не поставлены, или неясно, какие из них важнее.'
      },
      criteria: [
        {
          id: 'strategy.1.a',
          kind: 'limit',
          text: {
            en: 'There is no written marketing strategy',
            ru: 'Письменной стратегии маркетинга нет'
          },
          evidence: {
            en: 'no document, or one older than 18 months that nobody uses',
            ru: 'документа нет, или ему больше полутора лет и им никто не пользуется'
          }
        },
        {
          id: 'strategy.1.b',
          kind: 'limit',
          text: {
            en: 'Marketing goals are not set or not ranked by importance',
            ru: 'Цели маркетинга не поставлены или не расставлены по важности'
          },
          evidence: {
            en: 'no list of goals in order of importance',
            ru: 'нет списка целей в порядке важности'
          }
        }
      ]
    },
    {
      level: 2,
      summary: {
        en: 'Marketing activities are listed and ranked by priority. Martech tools are used for separate tasks.',
        ru: 'Маркетинговые активности собраны в список и расставлены по приоритету. Для отдельных задач применяются Martech-инструменты.'
      },
      limits: {
        en: 'Activities are not tied to goals, and martech is used only case by case.',
        ru: 'Активности не связаны с целями, Martech применяется только от случая к случаю.'
      },
      criteria: [
        {
          id: 'strategy.2.a',
          kind: 'practice',
          text: {
            en: 'Marketing activities are collected in one list and ranked by priority',
            ru: 'Маркетинговые активности собраны в один список и расставлены по приоритету'
          },
          evidence: {
            en: 'a plan or task list with a priority column',
            ru: 'план или список задач с графой приоритета'
          }
        },
        {
          id: 'strategy.2.b',
          kind: 'practice',
          text: {
            en: 'At least one martech tool is used for separate tasks',
            ru: 'Хотя бы один Martech-инструмент применяется для отдельных задач'
          },
          evidence: {
            en: 'an account and one task done in it in the last quarter',
            ru: 'учётная запись и одна задача, решённая в инструменте за последний квартал'
          }
        },
        {
          id: 'strategy.2.c',
          kind: 'limit',
          text: {
            en: 'Activities are not tied to goals, and martech is used only case by case',
            ru: 'Активности не связаны с целями, а Martech применяется только от случая к случаю'
          },
          evidence: {
            en: 'activities carry no goal, the tools have no owner',
            ru: 'у активностей не указана цель, у инструментов нет ответственного'
          }
        }
      ]
    },
    {
      level: 3,
      summary: {
        en: 'The marketing plan covers several channels. Customer acquisition follows a model built on financial indicators such as CAC.',
        ru: 'План маркетинга охватывает несколько каналов. Клиентов привлекают по модели, построенной на финансовых показателях, таких как CAC.'
      },
      criteria: [
        {
          id: 'strategy.3.a',
          kind: 'practice',
          text: {
            en: 'The marketing plan covers at least two channels and names dates, a budget and people in charge',
            ru: 'План маркетинга охватывает не меньше двух каналов, в нём указаны сроки, бюджет и ответственные'
          },
          evidence: {
            en: 'the plan for the current period',
            ru: 'план на текущий период'
          }
        },
        {
          id: 'strategy.3.b',
          kind: 'practice',
          text: {
            en: 'There is a model of customer acquisition, and it gives CAC for each channel',
            ru: 'Есть модель привлечения клиентов, по ней считают CAC каждого канала'
          },
          evidence: {
            en: 'a table of CAC by channel for the last full month or quarter',
            ru: 'таблица CAC по каналам за последний полный месяц или квартал'
          }
        }
      ]
    },
    {
      level: 4,
      summary: {
        en: 'Return on marketing and LTV are calculated by a set model. What to implement is planned quarter by quarter. Martech tools are in regular use.',
        ru: 'Возврат вложений и LTV считают по принятой модели. Что внедрять, планируют на каждый квартал. Martech-инструментами пользуются регулярно.'
      },
      criteria: [
        {
          id: 'strategy.4.a',
          kind: 'practice',
          text: {
            en: 'Return on marketing (payback or ROMI) and LTV are calculated by a written model',
            ru: 'Возврат вложений в маркетинг (окупаемость или ROMI) и LTV считают по описанной модели'
          },
          evidence: {
            en: 'the model’s file with the date of the last calculation',
            ru: 'файл модели с датой последнего расчёта'
          }
        },
        {
          id: 'strategy.4.b',
          kind: 'practice',
          text: {
            en: 'What marketing will implement is planned every quarter',
            ru: 'Внедрения в маркетинге планируют каждый квартал'
          },
          evidence: {
            en: 'plans of the last two quarters',
            ru: 'планы двух последних кварталов'
          }
        },
        {
          id: 'strategy.4.c',
          kind: 'practice',
          text: {
            en: 'Every martech tool has an owner and is used on a schedule, at least monthly',
            ru: 'У каждого Martech-инструмента есть ответственный, и применяют его по графику, не реже раза в месяц'
          },
          evidence: {
            en: 'a register of tools: owner, schedule, last use',
            ru: 'реестр инструментов: ответственный, график, последнее использование'
          }
        }
      ]
    },
    {
      level: 5,
      summary: {
        en: 'Decisions are regularly tested and improved on data. Martech tools are integrated. A funded digital transformation programme is under way.',
        ru: 'Решения регулярно проверяют тестами и улучшают по данным. Martech-инструменты связаны между собой. Идёт программа цифровой трансформации с бюджетом.'
      },
      criteria: [
        {
          id: 'strategy.5.a',
          kind: 'practice',
          text: {
            en: 'Strategic hypotheses are tested every quarter, and decisions follow the data',
            ru: 'Стратегические гипотезы проверяют каждый квартал, решения принимают по данным'
          },
          evidence: {
            en: 'a log of tests with decisions for the last quarter',
            ru: 'журнал тестов с решениями за последний квартал'
          }
        },
        {
          id: 'strategy.5.b',
          kind: 'practice',
          text: {
            en: 'Martech tools are integrated: data passes between them without manual export',
            ru: 'Martech-инструменты связаны между собой: данные передаются без ручной выгрузки'
          },
          evidence: {
            en: 'a map of integrations with the date of the last exchange',
            ru: 'схема интеграций с датой последнего обмена данными'
          }
        },
        {
          id: 'strategy.5.c',
          kind: 'practice',
          text: {
            en: 'A digital transformation programme with a budget and a sponsor is under way',
            ru: 'Идёт программа цифровой трансформации, у неё есть бюджет и куратор'
          },
          evidence: {
            en: 'the programme’s charter and its line in the budget',
            ru: 'устав программы и её строка в бюджете'
          }
        }
      ]
    }
  ],
  steps: [
    {
      id: 'strategy.1-2',
      outcome: {
        en: 'One ranked list of goals and activities replaces improvisation',
        ru: 'Вместо импровизации — единый список целей и активностей по приоритету'
      },
      actions: [
        {
          en: 'Write down 3–5 marketing goals, each with a number and a date',
          ru: 'Записать 3–5 целей маркетинга, каждую с числом и сроком'
        },
        {
          en: 'List all current activities and rank them by effect and effort',
          ru: 'Собрать все текущие активности и расставить их по эффекту и усилиям'
        },
        {
          en: 'List the martech tools in use: owner, cost, purpose',
          ru: 'Составить реестр Martech-инструментов: ответственный, стоимость, назначение'
        }
      ],
      metric: {
        name: {
          en: 'share of activities with a priority',
          ru: 'доля активностей с приоритетом'
        },
        formula: {
          en: 'activities with a priority / all activities',
          ru: 'активности с приоритетом / все активности'
        },
        doneWhen: {
          en: 'at least 90% of activities have a priority, and the list is reviewed monthly',
          ru: 'приоритет есть у 90 % активностей и больше, список пересматривают каждый месяц'
        }
      },
      effort: 'S',
      weeks: [2, 4],
      owner: { en: 'head of marketing', ru: 'руководитель маркетинга' },
      support: { en: 'chief executive', ru: 'генеральный директор' },
      prerequisites: [],
      martech: ['r5c1', 'r5c2', 'r5c3'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [],
      questions: ['question.insight.1', 'question.insight.2']
    },
    {
      id: 'strategy.2-3',
      outcome: {
        en: 'A multichannel plan and an acquisition model with CAC',
        ru: 'Мультиканальный план и модель привлечения с CAC'
      },
      actions: [
        {
          en: 'Tie activities to goals and stop those that serve none',
          ru: 'Привязать активности к целям, остановить лишние'
        },
        {
          en: 'Build a media plan by channel: budget share, CPM, CPC, CPA, CTR, conversions',
          ru: 'Собрать медиаплан по каналам: доля бюджета, CPM, CPC, CPA, CTR, конверсии'
        },
        {
          en: 'Calculate CAC by channel: media, team and tool costs divided by new customers',
          ru: 'Считать CAC по каналам: расходы на рекламу, команду и инструменты делить на число новых клиентов'
        },
        {
          en: 'Name an owner and a date for every line of the plan',
          ru: 'Назначить ответственных и сроки по каждой строке плана'
        }
      ],
      metric: {
        name: {
          en: 'CAC by channel; share of budget with known CAC',
          ru: 'CAC по каналам; доля бюджета с известным CAC'
        },
        formula: {
          en: 'CAC = acquisition costs / new customers',
          ru: 'CAC = расходы на привлечение / новые клиенты'
        },
        doneWhen: {
          en: 'CAC is known for at least 80% of spend, and the plan covers at least two channels',
          ru: 'CAC известен для 80 % расходов и больше, в плане не меньше двух каналов'
        }
      },
      effort: 'M',
      weeks: [4, 8],
      owner: { en: 'head of marketing', ru: 'руководитель маркетинга' },
      support: { en: 'finance', ru: 'финансовый отдел' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 2,
          why: {
            en: 'CAC needs regular reports on key indicators',
            ru: 'для CAC нужны регулярные отчёты по ключевым показателям'
          }
        }
      ],
      martech: ['r5c2', 'r1c6', 'r1c7'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: ['touchpoint.insight.1', 'touchpoint.insight.3'],
      questions: ['question.insight.1']
    },
    {
      id: 'strategy.3-4',
      outcome: {
        en: 'Return and customer value are known, and work goes by quarters',
        ru: 'Возврат вложений и ценность клиента известны, работа идёт по кварталам'
      },
      actions: [
        {
          en: 'Build an LTV model by customer segment: margin × frequency × lifetime',
          ru: 'Построить модель LTV по сегментам клиентов: маржа × частота × срок жизни'
        },
        {
          en: 'Calculate payback and ROMI by channel',
          ru: 'Считать окупаемость и ROMI по каналам'
        },
        {
          en: 'Start a quarterly planning cycle with a review of plan against actual',
          ru: 'Запустить квартальный цикл планирования со сверкой плана и факта'
        },
        {
          en: 'Give every martech tool an owner and a schedule of use',
          ru: 'Закрепить за каждым Martech-инструментом ответственного и график работы'
        }
      ],
      metric: {
        name: {
          en: 'LTV:CAC; ROMI; share of planned implementations delivered',
          ru: 'LTV:CAC; ROMI; доля выполненных внедрений из плана'
        },
        formula: {
          en: 'LTV = average margin per order × orders per period × lifetime in periods; ROMI = (margin − marketing costs) / marketing costs',
          ru: 'LTV = средняя маржа с заказа × заказы за период × срок жизни клиента в периодах; ROMI = (маржа − расходы на маркетинг) / расходы на маркетинг'
        },
        doneWhen: {
          en: 'LTV:CAC is known for at least three segments, and two quarters in a row are planned',
          ru: 'LTV:CAC известно не меньше чем для трёх сегментов, спланированы два квартала подряд'
        }
      },
      effort: 'M',
      weeks: [8, 12],
      owner: { en: 'head of marketing', ru: 'руководитель маркетинга' },
      support: { en: 'finance, analyst', ru: 'финансовый отдел, аналитик' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 3,
          why: {
            en: 'LTV and ROMI need dashboards with customer data',
            ru: 'для LTV и ROMI нужны дашборды с данными о клиентах'
          }
        }
      ],
      martech: ['r3c6', 'r4c6', 'r1c7', 'r5c5'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [],
      questions: ['question.experience.2', 'question.deal.1']
    },
    {
      id: 'strategy.4-5',
      outcome: {
        en: 'Strategy changes by test results, and tools exchange data',
        ru: 'Стратегия меняется по итогам тестов, инструменты обмениваются данными'
      },
      actions: [
        {
          en: 'Keep a list of strategic hypotheses and test the next ones every quarter',
          ru: 'Вести список стратегических гипотез и каждый квартал проверять очередные'
        },
        {
          en: 'Integrate CRM, web analytics, mailings and ad accounts',
          ru: 'Связать CRM, веб-аналитику, рассылки и рекламные кабинеты'
        },
        {
          en: 'Approve a digital transformation programme with a budget and a sponsor',
          ru: 'Утвердить программу цифровой трансформации с бюджетом и куратором'
        }
      ],
      metric: {
        name: {
          en: 'tests with a decision per quarter; share of integrated tools',
          ru: 'тесты с решением за квартал; доля связанных инструментов'
        },
        formula: {
          en: 'integrated tools / tools in the register',
          ru: 'связанные инструменты / инструменты в реестре'
        },
        doneWhen: {
          en: 'at least four tests a quarter end in a decision, and at least 80% of tools are integrated',
          ru: 'за квартал не меньше четырёх тестов с решением, связано 80 % инструментов и больше'
        }
      },
      effort: 'L',
      weeks: [16, 36],
      owner: {
        en: 'head of marketing with the head of digital or technology',
        ru: 'руководитель маркетинга вместе с директором по цифровому развитию или технологиям'
      },
      support: { en: 'IT', ru: 'ИТ-отдел' },
      prerequisites: [
        {
          direction: 'evaluation',
          minLevel: 4,
          why: {
            en: 'a working practice of tests is needed',
            ru: 'нужна налаженная практика тестов'
          }
        },
        {
          direction: 'management',
          minLevel: 4,
          why: {
            en: 'financial KPIs and an audit of plans are needed',
            ru: 'нужны финансовые КПЭ и аудит планов'
          }
        }
      ],
      martech: ['r6c1', 'r3c6', 'r1c7', 'r4c6'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [],
      questions: ['question.deal.3', 'question.experience.3']
    }
  ]
};
