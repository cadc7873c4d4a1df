import type { Direction } from './types.ts';

export const need: Direction = {
  id: 'need',
  name: { en: 'Need formation', ru: 'Формирование потребности' },
  short: { en: 'Need', ru: 'Потребность' },
  about: {
    en: 'How the company is noticed by people who are only beginning to feel a need: advertising, its own media, reviews and mentions.',
    ru: 'Как компанию замечают те, у кого потребность только появляется: реклама, свои площадки, отзывы и упоминания.'
  },
  terms: ['programmatic', 'kaizen', 'cac', 'romi', 'ltv'],
  cells: [
    {
      level: 1,
      summary: {
        en: 'Paid promotion is used from time to time. Content marketing follows events rather than a plan.',
        ru: 'Платное продвижение используют время от времени. Контент-маркетинг идёт за событиями, а не по плану.'
      },
      criteria: [
        {
          id: 'need.1.a',
          kind: 'limit',
          text: {
            en: 'Paid promotion is used irregularly',
            ru: 'Платное продвижение используется нерегулярно'
          },
          evidence: {
            en: 'months without any paid activity',
            ru: 'месяцы без платного продвижения'
          }
        },
        {
          id: 'need.1.b',
          kind: 'limit',
          text: {
            en: 'Content appears when there is an occasion, without a plan',
            ru: 'Контент выходит от случая к случаю, без плана'
          },
          evidence: {
            en: 'no content plan for the next month',
            ru: 'нет контент-плана на следующий месяц'
          }
        }
      ]
    },
    {
      level: 2,
      summary: {
        en: 'Marketing works with search keywords. Paid and owned channels are used in a simple way.',
        ru: 'Маркетинг работает с ключевыми поисковыми запросами. Платные и собственные каналы используют на простом уровне.'
      },
      criteria: [
        {
          id: 'need.2.a',
          kind: 'practice',
          text: {
            en: 'Search keywords are collected and used in advertising or on the site',
            ru: 'Ключевые поисковые запросы собраны и используются в рекламе или на сайте'
          },
          evidence: {
            en: 'a list of keywords matched to pages or ad groups',
            ru: 'семантическое ядро, разложенное по страницам или группам объявлений'
          }
        },
        {
          id: 'need.2.b',
          kind: 'practice',
          text: {
            en: 'At least one paid and one owned channel are active every month',
            ru: 'Каждый месяц работают хотя бы один платный и один собственный канал'
          },
          evidence: {
            en: 'spend and posts for each of the last three months',
            ru: 'расходы и публикации за каждый из трёх последних месяцев'
          }
        }
      ]
    },
    {
      level: 3,
      summary: {
        en: 'Paid, owned and earned channels (reviews, mentions) are managed as one system. Promotion is targeted at chosen audiences.',
        ru: 'Платными, собственными и заработанными каналами (отзывы, упоминания) управляют как единой системой. Продвижение нацелено на выбранные аудитории.'
      },
      criteria: [
        {
          id: 'need.3.a',
          kind: 'practice',
          text: {
            en: 'Paid, owned and earned channels are run under one plan, with people in charge and metrics',
            ru: 'Платные, собственные и заработанные каналы ведут по единому плану, с ответственными и показателями'
          },
          evidence: {
            en: 'a register of channels: type, goal, owner, metric',
            ru: 'реестр каналов: тип, цель, ответственный, показатель'
          }
        },
        {
          id: 'need.3.b',
          kind: 'practice',
          text: {
            en: 'Campaigns are targeted at described audience segments',
            ru: 'Кампании настроены на описанные сегменты аудитории'
          },
          evidence: {
            en: 'targeting settings by segment',
            ru: 'настройки таргетинга по сегментам'
          }
        }
      ]
    },
    {
      level: 4,
      summary: {
        en: 'Programmatic advertising is in use. The way channels are run is improved regularly, by kaizen. New media channels are tested.',
        ru: 'Используется программатик-реклама. Приёмы работы с каналами регулярно улучшают по принципу кайдзен. Новые медиаканалы проверяют тестами.'
      },
      criteria: [
        {
          id: 'need.4.a',
          kind: 'practice',
          text: {
            en: 'Part of the advertising is bought through programmatic platforms',
            ru: 'Часть рекламы закупают через программатик-платформы'
          },
          evidence: {
            en: 'an account on a platform or a programmatic line in the media plan',
            ru: 'кабинет на платформе или строка о программатике в медиаплане'
          }
        },
        {
          id: 'need.4.b',
          kind: 'practice',
          text: {
            en: 'The way channels are run is reviewed and improved at least monthly (kaizen)',
            ru: 'Приёмы работы с каналами пересматривают и улучшают не реже раза в месяц (кайдзен)'
          },
          evidence: {
            en: 'a log of improvements with entries for every month',
            ru: 'журнал улучшений с записями за каждый месяц'
          }
        },
        {
          id: 'need.4.c',
          kind: 'practice',
          text: {
            en: 'New media channels are tested, with a test budget and a verdict on each',
            ru: 'Новые медиаканалы тестируют: есть бюджет на тесты и вывод по каждому каналу'
          },
          evidence: {
            en: 'test cards of the last two quarters',
            ru: 'карточки тестов за два последних квартала'
          }
        }
      ]
    },
    {
      level: 5,
      summary: {
        en: 'Channels and paid tools are optimised on a schedule, and decisions follow financial indicators.',
        ru: 'Каналы и платные инструменты оптимизируют по графику, решения принимают по финансовым показателям.'
      },
      criteria: [
        {
          id: 'need.5.a',
          kind: 'practice',
          text: {
            en: 'Budget is moved between channels on financial indicators (CAC, ROMI, LTV:CAC)',
            ru: 'Бюджет перераспределяют между каналами по финансовым показателям (CAC, ROMI, LTV:CAC)'
          },
          evidence: {
            en: 'decisions to move budget with the figures behind them',
            ru: 'решения о перераспределении и цифры, на которых они основаны'
          }
        },
        {
          id: 'need.5.b',
          kind: 'practice',
          text: {
            en: 'The budgets of all paid tools are reviewed on a schedule, at least monthly',
            ru: 'Бюджеты всех платных инструментов пересматривают по графику, не реже раза в месяц'
          },
          evidence: {
            en: 'a calendar of reviews and the share of spend they cover',
            ru: 'график пересмотров и доля расходов, которую они охватывают'
          }
        }
      ]
    }
  ],
  steps: [
    {
      id: 'need.1-2',
      outcome: {
        en: 'Steady basic work on demand: keywords, one paid and one owned channel',
        ru: 'Базовая работа со спросом идёт стабильно: ключевые запросы, один платный и один собственный канал'
      },
      actions: [
        {
          en: 'Collect search keywords and match them to pages',
          ru: 'Собрать ключевые запросы и разложить их по страницам'
        },
        {
          en: 'Start one paid channel with a monthly budget: search or targeted ads',
          ru: 'Запустить один платный канал с месячным бюджетом: поисковую или таргетированную рекламу'
        },
        {
          en: 'Publish in one owned channel by a monthly plan',
          ru: 'Вести один собственный канал по месячному плану'
        }
      ],
      metric: {
        name: {
          en: 'visits from search; cost per click; months with activity',
          ru: 'визиты из поиска; цена клика; месяцы с активностью'
        },
        formula: {
          en: 'cost per click = media costs / clicks',
          ru: 'цена клика = расходы на рекламу / клики'
        },
        doneWhen: {
          en: 'three months in a row have spend and posts, and at least 30 keywords are matched to pages',
          ru: 'три месяца подряд есть расходы и публикации, по страницам разложено не меньше 30 запросов'
        }
      },
      effort: 'S',
      weeks: [4, 6],
      owner: {
        en: 'digital or performance marketer',
        ru: 'интернет-маркетолог или специалист по платному продвижению'
      },
      support: { en: 'SEO contractor', ru: 'SEO-подрядчик' },
      prerequisites: [],
      martech: ['r1c1', 'r1c2', 'r1c3', 'r4c1'],
      stages: ['insight'],
      touchpoints: ['touchpoint.insight.1', 'touchpoint.insight.3'],
      questions: ['question.insight.1']
    },
    {
      id: 'need.2-3',
      outcome: {
        en: 'Paid, owned and earned channels work as a system, targeted at segments',
        ru: 'Платные, собственные и заработанные каналы работают как система и нацелены на сегменты'
      },
      actions: [
        {
          en: 'Make a register of channels: type, stage, goal, owner, metric',
          ru: 'Составить реестр каналов: тип, этап, цель, ответственный, показатель'
        },
        {
          en: 'Describe 3–5 segments and set targeting for each',
          ru: 'Описать 3–5 сегментов и настроить таргетинг на каждый'
        },
        {
          en: 'Start earned channels: reviews, opinion leaders, PR, ambassadors',
          ru: 'Запустить заработанные каналы: отзывы, лидеры мнений, PR, амбассадоры'
        },
        {
          en: 'Mark all traffic with UTM tags by type of channel',
          ru: 'Разметить весь трафик UTM-метками по типам каналов'
        }
      ],
      metric: {
        name: {
          en: 'share of traffic from paid, owned and earned channels; cost per lead by segment',
          ru: 'доли трафика из платных, собственных и заработанных каналов; цена лида по сегментам'
        },
        formula: {
          en: 'visits from one type of channel / all visits',
          ru: 'визиты из каналов одного типа / все визиты'
        },
        doneWhen: {
          en: 'the split by type is known for all tagged traffic, and earned channels bring at least 10%',
          ru: 'деление по типам известно для всего размеченного трафика, заработанные каналы дают 10 % и больше'
        }
      },
      effort: 'M',
      weeks: [6, 10],
      owner: { en: 'head of digital marketing', ru: 'руководитель интернет-маркетинга' },
      support: { en: 'PR, social media', ru: 'PR и социальные сети' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 2,
          why: {
            en: 'channels are chosen by priorities',
            ru: 'каналы выбирают по приоритетам'
          }
        },
        {
          direction: 'management',
          minLevel: 2,
          why: {
            en: 'the shares of channels need a regular report',
            ru: 'для долей каналов нужен регулярный отчёт'
          }
        }
      ],
      martech: ['r2c2', 'r2c3', 'r5c3', 'r2c6'],
      stages: ['insight'],
      touchpoints: [
        'touchpoint.insight.1',
        'touchpoint.insight.2',
        'touchpoint.insight.3',
        'touchpoint.insight.4',
        'touchpoint.insight.5'
      ],
      questions: ['question.insight.1', 'question.insight.3']
    },
    {
      id: 'need.3-4',
      outcome: {
        en: 'Programmatic buying, constant improvement and a budget for testing new media',
        ru: 'Программатик, постоянные улучшения и бюджет на тесты новых медиаканалов'
      },
      actions: [
        {
          en: 'Start programmatic buying with a frequency cap and lists of sites safe for the brand',
          ru: 'Запустить программатик с ограничением частоты и списками безопасных для бренда площадок'
        },
        {
          en: 'Hold a monthly kaizen: one improvement for each channel',
          ru: 'Проводить ежемесячный кайдзен: по одному улучшению на каждый канал'
        },
        {
          en: 'Put 5–10% of the budget into tests of new channels, with a rule for when to stop and when to scale up',
          ru: 'Выделить 5–10 % бюджета на тесты новых каналов и задать правило, когда закрывать, а когда расширять'
        }
      ],
      metric: {
        name: {
          en: 'share of budget in tests; change in CAC after kaizen; cost of reach (CPM)',
          ru: 'доля бюджета на тесты; изменение CAC после кайдзена; цена охвата (CPM)'
        },
        formula: {
          en: 'test spend / media spend',
          ru: 'расходы на тесты / расходы на рекламу'
        },
        doneWhen: {
          en: 'at least two channel tests a quarter end in a verdict, and CAC is no worse at equal volume',
          ru: 'за квартал не меньше двух тестов каналов с выводом, CAC при том же объёме не хуже'
        }
      },
      effort: 'M',
      weeks: [8, 12],
      owner: { en: 'head of performance marketing', ru: 'руководитель платного продвижения' },
      support: { en: 'media agency', ru: 'медиаагентство' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 3,
          why: {
            en: 'CAC by channel shows what to improve',
            ru: 'CAC по каналам показывает, что улучшать'
          }
        },
        {
          direction: 'management',
          minLevel: 3,
          why: {
            en: 'dashboards show the effect every week',
            ru: 'дашборды показывают эффект каждую неделю'
          }
        }
      ],
      martech: ['r3c2', 'r3c3', 'r4c2', 'r6c2'],
      stages: ['insight'],
      touchpoints: ['touchpoint.insight.3', 'touchpoint.insight.5'],
      questions: ['question.insight.1']
    },
    {
      id: 'need.4-5',
      outcome: {
        en: 'Money moves between channels by financial result',
        ru: 'Деньги переходят между каналами по финансовому результату'
      },
      actions: [
        {
          en: 'Set a target CAC and LTV:CAC for each segment',
          ru: 'Задать целевые CAC и LTV:CAC для каждого сегмента'
        },
        {
          en: 'Move budget every 2–4 weeks by marginal ROMI',
          ru: 'Перераспределять бюджет каждые 2–4 недели по предельному ROMI'
        },
        {
          en: 'Use an attribution model agreed with finance',
          ru: 'Применять модель атрибуции, согласованную с финансовым отделом'
        }
      ],
      metric: {
        name: {
          en: 'ROMI and LTV:CAC by channel; share of spend moved by the rule',
          ru: 'ROMI и LTV:CAC по каналам; доля расходов, которую распределяют по правилу'
        },
        formula: {
          en: 'LTV:CAC = LTV / CAC',
          ru: 'LTV:CAC = LTV / CAC'
        },
        doneWhen: {
          en: 'at least 90% of paid spend is reviewed every cycle, and every decision is recorded with its LTV:CAC',
          ru: 'каждый цикл пересматривают 90 % платных расходов и больше, каждое решение записано вместе с LTV:CAC'
        }
      },
      effort: 'M',
      weeks: [8, 16],
      owner: {
        en: 'head of marketing with finance',
        ru: 'руководитель маркетинга вместе с финансовым отделом'
      },
      support: { en: 'analyst', ru: 'аналитик' },
      prerequisites: [
        {
          direction: 'strategy',
          minLevel: 4,
          why: {
            en: 'a model of LTV and return is needed',
            ru: 'нужна модель LTV и возврата вложений'
          }
        },
        {
          direction: 'management',
          minLevel: 4,
          why: {
            en: 'financial KPIs are needed',
            ru: 'нужны финансовые КПЭ'
          }
        }
      ],
      martech: ['r4c6', 'r5c2', 'r6c2', 'r3c2'],
      stages: ['insight'],
      touchpoints: ['touchpoint.insight.3'],
      questions: ['question.insight.1']
    }
  ]
};
