import { messages } from './messages.ts';

/** What has just been done, said once on the page that follows. */
export const notices = messages({
  en: {
    saved: 'Saved.',
    signedOut: 'You are signed out.',
    notSaved:
      'You were no longer signed in, so what you sent was not saved. Sign in and send it again.'
  },
  ru: {
    saved: 'Сохранено.',
    signedOut: 'Вы вышли.',
    notSaved: 'Вход истёк, и отправленное не сохранилось. Войдите и отправьте ещё раз.'
  }
});

export type Notice = keyof (typeof notices)['en'];
