import { messages } from './messages.ts';

/** What has just been done, said once on the page that follows. */
export const notices = messages({
  en: {
    saved: 'Saved.'
  },
  ru: {
    saved: 'Сохранено.'
  }
});

export type Notice = keyof (typeof notices)['en'];
