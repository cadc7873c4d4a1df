import { messages } from './messages.ts';

/** The page behind a share link. */
export const sharedReportWords = messages({
  en: {
    title: (company: string, quarter: string) => `${company}: ${quarter}`,
    fullScreen: 'Full screen',
    print: 'Print',
    files: 'Download',
    pdf: 'PDF',
    pptx: 'PowerPoint',
    product: 'Made with Heptagon',
    locked: {
      title: 'Passphrase',
      heading: 'This report asks for a passphrase',
      lead: 'Whoever sent you the link has it.',
      passphrase: 'Passphrase',
      open: 'Open the report',
      wrong: 'This is not the passphrase. Capitals count.'
    },
    over: {
      title: 'The link has ended',
      heading: 'This link leads nowhere any more',
      lead: 'It has run out or was ended, or a newer report has taken the place of this one. Ask whoever sent it for a new link.'
    }
  },
  ru: {
    title: (company, quarter) => `${company}: ${quarter}`,
    fullScreen: 'На весь экран',
    print: 'Напечатать',
    files: 'Скачать',
    pdf: 'PDF',
    pptx: 'PowerPoint',
    product: 'Сделано в Heptagon',
    locked: {
      title: 'Пароль',
      heading: 'Отчёт открывается по паролю',
      lead: 'Он есть у того, кто прислал вам ссылку.',
      passphrase: 'Пароль',
      open: 'Открыть отчёт',
      wrong: 'Пароль не подходит. Прописные и строчные буквы различаются.'
    },
    over: {
      title: 'Ссылка больше не работает',
      heading: 'Эта ссылка больше никуда не ведёт',
      lead: 'Срок вышел, её закрыли или отчёт заменили новым. Попросите новую ссылку у того, кто её прислал.'
    }
  }
});
