import { count } from './format.ts';
import { messages } from './messages.ts';

/** Every mail. A name stands where any name fits: it is not declined, and it may have quotes. */
export const mailWords = messages({
  en: {
    sentBy: (workspace: string, host: string) => `${workspace}, by Heptagon at ${host}`,
    sentByProduct: (host: string) => `Heptagon at ${host}`,
    linkAsText: 'If the button does not work, open this address:',
    hours: (n: number) => count('en', n, { one: 'hour', many: 'hours' }),
    verify: {
      subject: 'Confirm your address',
      heading: 'Confirm your address',
      text: (host: string) =>
        `Somebody, most likely you, has given this address for an account at ${host}.`,
      button: 'Confirm the address',
      small: (hours: string) =>
        `The link works once and for ${hours}. If it was not you, do nothing: without your confirmation nothing happens.`
    },
    reset: {
      subject: 'A new password',
      heading: 'Choose a new password',
      text: (host: string) => `Somebody, most likely you, wants a new password at ${host}.`,
      button: 'Choose a new password',
      small: (hours: string) =>
        `The link works once and for ${hours}. If it was not you, do nothing: the password stays as it is.`
    },
    changeEmail: {
      subject: 'Confirm your new address',
      heading: 'Confirm your new address',
      text: (host: string) => `Your account at ${host} is to have this address from now on.`,
      button: 'Confirm the new address',
      small: (hours: string) =>
        `The link works once and for ${hours}. If it was not you, do nothing: the account keeps its address.`
    },
    alreadyRegistered: {
      subject: 'You have an account already',
      heading: 'You have an account already',
      text: (host: string) =>
        `Somebody, most likely you, has tried to register at ${host} with this address. There is an account with it: sign in.`,
      button: 'Sign in',
      small: (url: string) => `Should you have forgotten the password, choose a new one: ${url}`
    },
    emailChanged: {
      subject: 'The address of your account has changed',
      heading: 'The address of your account has changed',
      text: (host: string) =>
        `Your account at ${host} has another address from now on, and this one does not open it any more.`,
      button: 'Sign in',
      small:
        'If it was not you, tell an owner of your workspace or whoever runs this installation at once.'
    },
    passwordChanged: {
      subject: 'Your password has changed',
      heading: 'Your password has changed',
      text: (host: string) =>
        `The password of your account at ${host} is a new one. Whoever was signed in elsewhere is not any more.`,
      button: 'Sign in',
      small: (url: string) => `If it was not you, choose a new password at once: ${url}`
    },
    memberInvitation: {
      subject: (workspace: string) => `${workspace}: you are invited`,
      heading: (workspace: string) => `Work together in ${workspace}`,
      text: (inviter: string, workspace: string) =>
        inviter
          ? `${inviter} invites you to the workspace ${workspace}.`
          : `You are invited to the workspace ${workspace}.`,
      role: 'Your role',
      roles: {
        owner: 'Owner: everything, members and settings included',
        editor: 'Editor: clients, rounds and links',
        viewer: 'Viewer: sees everything and changes nothing'
      },
      lastDay: 'Last day',
      button: 'Accept the invitation',
      small: 'The invitation is for this address alone. If you do not know the sender, do nothing.'
    },
    round: {
      subject: (company: string) => `${company}: how mature is the marketing?`,
      heading: (company: string) => `${company}: how mature is the marketing?`,
      asks: (sender: string, workspace: string) =>
        `${sender ? `${sender} (${workspace})` : workspace} asks for your view. Seven directions: choose what is true today, not what is planned. There are no wrong answers.`,
      reminderSubject: (company: string) => `A reminder: ${company}, assessment of the marketing`,
      reminderHeading: 'Your view is still missing',
      reminder: (workspace: string, company: string) =>
        `${workspace} has asked you about the marketing of ${company}. What you may have answered so far is kept: go on where you left off.`,
      time: 'Takes',
      times: { quick: '4–6 minutes', detailed: '15–25 minutes' },
      answers: 'Your answers',
      anonymous:
        'Anonymous: nobody learns which are yours, and figures appear from three answers on.',
      named: (workspace: string) => `With your name: ${workspace} sees who answered what.`,
      lastDay: 'Last day',
      button: 'To the assessment',
      personal:
        'This link is yours alone, so please do not forward it. If the assessment is not for you, its page passes it on to a colleague.',
      anyUnused: 'Every link that is unused gets this reminder; the sender does not see which.',
      noReminders: 'No more reminders'
    }
  },
  ru: {
    sentBy: (workspace: string, host: string) => `${workspace}, через Heptagon на ${host}`,
    sentByProduct: (host: string) => `Heptagon на ${host}`,
    linkAsText: 'Если кнопка не работает, откройте этот адрес:',
    hours: (n: number) => count('ru', n, { one: 'часа', few: 'часов', many: 'часов' }),
    verify: {
      subject: 'Подтвердите адрес',
      heading: 'Подтвердите адрес',
      text: (host: string) =>
        `Кто-то, скорее всего вы, указал этот адрес для учётной записи на ${host}.`,
      button: 'Подтвердить адрес',
      small: (hours: string) =>
        `Ссылка действует один раз и в течение ${hours}. Если это были не вы, ничего не делайте: без подтверждения ничего не произойдёт.`
    },
    reset: {
      subject: 'Новый пароль',
      heading: 'Задайте новый пароль',
      text: (host: string) => `Кто-то, скорее всего вы, хочет сменить пароль на ${host}.`,
      button: 'Задать новый пароль',
      small: (hours: string) =>
        `Ссылка действует один раз и в течение ${hours}. Если это были не вы, ничего не делайте: пароль останется прежним.`
    },
    changeEmail: {
      subject: 'Подтвердите новый адрес',
      heading: 'Подтвердите новый адрес',
      text: (host: string) => `Этот адрес станет адресом вашей учётной записи на ${host}.`,
      button: 'Подтвердить новый адрес',
      small: (hours: string) =>
        `Ссылка действует один раз и в течение ${hours}. Если это были не вы, ничего не делайте: адрес учётной записи не изменится.`
    },
    alreadyRegistered: {
      subject: 'У вас уже есть учётная запись',
      heading: 'У вас уже есть учётная запись',
      text: (host: string) =>
        `Кто-то, скорее всего вы, пытался зарегистрироваться на ${host} с этим адресом. Учётная запись с ним уже есть: войдите в неё.`,
      button: 'Войти',
      small: (url: string) => `Если пароль забылся, задайте новый: ${url}`
    },
    emailChanged: {
      subject: 'У вашей учётной записи новый адрес',
      heading: 'У вашей учётной записи новый адрес',
      text: (host: string) =>
        `Адрес вашей учётной записи на ${host} изменён, и этот больше не служит для входа.`,
      button: 'Войти',
      small:
        'Если это были не вы, сразу сообщите владельцу рабочего пространства или тому, кто отвечает за эту установку.'
    },
    passwordChanged: {
      subject: 'Пароль изменён',
      heading: 'Пароль изменён',
      text: (host: string) =>
        `У вашей учётной записи на ${host} новый пароль. Сеансы на других устройствах завершены.`,
      button: 'Войти',
      small: (url: string) => `Если это были не вы, сразу задайте новый пароль: ${url}`
    },
    memberInvitation: {
      subject: (workspace: string) => `${workspace}: приглашение`,
      heading: (workspace: string) => `${workspace}: работать вместе`,
      text: (inviter: string, workspace: string) =>
        inviter
          ? `${inviter} приглашает вас в рабочее пространство «${workspace}».`
          : `Вас приглашают в рабочее пространство «${workspace}».`,
      role: 'Ваша роль',
      roles: {
        owner: 'Владелец: всё, включая участников и настройки',
        editor: 'Редактор: клиенты, раунды и ссылки',
        viewer: 'Наблюдатель: видит всё и ничего не меняет'
      },
      lastDay: 'Последний день',
      button: 'Принять приглашение',
      small:
        'Приглашение действует только для этого адреса. Если отправитель вам незнаком, ничего не делайте.'
    },
    round: {
      subject: (company: string) => `${company}: насколько зрел маркетинг?`,
      heading: (company: string) => `${company}: насколько зрел маркетинг?`,
      asks: (sender: string, workspace: string) =>
        `${sender ? `${sender} (${workspace})` : workspace}: нам важно ваше мнение. Семь направлений: отмечайте то, что верно сегодня, а не в планах. Неправильных ответов нет.`,
      reminderSubject: (company: string) => `Напоминание: ${company}, оценка маркетинга`,
      reminderHeading: 'Вашего мнения пока не хватает',
      reminder: (workspace: string, company: string) =>
        `Вас просили оценить маркетинг: ${company}. Отправитель — ${workspace}. Если вы уже что-то ответили, ответы сохранены: продолжайте с того же места.`,
      time: 'Займёт',
      times: { quick: '4–6 минут', detailed: '15–25 минут' },
      answers: 'Ваши ответы',
      anonymous:
        'Анонимно: никто не узнает, какие из них ваши, а показатели появляются от трёх ответов.',
      named: (workspace: string) => `С именем: ${workspace} видит, кто что ответил.`,
      lastDay: 'Последний день',
      button: 'Перейти к оценке',
      personal:
        'Эта ссылка только ваша: пожалуйста, не пересылайте её. Если оценка не для вас, на её странице можно передать приглашение коллеге.',
      anyUnused:
        'Напоминание приходит по всем неиспользованным ссылкам; отправитель не видит, по каким.',
      noReminders: 'Больше не напоминать'
    }
  }
});
