import { messages } from './messages.ts';

/** What has just been done, said once on the page that follows. */
export const notices = messages({
  en: {
    saved: 'Saved.',
    signedOut: 'You are signed out.',
    notSaved:
      'You were no longer signed in, so what you sent was not saved. Sign in and send it again.',
    roundOpened: 'The round is open. Hand its link out, or send each person their own.',
    roundsOpened: 'The rounds are open.',
    roundRepeated: 'This is the next quarter’s round: same people, same settings.',
    roundRepeatedBefore: 'This round had been repeated before: here it is.',
    roundClosed: 'The round is closed.',
    roundExtended: 'The round takes answers again.',
    roundRestored: 'The round is back, with everything in it.'
  },
  ru: {
    saved: 'Сохранено.',
    signedOut: 'Вы вышли.',
    notSaved: 'Вход истёк, и отправленное не сохранилось. Войдите и отправьте ещё раз.',
    roundOpened: 'Раунд открыт. Раздайте ссылку или отправьте каждому его собственную.',
    roundsOpened: 'Раунды открыты.',
    roundRepeated: 'Это раунд следующего квартала: те же люди, те же настройки.',
    roundRepeatedBefore: 'Этот раунд уже повторяли, вот он.',
    roundClosed: 'Раунд закрыт.',
    roundExtended: 'Раунд снова принимает ответы.',
    roundRestored: 'Раунд вернулся со всем, что в нём есть.'
  }
});

export type Notice = keyof (typeof notices)['en'];
