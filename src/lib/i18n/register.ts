import { messages } from './messages.ts';

/** From an address to an account: registering and confirming. */
export const register = messages({
  en: {
    title: 'Register',
    heading: 'Begin with your address',
    lead: 'We mail you a link; whoever follows it chooses a name and a password. To answer an assessment no account is needed.',
    email: 'E-mail',
    submit: 'Send the link',
    signIn: 'I have an account',
    sentHeading: 'Look into your mailbox',
    sentLead: (email: string) =>
      `A mail to ${email} is on its way. Its link works once and for two days.`,
    sentHint: 'Nothing there after some minutes? Look among spam, or send the link again.',
    again: 'Send it again',
    verifyTitle: 'Your account',
    verifyHeading: 'Your address is confirmed. Who are you?',
    verifyLead: (email: string) => `You will sign in with ${email}.`,
    name: 'Name',
    password: 'Password',
    verifySubmit: 'Create the account'
  },
  ru: {
    title: 'Регистрация',
    heading: 'Начните с адреса',
    lead: 'Мы пришлём ссылку: по ней вы укажете имя и пароль. Чтобы ответить на оценку, учётная запись не нужна.',
    email: 'Электронная почта',
    submit: 'Прислать ссылку',
    signIn: 'У меня есть учётная запись',
    sentHeading: 'Загляните в почту',
    sentLead: (email: string) =>
      `Письмо на ${email} уже в пути. Ссылка в нём действует один раз и два дня.`,
    sentHint: 'Письма нет и через несколько минут? Проверьте спам или отправьте ссылку ещё раз.',
    again: 'Отправить ещё раз',
    verifyTitle: 'Ваша учётная запись',
    verifyHeading: 'Адрес подтверждён. Как вас зовут?',
    verifyLead: (email: string) => `Входить вы будете с адресом ${email}.`,
    name: 'Имя',
    password: 'Пароль',
    verifySubmit: 'Создать учётную запись'
  }
});
