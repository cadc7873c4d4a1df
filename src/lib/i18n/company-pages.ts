import { messages } from './messages.ts';

/** The pages of one company. */
export const companyPages = messages({
  en: {
    pages: (company: string) => `${company}: pages`,
    rounds: 'Rounds and people',
    quarters: 'Quarter by quarter',
    compare: 'Comparison',
    targets: 'Targets',
    plan: 'Plan',
    benchmark: 'Benchmark'
  },
  ru: {
    pages: (company: string) => `${company}: страницы`,
    rounds: 'Раунды и люди',
    quarters: 'По кварталам',
    compare: 'Сравнение',
    targets: 'Цели',
    plan: 'План',
    benchmark: 'Сравнение с рынком'
  }
});
