import { messages } from './messages.ts';

/** A new password for whoever forgot the old one. */
export const reset = messages({
  en: {
    title: 'New password',
    heading: 'Forgot the password?',
    lead: 'Say with which address you sign in: we mail you a link to a new password.',
    email: 'E-mail',
    submit: 'Send the link',
    back: 'To signing in',
    sentHeading: 'Look into your mailbox',
    sentLead: (email: string) =>
      `If ${email} has an account, a mail is on its way. Its link works once and for two hours.`,
    sentHint: 'Nothing there after some minutes? Look among spam, or check the address.',
    noMailHeading: 'Ask whoever runs this server',
    noMailLead:
      'It sends no mail, so we cannot send you a link. Its operator can make one that leads to a new password.',
    noMailCommand: 'The operator runs:',
    setHeading: 'Choose a new password',
    setLead: (email: string) => `For ${email}. Every session of this account ends.`,
    password: 'New password',
    setSubmit: 'Set the password'
  },
  ru: {
    title: 'Новый пароль',
    heading: 'Забыли пароль?',
    lead: 'Укажите адрес, с которым входите: мы пришлём ссылку для нового пароля.',
    email: 'Электронная почта',
    submit: 'Прислать ссылку',
    back: 'Ко входу',
    sentHeading: 'Загляните в почту',
    sentLead: (email: string) =>
      `Если у ${email} есть учётная запись, письмо уже в пути. Ссылка в нём действует один раз и два часа.`,
    sentHint: 'Письма нет и через несколько минут? Проверьте спам и сам адрес.',
    noMailHeading: 'Обратитесь к администратору сервера',
    noMailLead:
      'Этот сервер не отправляет почту, поэтому прислать ссылку нельзя. Администратор может создать ссылку для нового пароля.',
    noMailCommand: 'Команда для администратора:',
    setHeading: 'Задайте новый пароль',
    setLead: (email: string) => `Для ${email}. Все сеансы этой учётной записи завершатся.`,
    password: 'Новый пароль',
    setSubmit: 'Задать пароль'
  }
});
