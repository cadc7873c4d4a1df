import { messages } from './messages.ts';

/** A sheet to print and put up: the code, the address, two sentences. */
export const roundSheet = messages({
  en: {
    title: 'Sheet to print',
    print: 'Print',
    languages: 'Language of the sheet',
    both: 'Both',
    back: 'To the round',
    heading: 'How mature is our marketing?',
    headingOf: (company: string) => `How mature is the marketing of ${company}?`,
    ask: {
      quick: 'Seven questions, about five minutes, on a phone or a computer.',
      detailed: 'Seven directions, about twenty minutes, on a phone or a computer.'
    },
    anonymous: 'Nobody is told who answered what.',
    named: 'Your name stands beside your answers.',
    until: (day: string) => `Answers are taken until ${day}.`,
    scan: 'Scan the code, or type the address:',
    for: (name: string) => `For ${name}`,
    code: 'QR code of the address below',
    gone: 'This link no longer works. Make a new one on the round’s page.'
  },
  ru: {
    title: 'Лист для печати',
    print: 'Напечатать',
    languages: 'Язык листа',
    both: 'Оба',
    back: 'К раунду',
    heading: 'Насколько зрелый у нас маркетинг?',
    headingOf: (company) => `Насколько зрелый маркетинг в компании ${company}?`,
    ask: {
      quick: 'Семь вопросов, около пяти минут, с телефона или компьютера.',
      detailed: 'Семь направлений, около двадцати минут, с телефона или компьютера.'
    },
    anonymous: 'Кто что ответил, никто не узнает.',
    named: 'Рядом с ответами будет ваше имя.',
    until: (day) => `Ответы принимаются до ${day}.`,
    scan: 'Наведите камеру на код или наберите адрес:',
    for: (name) => `Для кого: ${name}`,
    code: 'QR-код адреса, который стоит ниже',
    gone: 'Эта ссылка больше не работает. Сделайте новую на странице раунда.'
  }
});
