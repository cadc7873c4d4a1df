import { messages } from './messages.ts';

/** The page behind a share link. */
export const sharedReportWords = messages({
  en: {
    fullScreen: 'Full screen',
    print: 'Print',
    files: 'Download',
    pdf: 'PDF',
    pptx: 'PowerPoint',
    xlsx: 'Excel',
    pictures: { radar: 'Radar', bars: 'Bars' },
    locked: {
      title: 'Passphrase',
      heading: 'This report asks for a passphrase',
      lead: 'Whoever sent you the link has it.',
      passphrase: 'Passphrase',
      open: 'Open the report',
      wrong: 'This is not the passphrase. Capitals count.'
    }
  },
  ru: {
    fullScreen: 'На весь экран',
    print: 'Напечатать',
    files: 'Скачать',
    pdf: 'PDF',
    pptx: 'PowerPoint',
    xlsx: 'Excel',
    pictures: { radar: 'Радар', bars: 'Разрывы' },
    locked: {
      title: 'Пароль',
      heading: 'Отчёт открывается по паролю',
      lead: 'Он есть у того, кто прислал вам ссылку.',
      passphrase: 'Пароль',
      open: 'Открыть отчёт',
      wrong: 'Пароль не подходит. Прописные и строчные буквы различаются.'
    }
  }
});
