import { messages } from './messages.ts';

/** A respondent's pages inside a round: the welcome, the thank-you, what becomes of the answers. */
export const inRound = messages({
  en: {
    welcome: {
      heading: (company: string) => `How mature is the marketing of ${company}?`,
      headingNamed: (name: string, company: string) =>
        `${name}, how mature is the marketing of ${company}?`,
      briefNamed: (sender: string) => `${sender} asks, and will see your name with your answers.`,
      briefAnonymous: (sender: string) =>
        `${sender} asks, and nobody will know which answers are yours.`,
      words: (sender: string) => `${sender} writes`,
      you: 'About you',
      name: 'Your name',
      nameHint: (sender: string) => `So that ${sender} knows whose answers these are.`,
      roleHint: 'Roles show only where at least three people name the same one.',
      asked: 'Before you start',
      whoAsks: 'Who asks',
      byAgency: (sender: string, company: string) => `${sender}, an agency working for ${company}.`,
      byCompany: (company: string) => `${company}, your own company.`,
      why: 'What for',
      whyText:
        'To see where marketing stands, where colleagues see it differently, and what to do first.',
      whoSees: 'Who sees the answers',
      named: (sender: string) =>
        `${sender} sees your name and each of your answers, comments included. This is not anonymous.`,
      anonymous:
        'Anonymous: when you submit, your answers are cut off from this link for good. Results show only when it is closed and at least three people have answered; comments only from five.',
      counted: (sender: string) => `${sender} sees how many have answered, not who.`,
      howLong: 'How long it takes',
      until: 'Until when',
      untilDay: (day: string) => `The end of ${day}.`,
      untilClosed: (sender: string) => `Until ${sender} closes it.`,
      afterwards: 'What you get',
      after: {
        thanks: (sender: string) => `${sender} will tell you about the results.`,
        own: () => 'Your own scorecard, at once.',
        team: () => 'The team’s scorecard at this address, once everybody’s time is over.'
      },
      stop: 'If you have to stop',
      stopText:
        'Every answer is saved at once. Come back to the same address and go on where you left off.',
      notForMe: 'This is not for me',
      here: {
        heading: 'You have begun in this browser',
        goOn: 'Go on where you left off',
        other: 'Or somebody else answers now:',
        done: 'Answers from this browser are already in. If somebody else wants to answer, start below.'
      },
      scheduled: (day: string) => `It opens on ${day}`,
      scheduledLead: (sender: string) =>
        `Come back to the same address then. ${sender} asks for your view of the marketing.`
    },
    review: {
      leadNamed: (sender: string) =>
        `You can change any answer now. After that only ${sender} can open them for you again.`,
      leadAnonymous:
        'You can change any answer now. After that nobody can: which answers are yours will not be known.',
      next: {
        thanks: 'When you submit, your part is done.',
        own: 'When you submit, your own scorecard opens at once.',
        team: 'When you submit, your part is done. The team’s scorecard comes when the time is over.'
      },
      you: 'Name and role',
      before: (quarter: string) => `Last time, ${quarter}`
    },
    done: {
      heading: 'Thank you, your answers are in',
      named: (sender: string) => `Nothing can change in them now, unless ${sender} reopens them.`,
      anonymous:
        'Nobody can tell which answers are yours. That is why nobody can change, delete or show them either.',
      next: 'What happens next',
      collects: (day: string) => `Answers are taken until the end of ${day}.`,
      collectsOpen: 'Answers are taken until somebody closes the round.',
      over: 'Answers are no longer taken.',
      results: (sender: string) => `${sender} will tell you about the results.`,
      teamLater: 'After that the team’s scorecard will be at this address. Keep it.',
      teamNow: 'The team’s scorecard is ready',
      openTeam: 'Open the team’s scorecard',
      ownAway:
        'Your own scorecard opened once, at an address that nothing ties to you. Only whoever kept that address has it.',
      takeBack: 'Delete my answers'
    },
    keep: {
      named: 'It is private. Nothing can change now, unless whoever asked reopens your answers.',
      anonymous:
        'It opens this scorecard and nothing else. Nothing ties it to you or your invitation, so nobody can give it to you again.',
      external:
        'The agency’s own view. It stands beside the company’s answers and is never pooled with them.',
      beside: 'See it beside the company’s answers'
    },
    passOn: {
      heading: 'Who should answer instead?',
      lead: 'The invitation moves to your colleague under a new address. The address you have stops working.',
      name: 'Your colleague’s name',
      email: 'Their e-mail address',
      lost: 'What you have answered so far will be dropped.',
      byMail: (sender: string) =>
        `They get an e-mail in the name of ${sender}, and ${sender} sees whom you named.`,
      byHand: (sender: string) =>
        `No mail can be sent from here. Tell ${sender} whom you named: they will hand the new link over.`,
      confirm: 'Pass it on',
      back: 'Back',
      wrong: {
        sameAddress: 'This invitation is for this address already.',
        invited: 'This colleague has an invitation of their own: you need do nothing.',
        tooMany: 'Too many invitations were passed on from here. Try again later.'
      }
    },
    passedOn: {
      heading: 'The invitation is passed on',
      byMail:
        'Your colleague gets an e-mail with a link of their own. The address you had no longer works.',
      byHand:
        'The address you had no longer works. Now tell whoever invited you: they hand the new link to your colleague.'
    },
    remove: {
      heading: 'Delete your answers?',
      lead: 'Answers, comments and evidence will be gone at once and leave the team’s result. While answers are taken you may begin again by the same link.'
    },
    deleted:
      'Your answers no longer exist. As long as answers are taken, your link lets you begin again.'
  },
  ru: {
    welcome: {
      heading: (company) => `Насколько зрелый маркетинг в компании ${company}?`,
      headingNamed: (name, company) => `${name}, насколько зрелый маркетинг в компании ${company}?`,
      briefNamed: (sender) => `Спрашивает ${sender}: ваше имя будет стоять рядом с ответами.`,
      briefAnonymous: (sender) => `Спрашивает ${sender}: где чьи ответы, не узнает никто.`,
      words: (sender) => `Пишет ${sender}`,
      you: 'О вас',
      name: 'Ваше имя',
      nameHint: (sender) => `Его увидят те, кто спрашивает (${sender}).`,
      roleHint: 'Роль видна в итогах, только если её назвали хотя бы трое.',
      asked: 'Прежде чем начать',
      whoAsks: 'Кто спрашивает',
      byAgency: (sender, company) => `Агентство ${sender}, для компании ${company}.`,
      byCompany: (company) => `Ваша компания, ${company}.`,
      why: 'Зачем',
      whyText: 'Чтобы увидеть, где сейчас маркетинг, в чём коллеги расходятся и с чего начать.',
      whoSees: 'Кто увидит ответы',
      named: (sender) =>
        `Те, кто спрашивает (${sender}), увидят ваше имя и каждый ваш ответ вместе с комментариями. Оценка не анонимная.`,
      anonymous:
        'Никто не узнает, где чьи: при отправке ответы навсегда отделяются от этой ссылки. Итоги видны, только когда оценка закрыта и ответили хотя бы трое, комментарии — с пяти.',
      counted: (sender) =>
        `Те, кто спрашивает (${sender}), видят, сколько человек ответило, но не кто.`,
      howLong: 'Сколько времени нужно',
      until: 'До какого дня',
      untilDay: (day) => `До конца дня ${day}.`,
      untilClosed: (sender) => `Пока оценку не закроют те, кто спрашивает (${sender}).`,
      afterwards: 'Что получите вы',
      after: {
        thanks: (sender) => `Об итогах расскажут те, кто спрашивает (${sender}).`,
        own: () => 'Свою карту зрелости, сразу.',
        team: () => 'Карту зрелости команды по этому же адресу, когда закончится приём ответов.'
      },
      stop: 'Если придётся прерваться',
      stopText:
        'Каждый ответ сохраняется сразу. Вернитесь по тому же адресу и продолжайте с того же места.',
      notForMe: 'Это не ко мне',
      here: {
        heading: 'В этом браузере уже начали отвечать',
        goOn: 'Продолжить с того же места',
        other: 'Или сейчас ответит кто-то другой:',
        done: 'Из этого браузера ответы уже отправлены. Если хочет ответить кто-то другой, начните ниже.'
      },
      scheduled: (day) => `Оценка откроется ${day}`,
      scheduledLead: (sender) =>
        `Вернитесь тогда по этому же адресу: те, кто спрашивает (${sender}), ждут вашего взгляда на маркетинг.`
    },
    review: {
      leadNamed: (sender) =>
        `Сейчас можно изменить любой ответ. После отправки открыть их снова смогут только те, кто спрашивает (${sender}).`,
      leadAnonymous:
        'Сейчас можно изменить любой ответ. После отправки этого не сможет никто: где чьи ответы, станет неизвестно.',
      next: {
        thanks: 'После отправки ваша часть закончена.',
        own: 'После отправки сразу откроется ваша карта зрелости.',
        team: 'После отправки ваша часть закончена. Карта зрелости команды появится, когда закончится приём ответов.'
      },
      you: 'Имя и роль',
      before: (quarter) => `В прошлый раз, ${quarter}`
    },
    done: {
      heading: 'Спасибо, ваши ответы приняты',
      named: (sender) =>
        `Теперь в них ничего не изменится, если только их не откроют снова те, кто спрашивает (${sender}).`,
      anonymous:
        'Где ваши ответы, не знает никто. Поэтому никто не может ни изменить их, ни удалить, ни показать.',
      next: 'Что будет дальше',
      collects: (day) => `Ответы принимаются до конца дня ${day}.`,
      collectsOpen: 'Ответы принимаются, пока оценку не закроют.',
      over: 'Ответы больше не принимаются.',
      results: (sender) => `Об итогах расскажут те, кто спрашивает (${sender}).`,
      teamLater: 'Затем по этому адресу откроется карта зрелости команды. Сохраните его.',
      teamNow: 'Карта зрелости команды готова',
      openTeam: 'Открыть карту команды',
      ownAway:
        'Ваша карта зрелости открылась один раз, по адресу, который ничем с вами не связан. Она есть только у того, кто этот адрес сохранил.',
      takeBack: 'Удалить мои ответы'
    },
    keep: {
      named:
        'Он закрытый. Теперь ничего не изменится, пока ваши ответы не откроют те, кто спрашивал.',
      anonymous:
        'Он ведёт к этой карте и больше никуда. С вами и вашим приглашением его ничто не связывает, поэтому второй раз его никто не даст.',
      external:
        'Взгляд агентства. Он стоит рядом с ответами компании и никогда с ними не смешивается.',
      beside: 'Посмотреть рядом с ответами компании'
    },
    passOn: {
      heading: 'Кто ответит вместо вас?',
      lead: 'Приглашение перейдёт к коллеге с новым адресом. Тот адрес, что у вас, перестанет работать.',
      name: 'Имя коллеги',
      email: 'Электронная почта коллеги',
      lost: 'То, что вы уже ответили, пропадёт.',
      byMail: (sender) =>
        `Коллега получит письмо от имени тех, кто спрашивает (${sender}). Они увидят, кого вы назвали.`,
      byHand: (sender) =>
        `Отправить письмо отсюда нельзя. Скажите тем, кто спрашивает (${sender}), кого вы назвали: новую ссылку передадут они.`,
      confirm: 'Передать',
      back: 'Назад',
      wrong: {
        sameAddress: 'Это приглашение и так для этого адреса.',
        invited: 'У этого коллеги уже есть своё приглашение, делать ничего не нужно.',
        tooMany: 'Отсюда передали слишком много приглашений. Попробуйте позже.'
      }
    },
    passedOn: {
      heading: 'Приглашение передано',
      byMail:
        'Коллега получит письмо со своей ссылкой. Адрес, который был у вас, больше не работает.',
      byHand:
        'Адрес, который был у вас, больше не работает. Теперь скажите об этом тем, кто вас пригласил: новую ссылку коллеге передадут они.'
    },
    remove: {
      heading: 'Удалить ваши ответы?',
      lead: 'Ответы, комментарии и подтверждения исчезнут сразу, из общего итога тоже. Пока ответы принимаются, по той же ссылке можно начать заново.'
    },
    deleted:
      'Ваших ответов больше нет. Пока ответы принимаются, по вашей ссылке можно начать заново.'
  }
});
