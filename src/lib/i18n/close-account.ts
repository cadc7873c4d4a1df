import { messages } from './messages.ts';

/** Erasing the own account. */
export const closeAccount = messages({
  en: {
    title: 'Delete the account',
    heading: 'Delete your account',
    lead: 'Your name, address and password are erased at once and for good, your sessions end, and you leave every workspace. Their audit trails keep what you did there under the name you had.',
    onlyOwner: (names: string) =>
      `You are the only owner of ${names}. Hand it over, or delete it, first.`,
    confirm: 'Delete for good',
    back: 'Back to the account'
  },
  ru: {
    title: 'Удалить учётную запись',
    heading: 'Удалить учётную запись',
    lead: 'Ваше имя, адрес и пароль будут стёрты сразу и навсегда, сеансы завершатся, вы выйдете из всех пространств. В их журналах останется, что вы делали, под прежним именем.',
    onlyOwner: (names) =>
      `Вы единственный владелец: ${names}. Сначала передайте владение или удалите пространство.`,
    confirm: 'Удалить навсегда',
    back: 'Назад к учётной записи'
  }
});
