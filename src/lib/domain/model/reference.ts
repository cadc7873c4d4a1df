/** The reference lists that steps point to: martech functions, the customer journey, terms. */

import type { Text } from './types.ts';

/** Martech functions: row 1 broad reach … row 6 productivity; column 1 SEO … column 7 integrations. */
export const MARTECH = {
  r1c1: {
    en: 'Keyword management and performance',
    ru: 'Управление ключевыми словами и их отдачей'
  },
  r1c2: { en: 'Ad account management', ru: 'Управление рекламными кабинетами' },
  r1c3: { en: 'Social media management', ru: 'Управление соцсетями' },
  r1c4: {
    en: 'Content and commerce management platforms (CMS)',
    ru: 'Платформы управления контентом и продажами (CMS)'
  },
  r1c5: { en: 'Email marketing', ru: 'Email-маркетинг' },
  r1c6: { en: 'Web analytics', ru: 'Веб-аналитика' },
  r1c7: { en: 'CRM', ru: 'CRM' },
  r2c1: { en: 'Backlink management', ru: 'Управление обратными ссылками' },
  r2c2: { en: 'Retargeting platforms', ru: 'Платформы ретаргетинга' },
  r2c3: { en: 'Relations with opinion leaders', ru: 'Отношения с лидерами мнений' },
  r2c4: { en: 'Messenger marketing', ru: 'Маркетинг в мессенджерах' },
  r2c5: {
    en: 'Retargeting and contextual recommendations',
    ru: 'Ретаргетинг и контекстные рекомендации'
  },
  r2c6: { en: 'Tag management', ru: 'Управление тегами' },
  r2c7: { en: 'Customer service and support', ru: 'Обслуживание и поддержка клиентов' },
  r3c1: { en: 'On-page crawling and recommendations', ru: 'Аудит страниц и рекомендации' },
  r3c2: { en: 'Programmatic', ru: 'Программатик' },
  r3c3: { en: 'Creative testing', ru: 'Тестирование креативов' },
  r3c4: {
    en: 'Landing pages and conversion optimisation platforms',
    ru: 'Посадочные страницы и платформы оптимизации конверсии'
  },
  r3c5: {
    en: 'Optimisation of creatives, rendering and delivery',
    ru: 'Оптимизация креативов, отображения и доставки писем'
  },
  r3c6: {
    en: 'Customer data platforms (CDP) and ID management',
    ru: 'Платформы клиентских данных (CDP) и управление идентификаторами'
  },
  r3c7: { en: 'Sales optimisation', ru: 'Оптимизация продаж' },
  r4c1: { en: 'Search engines’ own tools', ru: 'Инструменты поисковых систем' },
  r4c2: { en: 'CDP for paid media', ru: 'CDP для платных каналов' },
  r4c3: { en: 'Social media benchmarking', ru: 'Сравнение с другими в соцсетях' },
  r4c4: { en: 'Surveys', ru: 'Проведение опросов' },
  r4c5: { en: 'Reporting by campaign and segment', ru: 'Отчётность по кампаниям и сегментам' },
  r4c6: { en: 'Attribution models', ru: 'Модели атрибуции' },
  r4c7: { en: 'Call tracking', ru: 'Коллтрекинг' },
  r5c1: { en: 'Gap analysis', ru: 'Анализ разрывов' },
  r5c2: { en: 'Media planning', ru: 'Медиапланирование' },
  r5c3: { en: 'Content planning', ru: 'Контент-планирование' },
  r5c4: { en: 'Conversion optimisation plans', ru: 'Планы оптимизации конверсии' },
  r5c5: { en: 'Contact management strategy', ru: 'Стратегия управления контактами' },
  r5c6: { en: 'Customisation', ru: 'Кастомизация' },
  r5c7: { en: 'Relationship management', ru: 'Управление взаимоотношениями' },
  r6c1: { en: 'Integrations', ru: 'Интеграции' },
  r6c2: { en: 'Ad campaign management', ru: 'Управление рекламными кампаниями' },
  r6c3: { en: 'Site and platform management', ru: 'Управление площадками' },
  r6c4: { en: 'Content kaizen and planning', ru: 'Контент-кайдзен и планирование контента' },
  r6c5: { en: 'Tests before sending', ru: 'Тесты перед рассылкой' },
  r6c6: { en: 'Access management', ru: 'Управление доступами' },
  r6c7: { en: 'Internal communication in messengers', ru: 'Внутренние коммуникации в мессенджерах' }
} as const satisfies Record<string, Text>;
export type MartechId = keyof typeof MARTECH;

