import type { Direction } from './types.ts';

export const deal: Direction = {
  id: 'deal',
  name: { en: 'Deal', ru: 'Сделка' },
  short: { en: 'Deal', ru: 'Сделка' },
  about: {
    en: 'How the company turns interest into a purchase: it reminds, writes in time, suggests the next step.',
    ru: 'Как компания доводит интерес до покупки: напоминает, вовремя пишет, подсказывает следующий шаг.'
  },
  terms: ['retargeting', 'onboarding', 'cpa', 'roas'],
  cells: [
    {
      level: 1,
      summary: {
        en: 'There is no retargeting and there are no triggered messages. Emails go out without a system or amount to digests and discounts.',
        ru: 'Ретаргетинга и триггерных сообщений нет. Письма рассылают бессистемно, или они сводятся к дайджестам и скидкам.'
      },
      criteria: [
        {
          id: 'deal.1.a',
          kind: 'limit',
          text: {
            en: 'There is no retargeting',
            ru: 'Ретаргетинга нет'
          },
          evidence: {
            en: 'no pixel or no audiences',
            ru: 'нет пикселя или аудиторий'
          }
        },
        {
          id: 'deal.1.b',
          kind: 'limit',
          text: {
            en: 'There are no triggered messages',
            ru: 'Триггерных сообщений нет'
          },
          evidence: {
            en: 'no automatic messages',
            ru: 'нет автоматических сообщений'
          }
        },
        {
          id: 'deal.1.c',
          kind: 'limit',
          text: {
            en: 'Emails go out without a system or amount to digests and discounts',
            ru: 'Письма рассылают бессистемно, или они сводятся к дайджестам и скидкам'
          },
          evidence: {
            en: 'the last ten mailings',
            ru: 'десять последних рассылок'
          }
        }
      ]
    },
    {
      level: 2,
      summary: {
        en: 'Retargeting runs at a basic level. Mailings are split by segment. Simple welcome chains of emails are in place.',
        ru: 'Ретаргетинг работает в простом виде. Рассылки разделены по сегментам. Есть простые приветственные цепочки писем.'
      },
      criteria: [
        {
          id: 'deal.2.a',
          kind: 'practice',
          text: {
            en: 'Basic retargeting of site visitors is running',
            ru: 'Работает простой ретаргетинг посетителей сайта'
          },
          evidence: {
            en: 'an active retargeting campaign',
            ru: 'действующая кампания ретаргетинга'
          }
        },
        {
          id: 'deal.2.b',
          kind: 'practice',
          text: {
            en: 'Mailings are sent by segment',
            ru: 'Рассылки отправляют по сегментам'
          },
          evidence: {
            en: 'segments in the mailing service',
            ru: 'сегменты в сервисе рассылок'
          }
        },
        {
          id: 'deal.2.c',
          kind: 'practice',
          text: {
            en: 'A simple welcome chain of emails is running',
            ru: 'Работает простая приветственная цепочка писем'
          },
          evidence: {
            en: 'a chain of at least two emails',
            ru: 'цепочка не меньше чем из двух писем'
          }
        }
      ]
    },
    {
      level: 3,
      summary: {
        en: 'Retargeting is optimised on a schedule. Welcome and onboarding chains are running, and their messages are personalised.',
        ru: 'Ретаргетинг оптимизируют по графику. Работают приветственные цепочки и цепочки онбординга, сообщения в них персонализированы.'
      },
      criteria: [
        {
          id: 'deal.3.a',
          kind: 'practice',
          text: {
            en: 'Retargeting (audiences, frequency, creatives) is optimised on a schedule, at least monthly',
            ru: 'Ретаргетинг (аудитории, частоту, креативы) оптимизируют по графику, не реже раза в месяц'
          },
          evidence: {
            en: 'a log of changes with CPA and ROAS before and after',
            ru: 'журнал изменений с CPA и ROAS до и после'
          }
        },
        {
          id: 'deal.3.b',
          kind: 'practice',
          text: {
            en: 'Welcome and onboarding chains are running',
            ru: 'Работают приветственная цепочка и цепочка онбординга'
          },
          evidence: {
            en: 'a scheme of the chains and their metrics',
            ru: 'схема цепочек и их показатели'
          }
        },
        {
          id: 'deal.3.c',
          kind: 'practice',
          text: {
            en: 'Messages in welcome and onboarding chains are personalised',
            ru: 'Сообщения в приветственной цепочке и цепочке онбординга персонализированы'
          },
          evidence: {
            en: 'dynamic fields or blocks in the messages',
            ru: 'динамические поля или блоки в сообщениях'
          }
        }
      ]
    },
    {
      level: 4,
      summary: {
        en: 'Chains of messages accompany the customer along the whole journey and are split by segment. All the chains are personalised.',
        ru: 'Цепочки сообщений сопровождают клиента на всём пути и разделены по сегментам. Персонализированы все цепочки.'
      },
      criteria: [
        {
          id: 'deal.4.a',
          kind: 'practice',
          text: {
            en: 'Chains of messages cover every stage of the customer journey',
            ru: 'Цепочки сообщений охватывают все этапы пути клиента'
          },
          evidence: {
            en: 'a map of stages and chains without empty stages',
            ru: 'карта этапов и цепочек без пустых этапов'
          }
        },
        {
          id: 'deal.4.b',
          kind: 'practice',
          text: {
            en: 'Chains of messages are split by segment',
            ru: 'Цепочки сообщений разделены по сегментам'
          },
          evidence: {
            en: 'branches for segments in the scenarios',
            ru: 'ветки для сегментов в сценариях'
          }
        },
        {
          id: 'deal.4.c',
          kind: 'practice',
          text: {
            en: 'All chains of messages are personalised, not only welcome and onboarding',
            ru: 'Персонализированы все цепочки сообщений, а не только приветственная и цепочка онбординга'
          },
          evidence: {
            en: 'the share of chains with dynamic content',
            ru: 'доля цепочек с динамическим содержанием'
          }
        }
      ]
    },
    {
      level: 5,
      summary: {
        en: 'Behaviour at touchpoints decides whom retargeting brings back and how messages are personalised.',
        ru: 'От поведения в точках контакта зависит, кого возвращает ретаргетинг и как персонализируют сообщения.'
      },
      criteria: [
        {
          id: 'deal.5.a',
          kind: 'practice',
          text: {
            en: 'Retargeting audiences are built from behaviour at touchpoints, online and offline',
            ru: 'Аудитории ретаргетинга строят по поведению в точках контакта, онлайн и офлайн'
          },
          evidence: {
            en: 'audience rules based on events',
            ru: 'правила аудиторий на основе событий'
          }
        },
        {
          id: 'deal.5.b',
          kind: 'practice',
          text: {
            en: 'Messages and offers change with behaviour at touchpoints',
            ru: 'Сообщения и предложения меняются вслед за поведением в точках контакта'
          },
          evidence: {
            en: 'behavioural scenarios and their share of traffic',
            ru: 'поведенческие сценарии и их доля в трафике'
          }
        }
      ]
    }
  ],
  steps: [
    {
      id: 'deal.1-2',
      outcome: {
        en: 'Visitors and leads are brought back: retargeting, mailings by segment, a welcome chain',
        ru: 'Посетителей и лидов возвращают: ретаргетинг, рассылки по сегментам, приветственная цепочка'
      },
      actions: [
        {
          en: 'Install pixels and events and start one retargeting campaign',
          ru: 'Поставить пиксели и события, запустить одну кампанию ретаргетинга'
        },
        {
          en: 'Split the contact base into at least three segments and write to each',
          ru: 'Разделить базу контактов хотя бы на три сегмента и писать каждому своё'
        },
        {
          en: 'Make a welcome chain of 2–3 emails',
          ru: 'Сделать приветственную цепочку из 2–3 писем'
        },
        {
          en: 'Record consent to mailings (GDPR, in Russia 152-FZ)',
          ru: 'Зафиксировать согласия на рассылку (152-ФЗ, в Европе — регламент о защите данных)'
        }
      ],
      metric: {
        name: {
          en: 'ROAS of retargeting; opens and clicks by segment',
          ru: 'ROAS ретаргетинга; открытия и клики по сегментам'
        },
        formula: {
          en: 'ROAS = revenue from retargeting / spend on it',
          ru: 'ROAS = выручка с ретаргетинга / расходы на него'
        },
        doneWhen: {
          en: 'ROAS is known, and the welcome chain reaches at least 90% of new contacts',
          ru: 'ROAS известен, приветственную цепочку получают 90 % новых контактов и больше'
        }
      },
      effort: 'S',
      weeks: [3, 6],
      owner: { en: 'CRM or email marketer', ru: 'CRM-маркетолог или email-маркетолог' },
      support: { en: 'developer', ru: 'разработчик' },
      prerequisites: [
        {
          direction: 'evaluation',
          minLevel: 2,
          why: {
            en: 'segments must already exist',
            ru: 'сегменты уже должны быть'
          }
        }
      ],
      martech: ['r2c2', 'r1c5', 'r2c5', 'r2c6'],
      stages: ['deal'],
      touchpoints: ['touchpoint.deal.1', 'touchpoint.deal.2'],
      questions: ['question.deal.2']
    },
    {
      id: 'deal.2-3',
      outcome: {
        en: 'Retargeting is tuned, onboarding is in place, messages are personal',
        ru: 'Ретаргетинг настроен, онбординг работает, сообщения персональны'
      },
      actions: [
        {
          en: 'Review retargeting every two weeks: audiences, frequency, creatives',
          ru: 'Раз в две недели пересматривать ретаргетинг: аудитории, частоту, креативы'
        },
        {
          en: 'Build onboarding: first order, first use, help',
          ru: 'Построить онбординг: первый заказ, первое использование, помощь'
        },
        {
          en: 'Add dynamic blocks: product, stage, name',
          ru: 'Добавить динамические блоки: товар, этап, имя'
        },
        {
          en: 'Follow up abandoned carts and unfinished requests',
          ru: 'Напоминать о брошенной корзине и незавершённой заявке'
        }
      ],
      metric: {
        name: {
          en: 'CPA and ROAS before and after; conversion of leads to purchase',
          ru: 'CPA и ROAS до и после; конверсия лидов в покупку'
        },
        formula: {
          en: 'conversion of leads to purchase = purchases / leads',
          ru: 'конверсия лидов в покупку = покупки / лиды'
        },
        doneWhen: {
          en: 'four reviews are logged, each with a decision; conversion before and after is recorded',
          ru: 'записаны четыре пересмотра, каждый с решением; зафиксирована конверсия до и после'
        }
      },
      effort: 'M',
      weeks: [6, 10],
      owner: { en: 'CRM marketer', ru: 'CRM-маркетолог' },
      support: { en: 'sales', ru: 'отдел продаж' },
      prerequisites: [
        {
          direction: 'management',
          minLevel: 2,
          why: {
            en: 'comparing before and after needs reports',
            ru: 'для сравнения до и после нужны отчёты'
          }
        }
      ],
      martech: ['r2c2', 'r2c5', 'r2c4', 'r4c5'],
      stages: ['deal'],
      touchpoints: [
        'touchpoint.deal.1',
        'touchpoint.deal.2',
        'touchpoint.deal.3',
        'touchpoint.deal.5'
      ],
      questions: ['question.deal.1', 'question.deal.3']
    },
    {
      id: 'deal.3-4',
      outcome: {
        en: 'Chains accompany the customer along the whole journey, by segment',
        ru: 'Цепочки сопровождают клиента на всём пути, у каждого сегмента свои'
      },
      actions: [
        {
          en: 'Make a map of stages and chains and fill the empty stages',
          ru: 'Составить карту этапов и цепочек, закрыть пустые этапы'
        },
        {
          en: 'Branch and personalise each chain by segment: JTBD, value, product',
          ru: 'Разделить и персонализировать каждую цепочку по сегментам: JTBD, ценность, продукт'
        },
        {
          en: 'Set contact rules: frequency and priority of channels',
          ru: 'Задать правила контактов: частоту и приоритет каналов'
        }
      ],
      metric: {
        name: {
          en: 'journey stages covered by chains; share of revenue from chains',
          ru: 'этапы пути, охваченные цепочками; доля выручки с цепочек'
        },
        formula: {
          en: 'stages with a chain / all stages',
          ru: 'этапы с цепочкой / все этапы'
        },
        doneWhen: {
          en: 'every stage has a chain, there are at least three branches, and chains bring at least 15% of revenue',
          ru: 'цепочка есть на каждом этапе, веток не меньше трёх, цепочки дают 15 % выручки и больше'
        }
      },
      effort: 'M',
      weeks: [8, 14],
      owner: { en: 'head of CRM marketing', ru: 'руководитель CRM-маркетинга' },
      support: { en: 'sales, customer service', ru: 'отдел продаж, клиентский сервис' },
      prerequisites: [
        {
          direction: 'evaluation',
          minLevel: 3,
          why: {
            en: 'content must be tied to the customer journey',
            ru: 'контент должен быть привязан к пути клиента'
          }
        },
        {
          direction: 'management',
          minLevel: 3,
          why: {
            en: 'funnels need dashboards with live data',
            ru: 'для воронок нужны дашборды с живыми данными'
          }
        }
      ],
      martech: ['r5c5', 'r2c5', 'r2c4', 'r1c7'],
      stages: ['deal'],
      touchpoints: [
        'touchpoint.deal.1',
        'touchpoint.deal.3',
        'touchpoint.deal.4',
        'touchpoint.deal.5'
      ],
      questions: ['question.deal.1', 'question.deal.3']
    },
    {
      id: 'deal.4-5',
      outcome: {
        en: 'The next message follows behaviour at touchpoints',
        ru: 'Следующее сообщение зависит от поведения в точках контакта'
      },
      actions: [
        {
          en: 'Join online and offline events in one customer profile (CDP)',
          ru: 'Объединить онлайн- и офлайн-события в едином профиле клиента (CDP)'
        },
        {
          en: 'Build audiences and scenarios by behaviour',
          ru: 'Построить аудитории и сценарии по поведению'
        },
        {
          en: 'Measure the result against a control group',
          ru: 'Измерять результат относительно контрольной группы'
        }
      ],
      metric: {
        name: {
          en: 'uplift against the control group; share of contacts by behavioural trigger',
          ru: 'прирост к контрольной группе; доля контактов по поведенческому триггеру'
        },
        formula: {
          en: 'uplift = (test conversion − control conversion) / control conversion',
          ru: 'прирост = (конверсия теста − конверсия контроля) / конверсия контроля'
        },
        doneWhen: {
          en: 'at least two behavioural scenarios are running, each with a control group and a recorded result',
          ru: 'работают не меньше двух поведенческих сценариев, у каждого есть контрольная группа и записанный результат'
        }
      },
      effort: 'L',
      weeks: [12, 24],
      owner: {
        en: 'head of CRM marketing with a data engineer',
        ru: 'руководитель CRM-маркетинга вместе с инженером данных'
      },
      support: { en: 'IT', ru: 'ИТ-отдел' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 4,
          why: {
            en: 'martech must be in regular use',
            ru: 'Martech должен применяться регулярно'
          }
        },
        {
          direction: 'evaluation',
          minLevel: 4,
          why: {
            en: 'personalisation must already be automatic',
            ru: 'персонализация уже должна быть автоматической'
          }
        }
      ],
      martech: ['r3c6', 'r2c2', 'r3c7', 'r4c7'],
      stages: ['deal'],
      touchpoints: [
        'touchpoint.deal.1',
        'touchpoint.deal.3',
        'touchpoint.deal.4',
        'touchpoint.deal.5'
      ],
      questions: ['question.deal.1', 'question.deal.2']
    }
  ]
};
