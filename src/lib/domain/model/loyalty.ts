import type { Direction } from './types.ts';

export const loyalty: Direction = {
  id: 'loyalty',
  name: { en: 'Trigger and loyalty', ru: 'Триггер и лояльность' },
  short: { en: 'Loyalty', ru: 'Лояльность' },
  about: {
    en: 'What the company does with those who have already bought: listens, wins back, keeps.',
    ru: 'Что компания делает с теми, кто уже купил: слушает, возвращает, удерживает.'
  },
  terms: ['nps', 'rfm', 'retargeting', 'ml'],
  cells: [
    {
      level: 1,
      summary: {
        en: 'Research into consumer preferences is irregular. Nothing is done to engage existing customers.',
        ru: 'Исследования предпочтений нерегулярны. С действующими клиентами не ведётся работа по вовлечению.'
      },
      criteria: [
        {
          id: 'loyalty.1.a',
          kind: 'limit',
          text: {
            en: 'Consumer preferences are studied irregularly',
            ru: 'Предпочтения потребителей изучаются нерегулярно'
          },
          evidence: {
            en: 'the last study is more than 12 months old',
            ru: 'последнее исследование старше 12 месяцев'
          }
        },
        {
          id: 'loyalty.1.b',
          kind: 'limit',
          text: {
            en: 'Nothing is done to engage existing customers',
            ru: 'С действующими клиентами не ведётся работа по вовлечению'
          },
          evidence: {
            en: 'no activities for existing customers',
            ru: 'нет активностей для действующих клиентов'
          }
        }
      ]
    },
    {
      level: 2,
      summary: {
        en: 'Existing customers receive emails addressed to their segment.',
        ru: 'Действующим клиентам отправляют письма, адресованные их сегменту.'
      },
      limits: {
        en: 'There is no loyalty programme, and the emails are not personalised.',
        ru: 'Программ лояльности нет, письма не персонализированы.'
      },
      criteria: [
        {
          id: 'loyalty.2.a',
          kind: 'practice',
          text: {
            en: 'Existing customers receive emails addressed to their segment',
            ru: 'Действующим клиентам отправляют письма, адресованные их сегменту'
          },
          evidence: {
            en: 'mailings to the customer base in the last quarter',
            ru: 'рассылки по клиентской базе за квартал'
          }
        },
        {
          id: 'loyalty.2.b',
          kind: 'limit',
          text: { en: 'There is no loyalty programme', ru: 'Программы лояльности нет' },
          evidence: { en: 'no programme rules', ru: 'нет правил программы' }
        },
        {
          id: 'loyalty.2.c',
          kind: 'limit',
          text: {
            en: 'Emails to existing customers are not personalised',
            ru: 'Письма действующим клиентам не персонализированы'
          },
          evidence: { en: 'one text for everyone', ru: 'один текст для всех' }
        }
      ]
    },
    {
      level: 3,
      summary: {
        en: 'Touchpoints (the site) are improved on the results of audience research. Emails win back dormant customers.',
        ru: 'Точки контакта (сайт) улучшаются по результатам исследований аудитории. Работает email-реактивация «спящих» клиентов.'
      },
      criteria: [
        {
          id: 'loyalty.3.a',
          kind: 'practice',
          text: {
            en: 'Touchpoints (the site) are improved on the results of audience research',
            ru: 'Точки контакта (сайт) улучшаются по результатам исследований аудитории'
          },
          evidence: {
            en: 'changes that refer to the study',
            ru: 'изменения со ссылкой на исследование'
          }
        },
        {
          id: 'loyalty.3.b',
          kind: 'practice',
          text: {
            en: 'An email programme to win back dormant customers is running',
            ru: 'Работает email-реактивация «спящих» клиентов'
          },
          evidence: {
            en: 'the scenario and the share of customers won back',
            ru: 'сценарий и доля реактивации'
          }
        }
      ]
    },
    {
      level: 4,
      summary: {
        en: 'A loyalty programme with rules and members is running. NPS is measured regularly. Triggered and personalised messages are built on RFM segments.',
        ru: 'Работает программа лояльности с правилами и участниками. NPS измеряется регулярно. Триггерные и персональные сообщения строятся на RFM-сегментах.'
      },
      criteria: [
        {
          id: 'loyalty.4.a',
          kind: 'practice',
          text: {
            en: 'A loyalty programme with rules and members is running',
            ru: 'Работает программа лояльности с правилами и участниками'
          },
          evidence: {
            en: 'rules, number of members, members’ share of sales',
            ru: 'правила, число участников, доля продаж участникам'
          }
        },
        {
          id: 'loyalty.4.b',
          kind: 'practice',
          text: {
            en: 'NPS is measured regularly, at least every half-year',
            ru: 'NPS измеряется регулярно, не реже раза в полгода'
          },
          evidence: {
            en: 'the last two waves with the number of answers',
            ru: 'две последние волны с числом ответов'
          }
        },
        {
          id: 'loyalty.4.c',
          kind: 'practice',
          text: {
            en: 'Triggered and personalised messages are built on RFM segments',
            ru: 'Триггерные и персональные сообщения строятся на RFM-сегментах'
          },
          evidence: {
            en: 'an RFM table and a scenario for each segment',
            ru: 'таблица RFM и сценарий для каждого сегмента'
          }
        }
      ]
    },
    {
      level: 5,
      summary: {
        en: 'Retargeting and personalisation of existing customers are optimised on a schedule. Machine learning is being introduced: to predict a purchase, churn or the next offer.',
        ru: 'Ретаргетинг и персонализация действующих клиентов оптимизируются по графику. Внедряется решение на машинном обучении: прогноз покупки, оттока, следующего предложения.'
      },
      criteria: [
        {
          id: 'loyalty.5.a',
          kind: 'practice',
          text: {
            en: 'Retargeting and personalisation of existing customers are optimised on a schedule, at least monthly',
            ru: 'Ретаргетинг и персонализация действующих клиентов оптимизируются по графику, не реже раза в месяц'
          },
          evidence: {
            en: 'a log with the uplift against a control group',
            ru: 'журнал с приростом к контрольной группе'
          }
        },
        {
          id: 'loyalty.5.b',
          kind: 'practice',
          text: {
            en: 'A machine learning solution for customers is being introduced: to predict a purchase, churn or the next offer',
            ru: 'Внедряется решение на машинном обучении: прогноз покупки, оттока или следующего предложения'
          },
          evidence: {
            en: 'a model at work with a measure of its quality',
            ru: 'модель в работе с метрикой качества'
          }
        }
      ]
    }
  ],
  steps: [
    {
      id: 'loyalty.1-2',
      outcome: {
        en: 'Existing customers receive targeted emails',
        ru: 'Действующие клиенты получают адресные письма'
      },
      actions: [
        {
          en: 'Export the customer base with contact consents',
          ru: 'Выгрузить клиентскую базу с согласиями'
        },
        {
          en: 'Launch a series of targeted emails after a purchase',
          ru: 'Запустить серию адресных писем после покупки'
        },
        {
          en: 'Ask for feedback and reviews, schedule a survey of preferences',
          ru: 'Запрашивать обратную связь и отзывы, назначить опрос предпочтений'
        }
      ],
      metric: {
        name: {
          en: 'share of customers contacted in a quarter; repeat purchase rate',
          ru: 'доля охваченных клиентов за квартал; доля повторных покупок'
        },
        formula: {
          en: 'repeat purchase rate = customers with at least two orders / all customers',
          ru: 'доля повторных покупок = клиенты с двумя заказами и больше / все клиенты'
        },
        doneWhen: {
          en: 'at least 60% of contactable customers are contacted in a quarter, the repeat purchase rate is known',
          ru: 'за квартал охвачено не меньше 60 % доступных клиентов, доля повторных покупок известна'
        }
      },
      effort: 'S',
      weeks: [2, 4],
      owner: {
        en: 'CRM or customer service manager',
        ru: 'CRM-маркетолог или руководитель клиентской службы'
      },
      prerequisites: [],
      martech: ['r1c5', 'r4c4', 'r1c7'],
      stages: ['experience', 'loop'],
      touchpoints: ['touchpoint.experience.3'],
      questions: ['question.experience.1']
    },
    {
      id: 'loyalty.2-3',
      outcome: {
        en: 'Research improves the touchpoints, dormant customers come back',
        ru: 'Исследования улучшают точки контакта, «спящие» клиенты возвращаются'
      },
      actions: [
        {
          en: 'Survey customers to find the moments of truth and the weak spots of their experience',
          ru: 'Опросить клиентов: найти моменты истины и слабые места клиентского опыта'
        },
        {
          en: 'Fix the three main problems of the site and measure the effect',
          ru: 'Исправить три главные проблемы сайта и измерить эффект'
        },
        {
          en: 'Decide after how many days without a purchase a customer is dormant, and launch a win-back series of three emails',
          ru: 'Решить, через сколько дней без покупок клиент считается «спящим», и запустить реактивацию из трёх писем'
        }
      ],
      metric: {
        name: {
          en: 're-engagement rate; share of tasks completed on the site',
          ru: 'доля реактивации; доля завершённых задач на сайте'
        },
        formula: {
          en: 're-engagement rate = dormant customers who bought or clicked / dormant customers contacted',
          ru: 'доля реактивации = «спящие» клиенты, которые купили или перешли по ссылке / все «спящие» клиенты, которым написали'
        },
        doneWhen: {
          en: 'the re-engagement rate is measured monthly, three fixes prompted by the research are live',
          ru: 'доля реактивации измеряется ежемесячно, внедрены три исправления по итогам исследования'
        }
      },
      effort: 'M',
      weeks: [6, 10],
      owner: {
        en: 'CRM manager with a user experience specialist',
        ru: 'CRM-маркетолог вместе с проектировщиком интерфейсов'
      },
      support: { en: 'customer support', ru: 'служба поддержки' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 2,
          why: { en: 'the effect must be reported', ru: 'эффект должен быть виден в отчётах' }
        }
      ],
      martech: ['r4c4', 'r3c4', 'r1c5', 'r4c5'],
      stages: ['experience', 'loop'],
      touchpoints: ['touchpoint.experience.2', 'touchpoint.experience.3'],
      questions: ['question.experience.1', 'question.experience.3']
    },
    {
      id: 'loyalty.3-4',
      outcome: {
        en: 'The loyalty programme is run on NPS and RFM',
        ru: 'Программа лояльности опирается на NPS и RFM'
      },
      actions: [
        {
          en: 'Divide customers by RFM (recency, frequency and sum of purchases), set a trigger for each segment',
          ru: 'Разделить клиентов по RFM (давность, частота и сумма покупок), задать триггер для каждого сегмента'
        },
        {
          en: 'Launch the programme: rewards, triggered messages, custom offers, gamification',
          ru: 'Запустить программу: поощрения, триггерные сообщения, индивидуальные предложения, геймификация'
        },
        {
          en: 'Measure NPS after a deal and every quarter, get back to the dissatisfied with a solution',
          ru: 'Измерять NPS после сделки и раз в квартал, возвращаться к недовольным с решением'
        }
      ],
      metric: {
        name: {
          en: 'NPS; shares of RFM segments (champions, at risk); members’ share of sales',
          ru: 'NPS; доли RFM-сегментов (лучшие, в зоне риска); доля продаж участникам'
        },
        formula: {
          en: 'NPS = share of scores 9–10 − share of scores 0–6',
          ru: 'NPS = доля оценок 9–10 − доля оценок 0–6'
        },
        doneWhen: {
          en: 'each NPS wave has at least 100 customers (or all, if there are fewer) and states its confidence interval, five RFM segments or more have a scenario',
          ru: 'в каждой волне NPS не меньше 100 клиентов (или все, если их меньше) и указан доверительный интервал, сценарий есть у пяти RFM-сегментов и больше'
        }
      },
      effort: 'L',
      weeks: [12, 20],
      owner: {
        en: 'CRM or loyalty manager',
        ru: 'CRM-маркетолог или менеджер программы лояльности'
      },
      support: { en: 'finance', ru: 'финансовый отдел' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 3,
          why: {
            en: 'customer data must be on a dashboard',
            ru: 'данные о клиентах должны быть на дашборде'
          }
        },
        {
          direction: 'deal',
          minLevel: 3,
          why: {
            en: 'triggered chains and personalisation must already work',
            ru: 'триггерные цепочки и персонализация должны уже работать'
          }
        }
      ],
      martech: ['r4c4', 'r2c5', 'r5c5', 'r5c7'],
      stages: ['experience', 'loop'],
      touchpoints: ['touchpoint.experience.3', 'touchpoint.experience.4'],
      questions: ['question.experience.1', 'question.experience.2']
    },
    {
      id: 'loyalty.4-5',
      outcome: {
        en: 'Machine learning chooses whom to contact and with what',
        ru: 'Машинное обучение выбирает, кому и с чем написать'
      },
      actions: [
        {
          en: 'Train a model of churn, propensity to buy or the next best offer on purchase history',
          ru: 'Обучить на истории покупок модель оттока, склонности к покупке или следующего лучшего предложения'
        },
        {
          en: 'Compare with a control group, retrain on a schedule',
          ru: 'Сравнивать с контрольной группой, переобучать по графику'
        },
        {
          en: 'Optimise the retargeting of customers by LTV',
          ru: 'Оптимизировать ретаргетинг клиентов по LTV'
        }
      ],
      metric: {
        name: {
          en: 'uplift in retention and LTV; quality of the model (ranking accuracy, calibration)',
          ru: 'прирост удержания и LTV; качество модели (точность ранжирования, калибровка)'
        },
        formula: {
          en: 'uplift = retention in the test group − retention in the control group',
          ru: 'прирост = удержание в тестовой группе − удержание в контрольной группе'
        },
        doneWhen: {
          en: 'the model is in use with a control group and monitoring, two optimisation cycles are recorded',
          ru: 'модель работает с контрольной группой и мониторингом, записаны два цикла оптимизации'
        }
      },
      effort: 'L',
      weeks: [16, 32],
      owner: {
        en: 'data scientist with the CRM lead',
        ru: 'специалист по данным вместе с руководителем CRM-маркетинга'
      },
      support: { en: 'IT', ru: 'ИТ-отдел' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 4,
          why: { en: 'an LTV model is needed', ru: 'нужна модель LTV' }
        },
        {
          direction: 'management',
          minLevel: 4,
          why: { en: 'financial KPIs are needed', ru: 'нужны финансовые КПЭ' }
        },
        {
          direction: 'deal',
          minLevel: 4,
          why: {
            en: 'communication chains must run along the whole journey',
            ru: 'цепочки коммуникаций должны идти на всём пути клиента'
          }
        }
      ],
      martech: ['r3c6', 'r4c6', 'r2c5', 'r5c6'],
      stages: ['experience', 'loop'],
      touchpoints: ['touchpoint.experience.4'],
      questions: ['question.experience.2', 'question.experience.3']
    }
  ]
};