/** Stages of the customer journey, in order. */
export const STAGES = {
  insight: { en: 'Initial insight', ru: 'Первичное осмысление' },
  evaluation: { en: 'Evaluation', ru: 'Оценка' },
  deal: { en: 'Deal', ru: 'Сделка' },
  experience: { en: 'Experience', ru: 'Опыт' },
  loop: { en: 'Repeat purchases (loyalty loop)', ru: 'Повторные покупки (петля лояльности)' }
} as const satisfies Record<string, Text>;
export type StageId = keyof typeof STAGES;

export const TOUCHPOINTS = {
  'touchpoint.insight.1': { en: 'The brand’s social media', ru: 'Социальные сети бренда' },
  'touchpoint.insight.2': { en: 'Ambassadors and customers', ru: 'Амбассадоры и клиенты' },
  'touchpoint.insight.3': { en: 'Targeted ads', ru: 'Таргетированная реклама' },
  'touchpoint.insight.4': {
    en: 'Friends who are regular customers',
    ru: 'Друзья и знакомые, которые давно покупают'
  },
  'touchpoint.insight.5': {
    en: 'Events where the brand is present: forums, fairs and others',
    ru: 'Внешние мероприятия с участием бренда: форумы, ярмарки и другие'
  },
  'touchpoint.evaluation.1': { en: 'The brand’s social media', ru: 'Социальные сети бренда' },
  'touchpoint.evaluation.2': { en: 'The company’s site', ru: 'Сайт компании' },
  'touchpoint.evaluation.3': { en: 'Useful sales materials', ru: 'Полезные продающие материалы' },
  'touchpoint.evaluation.4': { en: 'Review sites', ru: 'Сайты с отзывами' },
  'touchpoint.evaluation.5': {
    en: 'Friends who are regular customers',
    ru: 'Друзья и знакомые, которые давно покупают'
  },
  'touchpoint.deal.1': { en: 'Site and social media', ru: 'Сайт и социальные сети' },
  'touchpoint.deal.2': { en: 'Request form', ru: 'Форма заявки' },
  'touchpoint.deal.3': {
    en: 'Other ways to get in touch: phone, social media, chatbot',
    ru: 'Другие каналы связи: телефон, социальные сети, чат-бот'
  },
  'touchpoint.deal.4': {
    en: 'The seller as the first contact',
    ru: 'Продавец, с которым говорят первым'
  },
  'touchpoint.deal.5': {
    en: 'The shop or chat where the purchase and delivery take place',
    ru: 'Магазин или чат, где проходят покупка и доставка'
  },
  'touchpoint.experience.1': { en: 'Seller', ru: 'Продавец' },
  'touchpoint.experience.2': { en: 'Packaging', ru: 'Упаковка' },
  'touchpoint.experience.3': { en: 'Customer support', ru: 'Служба поддержки' },
  'touchpoint.experience.4': { en: 'Loyalty programme', ru: 'Программа лояльности' }
} as const satisfies Record<string, Text>;
export type TouchpointId = keyof typeof TOUCHPOINTS;

