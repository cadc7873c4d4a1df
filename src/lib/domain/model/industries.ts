import type { Text } from './types.ts';

/** Industries for profiles and benchmarks. Ids are stored: never change one. */
export const INDUSTRIES = [
  {
    id: 'manufacturing',
    name: {
      en: 'Mining, processing, manufacturing and distribution',
      ru: 'Добыча, переработка, производство и дистрибуция'
    }
  },
  {
    id: 'hospitalityRetail',
    name: { en: 'Hotels, restaurants and retail', ru: 'Отели, рестораны и розничная торговля' }
  },
  {
    id: 'governmentEducation',
    name: {
      en: 'Government and education',
      ru: 'Государственные организации и образование'
    }
  },
  {
    id: 'technology',
    name: {
      en: 'Information technology and e-commerce',
      ru: 'Информационные технологии и электронная торговля'
    }
  },
  { id: 'finance', name: { en: 'Finance and insurance', ru: 'Финансы и страхование' } },
  {
    id: 'construction',
    name: { en: 'Buildings and construction', ru: 'Здания и строительство' }
  },
  {
    id: 'transport',
    name: { en: 'Vehicles and logistics', ru: 'Средства передвижения и логистика' }
  },
  {
    id: 'professionalServices',
    name: { en: 'Professional services', ru: 'Профессиональные услуги' }
  },
  {
    id: 'healthBeauty',
    name: { en: 'Health, medicine and beauty', ru: 'Здоровье, медицина и красота' }
  },
  { id: 'media', name: { en: 'Media and entertainment', ru: 'СМИ и развлечения' } },
  { id: 'agriculture', name: { en: 'Agriculture', ru: 'Сельское хозяйство' } },
  { id: 'consumerGoods', name: { en: 'Consumer goods', ru: 'Товары повседневного спроса' } }
] as const satisfies readonly { id: string; name: Text }[];
export type IndustryId = (typeof INDUSTRIES)[number]['id'];
