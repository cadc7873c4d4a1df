import { messages } from './messages.ts';

/** The page of the first start. */
export const setUp = messages({
  en: {
    title: 'Set up',
    heading: 'Make the first account',
    lead: 'It owns the first workspace and invites everybody else. This page closes for ever once it has been used.',
    code: 'One-time code',
    codeHint: 'The server printed it when it started.',
    you: 'You',
    name: 'Name',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least 8 characters, of any script. A sentence is fine.',
    submit: 'Create and sign in',
    wrongCode: 'This is not a code that the server printed. Look at its output since the start.'
  },
  ru: {
    title: 'Настройка',
    heading: 'Создайте первую учётную запись',
    lead: 'Ей принадлежит первое рабочее пространство, она приглашает всех остальных. После этого страница закроется навсегда.',
    code: 'Одноразовый код',
    codeHint: 'Сервер напечатал его при запуске.',
    you: 'Вы',
    name: 'Имя',
    email: 'Электронная почта',
    password: 'Пароль',
    passwordHint: 'Не меньше 8 символов, любых. Подойдёт и целая фраза.',
    submit: 'Создать и войти',
    wrongCode: 'Такого кода сервер не печатал. Посмотрите, что он вывел после запуска.'
  }
});
