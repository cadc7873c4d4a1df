import { messages } from './messages.ts';

/** The page that an invitation leads to. */
export const join = messages({
  en: {
    title: 'Invitation',
    heading: (workspace: string) => `Join ${workspace}`,
    by: (inviter: string) => `${inviter} invites you.`,
    byNobody: 'You are invited.',
    roles: {
      viewer: 'As a viewer you will read everything there: clients, rounds, results.',
      editor: 'As an editor you will work with clients and rounds there.',
      owner: 'As an owner you will see and change everything there, members and settings included.'
    },
    signedInAs: (name: string, email: string) => `You are signed in as ${name}, ${email}.`,
    otherAddress: (email: string) =>
      `The invitation went to ${email}; you join with the account you are in.`,
    join: 'Join',
    hasAccount: (email: string) => `There is an account for ${email}. Sign in with it to join.`,
    signIn: 'Sign in and join',
    newHere: 'Begin an account',
    address: (email: string) => `Your account will be ${email}.`,
    name: 'Your name',
    password: 'Password',
    passwordHint:
      'At least 8 characters. Four words that have nothing to do with each other are good.',
    begin: 'Begin and join',
    ownAccount: 'I have an account under another address'
  },
  ru: {
    title: 'Приглашение',
    heading: (workspace) => `Присоединяйтесь к пространству «${workspace}»`,
    by: (inviter) => `Вас приглашает ${inviter}.`,
    byNobody: 'Вас приглашают.',
    roles: {
      viewer:
        'Вы будете наблюдателем: сможете читать всё, что там есть, — клиентов, раунды, результаты.',
      editor: 'Вы будете редактором: сможете работать с клиентами и раундами.',
      owner: 'Вы будете владельцем: сможете видеть и менять всё, включая участников и настройки.'
    },
    signedInAs: (name, email) => `Вы вошли как ${name}, ${email}.`,
    otherAddress: (email) =>
      `Приглашение отправлено на ${email}; участником станет учётная запись, под которой вы вошли.`,
    join: 'Присоединиться',
    hasAccount: (email) =>
      `Для ${email} уже есть учётная запись. Войдите под ней, чтобы присоединиться.`,
    signIn: 'Войти и присоединиться',
    newHere: 'Создайте учётную запись',
    address: (email) => `Её адресом будет ${email}.`,
    name: 'Ваше имя',
    password: 'Пароль',
    passwordHint:
      'Не меньше 8 символов. Хорошо подходят четыре слова, никак не связанных между собой.',
    begin: 'Создать и присоединиться',
    ownAccount: 'У меня есть учётная запись с другим адресом'
  }
});
