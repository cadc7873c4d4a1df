import { messages } from './messages.ts';

/** Words that every form of a report has, whoever draws it. */
export const reportWords = messages({
  en: {
    eyebrow: (quarter: string) => `Marketing maturity report, ${quarter}`,
    numbered: (n: number) => `Report no. ${n}`,
    draft: 'Draft',
    recommendations: 'Recommendations',
    standIn: '□ stands for a letter that this file’s fonts do not have; the report’s page shows it.'
  },
  ru: {
    eyebrow: (quarter) => `Отчёт о зрелости маркетинга, ${quarter}`,
    numbered: (n) => `Отчёт № ${n}`,
    draft: 'Черновик',
    recommendations: 'Рекомендации',
    standIn: '□ — знак, которого нет в шрифтах этого файла; на странице отчёта он виден.'
  }
});
