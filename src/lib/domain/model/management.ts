import type { Direction } from './types.ts';

export const management: Direction = {
  id: 'management',
  name: { en: 'Management', ru: 'Управление' },
  short: { en: 'Management', ru: 'Управление' },
  about: {
    en: 'How the company measures its marketing and whether the figures guide its decisions.',
    ru: 'Как компания измеряет свой маркетинг и помогают ли цифры принимать решения.'
  },
  terms: ['kpi', 'cac', 'romi', 'ltv', 'mmm'],
  cells: [
    {
      level: 1,
      summary: {
        en: 'Analytics is done only when someone asks. Some key metrics are not collected.',
        ru: 'Аналитику делают, только когда о ней попросят. Часть ключевых метрик не собирается.'
      },
      criteria: [
        {
          id: 'management.1.a',
          kind: 'limit',
          text: {
            en: 'Analytics is done only when someone asks',
            ru: 'Аналитику делают, только когда о ней попросят'
          },
          evidence: { en: 'no schedule of reports', ru: 'нет графика отчётов' }
        },
        {
          id: 'management.1.b',
          kind: 'limit',
          text: {
            en: 'Some key metrics are not collected',
            ru: 'Часть ключевых метрик не собирается'
          },
          evidence: { en: 'gaps in the list of metrics', ru: 'пробелы в списке метрик' }
        }
      ]
    },
    {
      level: 2,
      summary: {
        en: 'Analytical reports on the key indicators come out regularly, on a schedule.',
        ru: 'Отчёты с анализом ключевых показателей выходят регулярно, по графику.'
      },
      criteria: [
        {
          id: 'management.2.a',
          kind: 'practice',
          text: {
            en: 'Analytical reports come out on a schedule, at least monthly',
            ru: 'Аналитические отчёты выходят по графику, не реже раза в месяц'
          },
          evidence: { en: 'the last three reports', ru: 'три последних отчёта' }
        },
        {
          id: 'management.2.b',
          kind: 'practice',
          text: {
            en: 'Reports cover all the agreed key indicators',
            ru: 'Отчёты охватывают все согласованные ключевые показатели'
          },
          evidence: {
            en: 'the list of indicators and the report match',
            ru: 'список показателей и отчёт совпадают'
          }
        }
      ]
    },
    {
      level: 3,
      summary: {
        en: 'Dashboards are in place, and results are reviewed on them regularly.',
        ru: 'Дашборды внедрены, по ним регулярно оценивают результаты работы.'
      },
      criteria: [
        {
          id: 'management.3.a',
          kind: 'practice',
          text: {
            en: 'Dashboards with the key indicators are in place and refresh by themselves',
            ru: 'Дашборды с ключевыми показателями внедрены и обновляются автоматически'
          },
          evidence: { en: 'a link, the date of the last refresh', ru: 'ссылка, дата обновления' }
        },
        {
          id: 'management.3.b',
          kind: 'practice',
          text: {
            en: 'Results are reviewed on dashboards at regular meetings, at least monthly',
            ru: 'Результаты обсуждаются по дашбордам на регулярных встречах, не реже раза в месяц'
          },
          evidence: {
            en: 'meeting notes of the last month',
            ru: 'протоколы встреч за последний месяц'
          }
        }
      ]
    },
    {
      level: 4,
      summary: {
        en: 'Marketing KPIs rest on financial indicators. Quarterly plans go through an audit.',
        ru: 'КПЭ маркетинга опираются на финансовые показатели. Квартальные планы проходят аудит.'
      },
      criteria: [
        {
          id: 'management.4.a',
          kind: 'practice',
          text: {
            en: 'Marketing KPIs rest on financial indicators',
            ru: 'КПЭ маркетинга опираются на финансовые показатели'
          },
          evidence: {
            en: 'a KPI sheet with CAC, ROMI and margin',
            ru: 'лист КПЭ с CAC, ROMI и маржой'
          }
        },
        {
          id: 'management.4.b',
          kind: 'practice',
          text: {
            en: 'Quarterly plans are audited: plan against fact, with conclusions',
            ru: 'Квартальные планы проходят аудит: план и факт с выводами'
          },
          evidence: { en: 'the audit of the last quarter', ru: 'аудит последнего квартала' }
        }
      ]
    },
    {
      level: 5,
      summary: {
        en: 'Marketing KPIs rest on LTV. What the results depend on is analysed.',
        ru: 'КПЭ маркетинга опираются на LTV. Проводится анализ того, от чего зависят результаты.'
      },
      criteria: [
        {
          id: 'management.5.a',
          kind: 'practice',
          text: { en: 'Marketing KPIs rest on LTV', ru: 'КПЭ маркетинга опираются на LTV' },
          evidence: {
            en: 'a KPI sheet with LTV or the ratio of LTV to CAC by segment',
            ru: 'лист КПЭ с LTV или отношением LTV к CAC по сегментам'
          }
        },
        {
          id: 'management.5.b',
          kind: 'practice',
          text: {
            en: 'The link between actions and results is analysed (attribution, regression, MMM)',
            ru: 'Анализируется зависимость результатов от действий (атрибуция, регрессия, MMM)'
          },
          evidence: { en: 'the last analysis with conclusions', ru: 'последний анализ с выводами' }
        }
      ]
    }
  ],
  steps: [
    {
      id: 'management.1-2',
      outcome: {
        en: 'Reports on the agreed indicators come out on time',
        ru: 'Отчёты по согласованным показателям выходят в срок'
      },
      actions: [
        {
          en: 'Agree 8–12 key indicators with definitions',
          ru: 'Согласовать 8–12 ключевых показателей с определениями'
        },
        {
          en: 'Set up web analytics, goals, UTM tags and call tracking',
          ru: 'Настроить веб-аналитику, цели, UTM-метки и коллтрекинг'
        },
        {
          en: 'Publish a report every month on a fixed date',
          ru: 'Выпускать отчёт каждый месяц в назначенный день'
        }
      ],
      metric: {
        name: {
          en: 'reports on time; share of indicators collected',
          ru: 'отчёты в срок; доля собираемых показателей'
        },
        formula: {
          en: 'share of indicators collected = collected indicators / agreed indicators',
          ru: 'доля собираемых показателей = собираемые показатели / согласованные показатели'
        },
        doneWhen: {
          en: 'three reports in a row are out on time, at least 90% of the indicators are collected',
          ru: 'три отчёта подряд вышли в срок, собирается не меньше 90 % показателей'
        }
      },
      effort: 'S',
      weeks: [3, 6],
      owner: { en: 'marketing analyst', ru: 'маркетинговый аналитик' },
      prerequisites: [],
      martech: ['r1c6', 'r2c6', 'r4c7', 'r4c5'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [],
      questions: ['question.insight.1']
    },
    {
      id: 'management.2-3',
      outcome: {
        en: 'Dashboards replace manual reports and are discussed',
        ru: 'Дашборды заменяют ручные отчёты, и их обсуждают'
      },
      actions: [
        {
          en: 'Connect the sources and make the refresh automatic',
          ru: 'Подключить источники, автоматизировать обновление'
        },
        {
          en: 'Build one dashboard for each level of decisions',
          ru: 'Сделать по одному дашборду на каждый уровень решений'
        },
        {
          en: 'Hold a 30-minute review every week and leave it with actions',
          ru: 'Каждую неделю проводить получасовую встречу по дашборду и заканчивать её решениями'
        }
      ],
      metric: {
        name: {
          en: 'refresh on time; reviews that end with actions',
          ru: 'своевременность обновления; встречи, на которых приняты решения'
        },
        formula: {
          en: 'share of reviews held = reviews that ended with actions / planned reviews',
          ru: 'доля состоявшихся встреч = встречи с решениями / запланированные встречи'
        },
        doneWhen: {
          en: 'at least 95% of refreshes are on time, four reviews a month are held',
          ru: 'не меньше 95 % обновлений проходит вовремя, в месяц проводится четыре встречи'
        }
      },
      effort: 'M',
      weeks: [6, 10],
      owner: { en: 'data or dashboard analyst', ru: 'аналитик данных или дашбордов' },
      support: { en: 'IT', ru: 'ИТ-отдел' },
      prerequisites: [],
      martech: ['r1c6', 'r4c5', 'r2c6'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [],
      questions: ['question.insight.1', 'question.evaluation.1']
    },
    {
      id: 'management.3-4',
      outcome: {
        en: 'KPIs are financial, quarterly plans are audited',
        ru: 'КПЭ стали финансовыми, квартальные планы проходят аудит'
      },
      actions: [
        {
          en: 'Set KPIs from CAC, ROMI and margin for the owner of each channel',
          ru: 'Задать КПЭ из CAC, ROMI и маржи ответственному за каждый канал'
        },
        {
          en: 'Audit the quarter: plan and fact, causes, decisions',
          ru: 'Проводить аудит квартала: план и факт, причины, решения'
        },
        {
          en: 'Agree the data with finance: one figure for revenue',
          ru: 'Согласовать данные с финансовым отделом: одна цифра выручки'
        }
      ],
      metric: {
        name: {
          en: 'share of KPIs that are financial; audit on time',
          ru: 'доля финансовых КПЭ; аудит в срок'
        },
        formula: {
          en: 'share of financial KPIs = weight of financial KPIs / weight of all KPIs',
          ru: 'доля финансовых КПЭ = вес финансовых КПЭ / вес всех КПЭ'
        },
        doneWhen: {
          en: 'financial KPIs have at least 50% of the weight, the audit is done within three weeks of the quarter’s end',
          ru: 'на финансовые КПЭ приходится не меньше 50 % веса, аудит проводится в течение трёх недель после конца квартала'
        }
      },
      effort: 'M',
      weeks: [6, 12],
      owner: {
        en: 'head of marketing with finance',
        ru: 'руководитель маркетинга вместе с финансовым отделом'
      },
      support: { en: 'HR', ru: 'служба персонала' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 4,
          why: {
            en: 'quarterly plans and a model of return must exist',
            ru: 'должны быть квартальные планы и модель возврата инвестиций'
          }
        }
      ],
      martech: ['r4c6', 'r1c7', 'r5c2'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: [],
      questions: ['question.deal.3']
    },
    {
      id: 'management.4-5',
      outcome: {
        en: 'KPIs follow customer value, causes are analysed',
        ru: 'КПЭ следуют за ценностью клиента, причины результатов изучены'
      },
      actions: [
        {
          en: 'Move KPIs to LTV and the ratio of LTV to CAC by cluster',
          ru: 'Перевести КПЭ на LTV и отношение LTV к CAC по кластерам'
        },
        {
          en: 'Analyse dependencies: attribution, regression, MMM',
          ru: 'Проводить анализ зависимостей: атрибуция, регрессия, MMM'
        },
        {
          en: 'Use the results in quarterly budgets',
          ru: 'Использовать результаты в квартальных бюджетах'
        }
      ],
      metric: {
        name: {
          en: 'share of KPI weight on LTV; decisions from the analysis',
          ru: 'доля веса КПЭ на LTV; решения по итогам анализа'
        },
        formula: {
          en: 'share of KPI weight on LTV = weight of LTV-based KPIs / weight of all KPIs',
          ru: 'доля веса КПЭ на LTV = вес КПЭ на основе LTV / вес всех КПЭ'
        },
        doneWhen: {
          en: 'LTV-based KPIs have at least 30% of the weight, two budget decisions a year or more come from the analysis',
          ru: 'на КПЭ с LTV приходится не меньше 30 % веса, по итогам анализа в год принимается два бюджетных решения и больше'
        }
      },
      effort: 'L',
      weeks: [12, 24],
      owner: {
        en: 'head of marketing with a data analyst',
        ru: 'руководитель маркетинга вместе с аналитиком данных'
      },
      support: { en: 'finance', ru: 'финансовый отдел' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 4,
          why: { en: 'an LTV model is needed', ru: 'нужна модель LTV' }
        },
        {
          direction: 'loyalty',
          minLevel: 3,
          why: {
            en: 'repeat purchase data must already be worked with',
            ru: 'с данными о повторных покупках должны уже работать'
          }
        }
      ],
      martech: ['r4c6', 'r3c6', 'r5c5', 'r3c7'],
      stages: ['insight', 'evaluation', 'deal', 'experience', 'loop'],
      touchpoints: ['touchpoint.experience.4'],
      questions: ['question.experience.2']
    }
  ]
};
