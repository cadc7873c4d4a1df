import { count } from './format.ts';
import { messages } from './messages.ts';

/** Signing in, and the words that all pages about accounts share. */
export const signIn = messages({
  en: {
    title: 'Sign in',
    heading: 'Sign in',
    lead: 'To the rounds, links and scorecards of your workspace. To answer an assessment no account is needed: open the link that you were sent.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgot the password?',
    register: 'Register',
    wrong: 'The address and the password do not fit. Check both; capital letters count.',
    tooMany: (minutes: number) =>
      `Too many attempts. Try again in ${count('en', minutes, { one: 'minute', many: 'minutes' })}.`
  },
  ru: {
    title: 'Вход',
    heading: 'Вход',
    lead: 'К раундам, ссылкам и картам зрелости вашего рабочего пространства. Чтобы ответить на оценку, учётная запись не нужна: откройте присланную ссылку.',
    email: 'Электронная почта',
    password: 'Пароль',
    submit: 'Войти',
    forgotten: 'Забыли пароль?',
    register: 'Зарегистрироваться',
    wrong: 'Адрес и пароль не подходят друг к другу. Проверьте оба: регистр букв важен.',
    tooMany: (minutes) =>
      `Слишком много попыток. Попробуйте через ${count('ru', minutes, { one: 'минуту', few: 'минуты', many: 'минут' })}.`
  }
});