/** What a marketer asks at each stage of the journey. */
export const QUESTIONS = {
  'question.insight.1': {
    en: 'How effectively do we use the channels that bring customers?',
    ru: 'Насколько эффективно мы используем каналы поиска клиентов?'
  },
  'question.insight.2': {
    en: 'By what key factors is a product or service like ours chosen in our market?',
    ru: 'По каким ключевым факторам на нашем рынке выбирают продукт или услугу, как у нас?'
  },
  'question.insight.3': {
    en: 'What image does our company have in the outside world?',
    ru: 'Какой образ нашей компании сложился вовне?'
  },
  'question.evaluation.1': {
    en: 'How is our offer or product perceived next to the competitors’?',
    ru: 'Как наше предложение или продукт воспринимают рядом с конкурентами?'
  },
  'question.evaluation.2': {
    en: 'What do people mostly praise and criticise in our product or service?',
    ru: 'За что наш товар или услугу чаще всего хвалят и ругают?'
  },
  'question.evaluation.3': {
    en: 'Which factors decide the choice of the product or service?',
    ru: 'Какие факторы определяют выбор товара или услуги?'
  },
  'question.evaluation.4': { en: 'What do competitors offer?', ru: 'Что предлагают конкуренты?' },
  'question.deal.1': {
    en: 'Which moments of the deal stand out for the customer, and which touchpoints shape the view of the company?',
    ru: 'Какие моменты сделки клиент считает ключевыми и какие точки контакта влияют на восприятие компании?'
  },
  'question.deal.2': {
    en: 'Why do the customers we aim for choose other companies?',
    ru: 'Почему целевые для нас клиенты выбирают другие компании?'
  },
  'question.deal.3': {
    en: 'Which business processes of the deal need revision?',
    ru: 'Какие бизнес-процессы сделки пора пересмотреть?'
  },
  'question.experience.1': {
    en: 'What do customers value the company or product for?',
    ru: 'За что клиенты ценят компанию или продукт?'
  },
  'question.experience.2': {
    en: 'Into which clusters does the audience fall?',
    ru: 'Какие кластеры можно выделить в аудитории?'
  },
  'question.experience.3': {
    en: 'Which processes should be improved for a better customer experience?',
    ru: 'Какие процессы стоит улучшить ради опыта клиента?'
  }
} as const satisfies Record<string, Text>;
export type QuestionId = keyof typeof QUESTIONS;

export interface Term {
  readonly term: Text;
  /** One clause, to be read after the term and a dash. */
  readonly meaning: Text;
}

