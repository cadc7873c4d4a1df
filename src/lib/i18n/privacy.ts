import { messages } from './messages.ts';

export const privacy = messages({
  en: {
    title: 'Privacy',
    heading: 'Your answers stay on this server, and with you',
    lead: 'Heptagon runs on the machine of whoever offers it to you. It sends nothing to anybody else.',
    points: [
      {
        name: 'What is stored',
        text: 'Your answers, comments and evidence; the company’s name, industry, size and your role if you gave them; the day of submission. No name and no e-mail are asked.'
      },
      {
        name: 'Who can see it',
        text: 'Whoever has the private address of the assessment. The address itself is not stored, only a digest of it: nobody can look it up for you.'
      },
      {
        name: 'How long',
        text: 'An assessment that nobody has claimed is erased after twelve months, out of the database file too. You can delete yours at any moment, at its private address.'
      },
      {
        name: 'Cookies',
        text: 'One, and only after you choose a language: it remembers the choice. There are no counters, no advertising and nothing from other sites.'
      },
      {
        name: 'In your browser',
        text: 'What could not be sent yet waits in this browser and is wiped when you submit.'
      },
      {
        name: 'Limits',
        text: 'So that nobody can flood the server, it counts starts per network address for some minutes. It keeps a digest of the address, not the address.'
      }
    ]
  },
  ru: {
    title: 'Конфиденциальность',
    heading: 'Ваши ответы остаются на этом сервере и у вас',
    lead: 'Heptagon работает на машине того, кто вам его предложил, и никому ничего не отправляет.',
    points: [
      {
        name: 'Что хранится',
        text: 'Ответы, комментарии и подтверждения; название, отрасль и размер компании и ваша роль, если вы их указали; день отправки. Имя и почту не спрашивают.'
      },
      {
        name: 'Кто это видит',
        text: 'Тот, у кого есть закрытый адрес оценки. Сам адрес не хранится, только его отпечаток: найти его за вас никто не сможет.'
      },
      {
        name: 'Как долго',
        text: 'Оценка, которую никто не закрепил за собой, стирается через двенадцать месяцев, и из файла базы тоже. Удалить свою можно в любой момент по её адресу.'
      },
      {
        name: 'Куки',
        text: 'Один файл, и только после выбора языка: он помнит этот выбор. Ни счётчиков, ни рекламы, ничего с чужих сайтов.'
      },
      {
        name: 'В вашем браузере',
        text: 'То, что ещё не удалось отправить, ждёт в браузере и стирается после отправки.'
      },
      {
        name: 'Ограничения',
        text: 'Чтобы никто не завалил сервер, он несколько минут считает, сколько оценок начато с одного сетевого адреса. Хранится отпечаток адреса, а не адрес.'
      }
    ]
  }
});
