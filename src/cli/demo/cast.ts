/** Who plays in the demo: an agency and its clients, all invented, in both languages. */
import type { Mode, Role } from '#lib/domain/answers.ts';
import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { DirectionId, Text } from '#lib/domain/model/types.ts';

export interface Part {
  name: Text;
  industry: IndustryId;
  size: '1-10' | '11-50' | '51-250' | '251-1000' | '1001+';
  /** Seven levels in the fixed order, where the first of five quarters finds the company. */
  start: readonly [number, number, number, number, number, number, number];
  /** What moves, in levels a quarter; everything else stays about where it is. */
  moves: Partial<Record<DirectionId, number>>;
  /** Where its people do not see the same company: some a level higher, some a level lower. */
  disputes: readonly DirectionId[];
  mode: Mode;
  anonymous: boolean;
  roles: readonly Role[];
  /** Of the five quarters, oldest first: which ones had a round. */
  quarters: readonly [boolean, boolean, boolean, boolean, boolean];
  /** How many have answered the newest round; all when left out. */
  answeredNow?: number;
  /** Works to a plan, made after its third quarter. */
  plans?: true;
}

const EVERY = [true, true, true, true, true] as const;

export const AGENCY: Text = { en: 'Meridian', ru: 'Меридиан' };

export const CLIENTS: readonly Part[] = [
  {
    name: { en: 'Northern Timber', ru: 'Северный лес' },
    industry: 'manufacturing',
    size: '251-1000',
    start: [1.5, 1, 2, 2, 1, 2, 1.5],
    moves: { strategy: 0.4, management: 0.3, deal: 0.2 },
    disputes: ['deal', 'management'],
    mode: 'quick',
    anonymous: false,
    roles: ['owner', 'director', 'marketing', 'sales', 'finance'],
    quarters: EVERY,
    plans: true
  },
  {
    name: { en: 'Harbour Inn', ru: 'Гавань' },
    industry: 'hospitalityRetail',
    size: '51-250',
    start: [2, 2, 2.5, 3, 2.5, 2, 2],
    moves: { loyalty: 0.3, brand: 0.2 },
    disputes: ['loyalty', 'brand'],
    mode: 'quick',
    anonymous: true,
    roles: ['director', 'marketing', 'sales', 'service', 'service', 'other'],
    quarters: EVERY
  },
  {
    name: { en: 'Riverside College', ru: 'Приречный колледж' },
    industry: 'governmentEducation',
    size: '251-1000',
    start: [1, 1.5, 1.5, 1, 1, 2, 1],
    moves: { need: 0.25, evaluation: 0.25 },
    disputes: ['need'],
    mode: 'quick',
    anonymous: false,
    roles: ['director', 'marketing', 'product', 'it'],
    quarters: [false, true, true, true, true]
  },
  {
    name: { en: 'Quickcart', ru: 'Корзинка' },
    industry: 'technology',
    size: '51-250',
    start: [2.5, 3, 2.5, 3, 3, 2, 3],
    moves: { evaluation: 0.35, loyalty: 0.25, management: 0.25 },
    disputes: ['brand', 'deal'],
    mode: 'detailed',
    anonymous: false,
    roles: ['owner', 'marketing', 'product', 'it', 'sales'],
    quarters: EVERY,
    plans: true,
    answeredNow: 3
  },
  {
    name: { en: 'Steady Insurance', ru: 'Надёжный полис' },
    industry: 'finance',
    size: '1001+',
    start: [3, 3, 2.5, 3, 2.5, 3, 3.5],
    moves: { deal: 0.2, strategy: 0.2 },
    disputes: ['evaluation'],
    mode: 'quick',
    anonymous: true,
    roles: ['director', 'marketing', 'marketing', 'sales', 'finance', 'service', 'it'],
    quarters: EVERY,
    plans: true
  },
  {
    name: { en: 'Cornerstone Homes', ru: 'Краеугольный дом' },
    industry: 'construction',
    size: '51-250',
    start: [2, 2.5, 2, 2.5, 1, 1.5, 2],
    moves: { need: -0.15, brand: 0.3 },
    disputes: ['deal', 'loyalty'],
    mode: 'quick',
    anonymous: false,
    roles: ['owner', 'marketing', 'sales', 'finance'],
    quarters: EVERY
  },
  {
    name: { en: 'Longway Freight', ru: 'Дальний путь' },
    industry: 'transport',
    size: '251-1000',
    start: [1.5, 2, 1.5, 2, 1.5, 1.5, 1],
    moves: { deal: 0.3, management: 0.2 },
    disputes: [],
    mode: 'quick',
    anonymous: false,
    roles: ['director', 'marketing', 'sales'],
    quarters: [true, true, true, false, false]
  },
  {
    name: { en: 'Clearwater & Partners', ru: 'Чистяков и партнёры' },
    industry: 'professionalServices',
    size: '11-50',
    start: [2, 1.5, 3, 2.5, 2, 2.5, 2],
    moves: { need: 0.3, strategy: 0.15 },
    disputes: ['brand'],
    mode: 'quick',
    anonymous: false,
    roles: ['owner', 'marketing', 'sales'],
    quarters: EVERY
  },
  {
    name: { en: 'Linden Clinic', ru: 'Клиника «Липа»' },
    industry: 'healthBeauty',
    size: '51-250',
    start: [2, 2, 2, 2, 1.5, 2.5, 2],
    moves: { loyalty: 0.45, evaluation: 0.2 },
    disputes: ['management', 'need'],
    mode: 'quick',
    anonymous: false,
    roles: ['owner', 'director', 'marketing', 'service', 'service'],
    quarters: EVERY,
    answeredNow: 2
  },
  {
    name: { en: 'Lantern Studio', ru: 'Студия «Фонарь»' },
    industry: 'media',
    size: '11-50',
    start: [2.5, 3, 2, 1.5, 2, 3.5, 1.5],
    moves: { management: 0.3 },
    disputes: ['management', 'evaluation'],
    mode: 'quick',
    anonymous: false,
    roles: ['owner', 'marketing', 'product', 'sales'],
    quarters: [true, true, false, true, true]
  },
  {
    name: { en: 'Green Furrow', ru: 'Зелёная борозда' },
    industry: 'agriculture',
    size: '251-1000',
    start: [1, 1, 1.5, 1.5, 1, 1, 1],
    moves: { strategy: 0.3, brand: 0.2 },
    disputes: [],
    mode: 'quick',
    anonymous: false,
    roles: ['director', 'marketing', 'sales', 'finance'],
    quarters: [false, false, true, true, true]
  },
  {
    name: { en: 'Morning Dairy', ru: 'Утреннее молоко' },
    industry: 'consumerGoods',
    size: '1001+',
    start: [3, 3.5, 3, 2.5, 3, 4, 3],
    moves: { deal: 0.3, loyalty: 0.2, management: 0.2 },
    disputes: ['loyalty', 'deal'],
    mode: 'detailed',
    anonymous: false,
    roles: ['director', 'marketing', 'marketing', 'product', 'sales', 'finance'],
    quarters: EVERY
  }
];