/** Words of the trade, explained beside the texts that use them. */
export const TERMS = {
  cac: {
    term: { en: 'CAC', ru: 'CAC' },
    meaning: {
      en: 'what one new customer costs: media, tools and team',
      ru: 'сколько стоит один новый клиент: реклама, инструменты и команда'
    }
  },
  ltv: {
    term: { en: 'LTV', ru: 'LTV' },
    meaning: {
      en: 'margin from a customer over the whole time they buy',
      ru: 'маржа от клиента за всё время, пока он покупает'
    }
  },
  romi: {
    term: { en: 'ROMI', ru: 'ROMI' },
    meaning: {
      en: 'margin minus marketing cost, divided by marketing cost',
      ru: 'маржа минус затраты на маркетинг, делённая на эти затраты'
    }
  },
  roas: {
    term: { en: 'ROAS', ru: 'ROAS' },
    meaning: { en: 'revenue divided by ad spend', ru: 'выручка, делённая на расходы на рекламу' }
  },
  cpm: {
    term: { en: 'CPM', ru: 'CPM' },
    meaning: { en: 'cost of a thousand impressions', ru: 'цена тысячи показов' }
  },
  cpc: {
    term: { en: 'CPC', ru: 'CPC' },
    meaning: { en: 'cost of a click', ru: 'цена клика' }
  },
  cpa: {
    term: { en: 'CPA', ru: 'CPA' },
    meaning: {
      en: 'cost of a target action, such as an order',
      ru: 'цена целевого действия, например заказа'
    }
  },
  cpl: {
    term: { en: 'CPL', ru: 'CPL' },
    meaning: { en: 'cost of a lead', ru: 'цена лида' }
  },
  ctr: {
    term: { en: 'CTR', ru: 'CTR' },
    meaning: { en: 'share of impressions that were clicked', ru: 'доля показов с кликом' }
  },
  cta: {
    term: { en: 'CTA', ru: 'CTA' },
    meaning: {
      en: 'a call to action: the words or button that ask for the next step',
      ru: 'призыв к действию: слова или кнопка, которые зовут к следующему шагу'
    }
  },
  jtbd: {
    term: { en: 'JTBD', ru: 'JTBD' },
    meaning: {
      en: 'jobs to be done: the tasks for which customers choose a product',
      ru: 'задачи, ради которых клиенты выбирают продукт'
    }
  },
  nps: {
    term: { en: 'NPS', ru: 'NPS' },
    meaning: {
      en: 'share of those ready to recommend minus share of the dissatisfied',
      ru: 'доля готовых рекомендовать минус доля недовольных'
    }
  },
  rfm: {
    term: { en: 'RFM', ru: 'RFM' },
    meaning: {
      en: 'segments by how recently, how often and for how much customers buy',
      ru: 'сегменты по давности, частоте и сумме покупок'
    }
  },
  utm: {
    term: { en: 'UTM', ru: 'UTM' },
    meaning: {
      en: 'tags in a link that show where a visit came from',
      ru: 'метки в ссылке, по которым видно, откуда пришёл посетитель'
    }
  },
  seo: {
    term: { en: 'SEO', ru: 'SEO' },
    meaning: {
      en: 'work on a site so that search engines show it higher',
      ru: 'работа над сайтом, чтобы поиск показывал его выше'
    }
  },
  crm: {
    term: { en: 'CRM', ru: 'CRM' },
    meaning: {
      en: 'a system that keeps customers, deals and contacts',
      ru: 'система учёта клиентов, сделок и контактов'
    }
  },
  cdp: {
    term: { en: 'CDP', ru: 'CDP' },
    meaning: {
      en: 'a platform that joins a customer’s data from all sources',
      ru: 'платформа, которая сводит данные о клиенте из всех источников'
    }
  },
  cms: {
    term: { en: 'CMS', ru: 'CMS' },
    meaning: { en: 'a system for managing a site’s content', ru: 'система управления сайтом' }
  },
  dsp: {
    term: { en: 'DSP', ru: 'DSP' },
    meaning: {
      en: 'a platform for automatic buying of ads',
      ru: 'платформа автоматической закупки рекламы'
    }
  },
  mvt: {
    term: { en: 'MVT', ru: 'MVT' },
    meaning: {
      en: 'a multivariate test: several elements changed at once',
      ru: 'мультивариативный тест: меняется сразу несколько элементов'
    }
  },
  ab: {
    term: { en: 'A/B', ru: 'A/B' },
    meaning: {
      en: 'a test of two variants on similar groups of people',
      ru: 'сравнение двух вариантов на похожих группах людей'
    }
  },
  kpi: {
    term: { en: 'KPI', ru: 'КПЭ' },
    meaning: {
      en: 'key performance indicator: a figure that someone answers for',
      ru: 'ключевой показатель эффективности, за который кто-то отвечает'
    }
  },
  mmm: {
    term: { en: 'MMM', ru: 'MMM' },
    meaning: {
      en: 'marketing mix modelling: each channel’s part in sales, from statistics',
      ru: 'статистическая модель вклада каждого канала в продажи'
    }
  },
  martech: {
    term: { en: 'Martech', ru: 'Martech' },
    meaning: { en: 'software for marketing work', ru: 'программы и сервисы для маркетинга' }
  },
  programmatic: {
    term: { en: 'programmatic', ru: 'программатик' },
    meaning: {
      en: 'ads bought automatically, impression by impression',
      ru: 'автоматическая закупка рекламы по отдельным показам'
    }
  },
  kaizen: {
    term: { en: 'kaizen', ru: 'кайдзен' },
    meaning: {
      en: 'steady improvement in small steps',
      ru: 'постоянные улучшения небольшими шагами'
    }
  },
  retargeting: {
    term: { en: 'retargeting', ru: 'ретаргетинг' },
    meaning: {
      en: 'ads for those who have already visited or bought',
      ru: 'реклама для тех, кто уже заходил или покупал'
    }
  },
  pr: {
    term: { en: 'PR', ru: 'PR' },
    meaning: {
      en: 'public relations: work with the media and public opinion',
      ru: 'связи с общественностью: работа с прессой и общественным мнением'
    }
  },
  smm: {
    term: { en: 'SMM', ru: 'SMM' },
    meaning: { en: 'social media marketing', ru: 'маркетинг в социальных сетях' }
  },
  ml: {
    term: { en: 'machine learning', ru: 'машинное обучение' },
    meaning: {
      en: 'programs that learn from past data to predict',
      ru: 'программы, которые учатся на прошлых данных и делают прогноз'
    }
  },
  onboarding: {
    term: { en: 'onboarding', ru: 'онбординг' },
    meaning: {
      en: 'helping a new customer take the first steps',
      ru: 'помощь новому клиенту в первых шагах'
    }
  }
} as const satisfies Record<string, Term>;
export type TermId = keyof typeof TERMS;
