import { messages } from './messages.ts';

/** What has just been done, said once on the page that follows. */
export const notices = messages({
  en: {
    saved: 'Saved.',
    linksMade: 'The links are made. Send them, or copy them.',
    linkReissued: 'There is a new link; the old one leads nowhere.',
    linkRevoked: 'The link is taken back.',
    responseReopened: 'The answers are open again: they go on by the link they have.',
    signedOut: 'You are signed out.',
    notSaved:
      'You were no longer signed in, so what you sent was not saved. Sign in and send it again.'
  },
  ru: {
    saved: 'Сохранено.',
    linksMade: 'Ссылки сделаны. Отправьте их или скопируйте.',
    linkReissued: 'Ссылка новая, прежняя больше не работает.',
    linkRevoked: 'Ссылка отозвана.',
    responseReopened: 'Ответы снова открыты: продолжить можно по прежней ссылке.',
    signedOut: 'Вы вышли.',
    notSaved: 'Вход истёк, и отправленное не сохранилось. Войдите и отправьте ещё раз.'
  }
});

export type Notice = keyof (typeof notices)['en'];