/** First and last names from which people are made; Russian ones agree in gender by their place. */
export const NAMES = {
  en: {
    women: ['Ada Finch', 'Clara Hale', 'Edith Moss', 'Grace Lowe', 'Iris Vane', 'Nora Pike'],
    men: ['Adam Reed', 'Colin Marsh', 'Edgar Stone', 'Hugh Barlow', 'Ivor Lane', 'Owen Birch']
  },
  ru: {
    women: [
      'Анна Зимина',
      'Вера Соколова',
      'Дарья Лугова',
      'Елена Берёзова',
      'Ирина Полякова',
      'Ольга Снегирёва'
    ],
    men: [
      'Андрей Рябов',
      'Борис Ключев',
      'Глеб Озеров',
      'Денис Каменев',
      'Игорь Ветров',
      'Павел Дубов'
    ]
  }
} as const;

/** What people write beside their answers. */
export const COMMENTS: Partial<Record<DirectionId, readonly Text[]>> = {
  strategy: [
    {
      en: 'There is a plan for the year, but the quarter lives its own life.',
      ru: 'План на год есть, но квартал живёт своей жизнью.'
    },
    {
      en: 'Segments were described last spring; sales has not seen them.',
      ru: 'Сегменты описали прошлой весной, отдел продаж их не видел.'
    }
  ],
  need: [
    {
      en: 'We write articles when somebody has time.',
      ru: 'Статьи пишем, когда у кого-нибудь есть время.'
    }
  ],
  evaluation: [
    {
      en: 'The comparison page is old, buyers ask us the same questions by phone.',
      ru: 'Страница сравнения устарела, покупатели спрашивают то же самое по телефону.'
    }
  ],
  deal: [
    {
      en: 'Requests are answered fast on weekdays, on Monday it shows.',
      ru: 'На заявки отвечаем быстро, но только в будни: по понедельникам это заметно.'
    }
  ],
  loyalty: [
    {
      en: 'We know the repeat purchases, nobody is responsible for them.',
      ru: 'Повторные покупки считаем, но за них никто не отвечает.'
    }
  ],
  management: [
    {
      en: 'Reports come monthly, decisions are taken without them.',
      ru: 'Отчёты приходят каждый месяц, решения принимаем без них.'
    }
  ]
};

/** What is written beside the steps of a plan. */
export const NOTES: readonly Text[] = [
  {
    en: 'Agreed with sales: they show us their list of objections first.',
    ru: 'Договорились с продажами: сначала они покажут свой список возражений.'
  },
  { en: '', ru: '' },
  {
    en: 'The budget is approved, the contractor begins on Monday.',
    ru: 'Бюджет согласован, подрядчик начинает в понедельник.'
  }
];
