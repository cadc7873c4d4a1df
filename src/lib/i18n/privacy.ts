import { messages } from './messages.ts';

export const privacy = messages({
  en: {
    title: 'Privacy',
    heading: 'Your answers stay on this server',
    lead: 'This service runs on the machine of whoever offers it to you. It sends nothing to anybody else, and has no counters and no advertising.',
    points: [
      {
        name: 'Your own assessment',
        text: 'Your answers, comments and evidence; the company’s name, industry, size and your role if you gave them; the day of submission. No name and no e-mail are asked. Whoever has the private address sees it; the address itself is not stored, only a digest of it.'
      },
      {
        name: 'A named round',
        text: 'If somebody asked you to answer, the first page says who and whether the round is named. In a named round its members see your answers under your name, and may reopen them for you.'
      },
      {
        name: 'An anonymous round',
        text: 'Until you submit, your link leads to your answers, so that you can go on. Submitting cuts that tie for good: nobody can find out afterwards which answers are yours, not by name, order, time or link. Results show from three answers on. For the same reason nobody can correct or erase an anonymous answer later.'
      },
      {
        name: 'Invitations by mail',
        text: 'Who asks you keeps your name, address and role, when a mail went out and whether its link was used. Reminders are at most three and stop when you have answered; every one has a link that ends them.'
      },
      {
        name: 'Members',
        text: 'Of an account we keep the name, the address, a digest of the password that cannot be turned back, and the open sessions with browser and time. What members do in a workspace is in its audit trail, which its owners read.'
      },
      {
        name: 'Comparison with other companies',
        text: 'If the owners of a workspace decide so, the scores of its companies are counted in medians that other workspaces on this server see: without a name, an answer or a person, and never of fewer than five companies. They can leave at any time; what was published stays, and leads back to nobody once the company is deleted.'
      },
      {
        name: 'How long',
        text: 'An assessment of your own is erased after twelve months unless it is claimed. Rounds are kept as long as their workspace has set. What is deleted can be had back for a week; then it is erased, out of the database file too.'
      },
      {
        name: 'Your rights',
        text: 'An assessment of your own you delete at its private address. In a round, ask whoever invited you: they can hand you everything that is kept of you as a file, and erase it. Members see, change and delete their own account themselves.'
      },
      {
        name: 'Cookies and this browser',
        text: 'One remembers the language you chose, one your session when you sign in, one for a minute what was just done. What could not be sent yet waits in the browser and is wiped when you submit.'
      },
      {
        name: 'Limits',
        text: 'So that nobody can flood the server or guess passwords, it counts attempts per network address, for an hour at most. It keeps a digest of the address, not the address.'
      }
    ]
  },
  ru: {
    title: 'Конфиденциальность',
    heading: 'Ваши ответы остаются на этом сервере',
    lead: 'Сервис работает на машине того, кто вам его предложил. Он никому ничего не отправляет, в нём нет ни счётчиков, ни рекламы.',
    points: [
      {
        name: 'Ваша собственная оценка',
        text: 'Ответы, комментарии и подтверждения; название, отрасль и размер компании и ваша роль, если вы их указали; день отправки. Имя и почту не спрашивают. Оценку видит тот, у кого есть её закрытый адрес; сам адрес не хранится, только его отпечаток.'
      },
      {
        name: 'Именной раунд',
        text: 'Если ответить вас попросили, на первой странице сказано, кто просит и именной ли это раунд. В именном раунде участники пространства видят ваши ответы под вашим именем и могут снова открыть их для вас.'
      },
      {
        name: 'Анонимный раунд',
        text: 'Пока вы не отправили ответы, ссылка ведёт к ним, чтобы вы могли продолжить. Отправка разрывает эту связь навсегда: потом нельзя узнать, какие ответы ваши, — ни по имени, ни по порядку, ни по времени, ни по ссылке. Результаты видны, когда ответили хотя бы трое. По той же причине анонимный ответ нельзя ни исправить, ни стереть.'
      },
      {
        name: 'Приглашения по почте',
        text: 'Тот, кто вас спрашивает, хранит ваше имя, адрес и роль, когда ушло письмо и открыта ли ссылка из него. Напоминаний не больше трёх, после ответа они прекращаются, и в каждом есть ссылка, чтобы от них отказаться.'
      },
      {
        name: 'Участники',
        text: 'Об учётной записи хранятся имя, адрес, необратимый отпечаток пароля и открытые сеансы с браузером и временем. Что участники делают в пространстве, записано в его журнале; читают его владельцы.'
      },
      {
        name: 'Сравнение с другими компаниями',
        text: 'Если так решат владельцы рабочего пространства, баллы его компаний учитываются в медианах, которые видят другие пространства на этом сервере: без названий, ответов и людей и никогда не меньше чем по пяти компаниям. Отказаться можно в любое время; опубликованное остаётся, но когда компания удалена, ни к кому не ведёт.'
      },
      {
        name: 'Как долго',
        text: 'Ваша собственная оценка стирается через двенадцать месяцев, если её никто не закрепил за собой. Раунды хранятся столько, сколько задано в их пространстве. Удалённое можно вернуть в течение недели, потом оно стирается, и из файла базы тоже.'
      },
      {
        name: 'Ваши права',
        text: 'Собственную оценку вы удаляете по её закрытому адресу. Если вы отвечали в раунде, обратитесь к тому, кто вас пригласил: он может передать вам файл со всем, что о вас хранится, и стереть это. Участники сами видят, меняют и удаляют свою учётную запись.'
      },
      {
        name: 'Куки и ваш браузер',
        text: 'Один файл помнит выбранный язык, один — ваш сеанс, если вы вошли, один минуту помнит, что только что сделано. То, что ещё не удалось отправить, ждёт в браузере и стирается после отправки.'
      },
      {
        name: 'Ограничения',
        text: 'Чтобы никто не завалил сервер и не подбирал пароли, он считает попытки с одного сетевого адреса, не дольше часа. Хранится отпечаток адреса, а не адрес.'
      }
    ]
  }
});
